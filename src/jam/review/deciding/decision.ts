export const verdicts = ['accepted', 'waiting', 'declined'] as const
export type Verdict = (typeof verdicts)[number]

/** What was decided about a need (Entscheidung), with a reason that its organisation reads. */
export type Decision = {
  id: string
  need: string
  verdict: Verdict
  reason: string
  decidedAt: Date
}

/** A decision that nobody outside knows yet (vorgemerkt). */
export type Pending = {
  need: string
  verdict: Verdict
  reason: string
  notedName: string
  notedAt: Date
}

/** Nobody is told no, or not yet, without a word that helps. */
export const needsReason = (verdict: Verdict): boolean => verdict !== 'accepted'
