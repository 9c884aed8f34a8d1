/** The five questions every need is scored by, 1 (weak) to 4 (strong). */
export const criteria = ['owner', 'size', 'data', 'operation', 'effect'] as const

export type Criterion = (typeof criteria)[number]

export type Scores = Record<Criterion, number>

/** One reviewer's view of a need (Gutachten). */
export type Review = { account: string; reviewer: string; scores: Scores; note: string; reviewedAt: Date }

/** The mean of all scores, and how far reviewers lie apart in the criterion they disagree most about. */
export function balance(reviews: Review[]): { mean: number; spread: number } | null {
  if (reviews.length === 0) return null
  const all = reviews.flatMap(({ scores }) => criteria.map((name) => scores[name]))
  const spreads = criteria.map((name) => {
    const given = reviews.map(({ scores }) => scores[name])
    return Math.max(...given) - Math.min(...given)
  })
  return { mean: all.reduce((sum, score) => sum + score, 0) / all.length, spread: Math.max(...spreads) }
}
