/** When a reviewer reads what others scored: never, after their own, at once. */
export const othersKinds = ['never', 'after', 'always'] as const
export type Others = (typeof othersKinds)[number]

/** Who may note a decision; telling it is always the organisers'. */
export const decidingKinds = ['nobody', 'organisers', 'reviewers'] as const
export type Deciding = (typeof decidingKinds)[number]

/** What may be done while reviewing. */
export type Rights = {
  scoring: boolean
  asking: boolean
  others: Others
  deciding: Deciding
  /** Names of organisations and people stay hidden from reviewers. */
  blind: boolean
  /** Reviewers see only what they were given. */
  assignedOnly: boolean
}

/** A phase of the review (Begutachtungsphase): rights for a time. */
export type Phase = Rights & { id: string; name: string; beginsAt: Date; endsAt: Date }

/** Where a review stands. `phase` is null where there are none, or between two of them. */
export type Standing = { phases: Phase[]; phase: Phase | null; byHand: boolean; rights: Rights }

/** A jam without phases: everything may be done, and others' scores are read after one's own. */
const open: Rights = {
  scoring: true,
  asking: true,
  others: 'after',
  deciding: 'organisers',
  blind: false,
  assignedOnly: false,
}

/** Between two phases: read on what one knows, as blind as all of them. */
const between = (phases: readonly Phase[]): Rights => ({
  scoring: false,
  asking: false,
  others: 'never',
  deciding: 'nobody',
  blind: phases.some(({ blind }) => blind),
  assignedOnly: phases.some(({ assignedOnly }) => assignedOnly),
})

/**
 * The phase of this moment: the one begun by hand, else by date; where two overlap, the one that began later.
 */
export function standingAt(phases: Phase[], byHand: string | null, now: Date): Standing {
  const chosen = phases.find(({ id }) => id === byHand)
  const running = phases
    .filter(({ beginsAt, endsAt }) => beginsAt <= now && now < endsAt)
    .toSorted((a, b) => b.beginsAt.getTime() - a.beginsAt.getTime())
  const phase = chosen ?? running[0] ?? null
  const rights = phase ?? (phases.length === 0 ? open : between(phases))
  return { phases, phase, byHand: chosen !== undefined, rights }
}
