import type { RestRules, Span } from '../rules/rest.ts'

/** A shift with places that are still free. */
export type OpenShift = Span & { id: string; free: number }

/** A helper with time: what they have already, what else they may do, what they would like. */
export type Free = {
  account: string
  has: readonly Span[]
  /** What their hours count so far, in quarters of an hour. */
  load: number
  /** Numbers of the open shifts they may do at all. */
  may: readonly number[]
  /** How much they want each of them: 2 stands by for it, 1 has joined its duty. */
  wishes: ReadonlyMap<number, number>
}

/** What there is to fill. `weights`: what an open shift counts, in quarters of an hour. */
export type FillInput = {
  shifts: readonly OpenShift[]
  helpers: readonly Free[]
  weights: readonly number[]
  rules: RestRules
}

/** Who might do what: numbers of helpers and shifts. */
export type Pair = { helper: number; shift: number }

export type FillGoal = 'covered' | 'wishes' | 'load'
export type FillValue = { goal: FillGoal; value: number; bound: number; proven: boolean; seconds: number }

export type Fill = {
  pairs: Pair[]
  values: FillValue[]
  /** Places that a simple hand gets filled, shift by shift. */
  floor: number
}

/** The open shifts of one helper in a plan, with what they have already. */
export const spansOf = (input: FillInput, helper: number, pairs: readonly Pair[]): Span[] => [
  ...(input.helpers[helper]?.has ?? []),
  ...pairs.flatMap((pair) => (pair.helper === helper ? (input.shifts[pair.shift] ?? []) : [])),
]

export const meets = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt

export const countOf = (input: FillInput, pairs: readonly Pair[], goal: FillGoal): number => {
  if (goal === 'covered') return pairs.length
  if (goal === 'wishes')
    return pairs.reduce((sum, { helper, shift }) => sum + (input.helpers[helper]?.wishes.get(shift) ?? 0), 0)
  const loads = input.helpers.map(({ load }) => load)
  for (const { helper, shift } of pairs) loads[helper] = (loads[helper] ?? 0) + (input.weights[shift] ?? 0)
  return Math.max(0, ...loads)
}
