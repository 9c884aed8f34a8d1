import type { Lang } from '#kernel/text.ts'
import type { Kind } from '../../needs/need.ts'

/** A criterion (Kriterium): one question every need is scored by, 1 (weak) to 4 (strong). */
export type Criterion = {
  key: string
  words: Record<Lang, { title: string; hint: string }>
  /** How much it counts beside the others. */
  weight: number
  /** Shown beside, not counted in the total. */
  independent: boolean
  /** Asked of needs of these kinds only; none means all. */
  kinds: Kind[]
  retired: boolean
}

/** By the key of a criterion. Whoever abstains from one has no score for it. */
export type Scores = Record<string, number>

/** One reviewer's view of a need (Gutachten). */
export type Review = { account: string; reviewer: string; scores: Scores; note: string; reviewedAt: Date }

/** What several scores say together. `spread` is how far they lie apart. */
export type Figure = { count: number; mean: number; median: number; spread: number }

/** How a need stands: its total, each criterion for itself, and how many abstained from all that counts. */
export type Balance = { total: Figure | null; by: Record<string, Figure | null>; abstained: number }

/** How scores of several reviewers become one figure. */
export type Joined = 'mean' | 'median'

/** What is asked about a need of this kind. */
export const askedOf = (criteria: readonly Criterion[], kind: Kind): Criterion[] =>
  criteria.filter((one) => !one.retired && (one.kinds.length === 0 || one.kinds.includes(kind)))

/** The weighted mean of what somebody scored, without independent criteria; null when they abstained from all others. */
export function totalOf(scores: Scores, criteria: readonly Criterion[]): number | null {
  const counted = criteria.filter((one) => !one.independent && scores[one.key] !== undefined)
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return null
  return counted.reduce((sum, { key, weight }) => sum + weight * (scores[key] ?? 0), 0) / weights
}

export function figureOf(values: readonly number[]): Figure | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const at = (place: number) => sorted[place] ?? 0
  return {
    count: sorted.length,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    spread: at(sorted.length - 1) - at(0),
  }
}

export function balance(reviews: readonly Review[], criteria: readonly Criterion[]): Balance {
  const totals = reviews.map(({ scores }) => totalOf(scores, criteria)).filter((total) => total !== null)
  const by = criteria.map(
    ({ key }) => [key, figureOf(reviews.flatMap(({ scores }) => scores[key] ?? []))] as const,
  )
  return { total: figureOf(totals), by: Object.fromEntries(by), abstained: reviews.length - totals.length }
}

/** The largest spread of all criteria of a need: where its reviewers disagree most. */
export const widest = ({ by }: Balance): number =>
  Math.max(0, ...Object.values(by).map((figure) => figure?.spread ?? 0))
