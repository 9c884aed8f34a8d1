import type { Row } from '#kernel/solver.ts'
import { solve } from '#kernel/solving.ts'
import { findTired, type Span, stretchesOf } from '../rules/rest.ts'
import {
  countOf,
  type Fill,
  type FillGoal,
  type FillInput,
  type FillValue,
  type Pair,
  spansOf,
} from './fill.ts'
import { fillGreedily, fits } from './greedy.ts'
import { columnsOf, type FillProgram, notAll, writeFill } from './program.ts'

const goals: FillGoal[] = ['covered', 'wishes', 'load']
/** Chains of shifts that are too long come to light one after the other; usually there are few. */
const mostRounds = 30
/** Nobody waits longer for it; what is found by then counts. */
const patience = 60_000

/**
 * Fills what is open as well as it can be: as many places as possible, then as many wishes, then the greatest load of one
 * person as small as possible; never against the rules of rest. Says of each how much better it could still be.
 */
export async function fillBest(input: FillInput, secondsPerGoal = 15): Promise<Fill> {
  const began = performance.now()
  const [greedy, fill] = [fillGreedily(input), writeFill(input)]
  const rows = [...fill.program.rows]
  let pairs = greedy
  const values: FillValue[] = []
  if (fill.pairs.length === 0) return { pairs, values, floor: greedy.length }
  for (const [at, goal] of goals.entries()) {
    const since = performance.now()
    for (let round = 0; round < mostRounds && performance.now() - began < patience; round++) {
      const found = await search(
        input,
        { ...fill, program: { ...fill.program, rows } },
        at,
        pairs,
        secondsPerGoal,
      )
      if (!found) return { pairs, values, floor: greedy.length }
      const cuts = cutsOf(input, fill, found.pairs)
      rows.push(...(cuts.length > 0 ? cuts : keepAsGood(fill, at, found.pairs)))
      if (cuts.length > 0) continue
      pairs = found.pairs
      values.push(reachedBy(input, goal, found, (performance.now() - since) / 1000))
      break
    }
    if (values.length === at) break
  }
  return { pairs, values, floor: greedy.length }
}

type Found = { pairs: Pair[]; bound: number }

async function search(
  input: FillInput,
  { program, goals, pairs: all, load }: FillProgram,
  at: number,
  start: readonly Pair[],
  secondsPerGoal: number,
): Promise<Found | null> {
  const solution = await solve({
    program,
    goals: goals.slice(at, at + 1),
    start: columnsOf({ pairs: all, load }, start, countOf(input, start, 'load')),
    secondsPerGoal,
  })
  if (solution.kind !== 'found') return null
  const pairs = all.filter((_, column) => (solution.columns[column] ?? 0) > 0.5)
  return { pairs, bound: solution.goals[0]?.bound ?? Number.NaN }
}

/** What is wanted more is told as it counts for people; the solver makes everything small. */
function reachedBy(input: FillInput, goal: FillGoal, { pairs, bound }: Found, seconds: number): FillValue {
  const value = countOf(input, pairs, goal)
  const best = goal === 'load' ? Math.min(bound, value) : Math.max(-bound, value)
  return { goal, value, bound: best, proven: best === value, seconds }
}

/** From here on this goal stays as good. */
function keepAsGood({ goals, pairs: all }: FillProgram, at: number, pairs: readonly Pair[]): Row[] {
  const goal = goals[at]
  if (!goal || at === goals.length - 1) return []
  const chosen = new Set(pairs)
  const value = goal.columns.reduce((sum, column, n) => {
    const pair = all[column]
    return sum + (pair && chosen.has(pair) ? (goal.values[n] ?? 0) : 0)
  }, 0)
  return [{ lower: -Infinity, upper: value, columns: goal.columns, values: goal.values }]
}

/** For each helper whose chosen shifts make a stretch that is too long: these not all together, for whoever might. */
function cutsOf(input: FillInput, fill: FillProgram, chosen: readonly Pair[]): Row[] {
  return input.helpers.flatMap((one, helper) => {
    const order = spansOf(input, helper, chosen).toSorted(
      (a, b) => a.startsAt.getTime() - b.startsAt.getTime(),
    )
    const long = stretchesOf(order, input.rules).find((spans) => findTired(spans, input.rules))
    if (!long) return []
    const stretch = shortest(long, input)
    const shifts = stretch.flatMap((span) => numberOf(input, span))
    const isTheirsAlone = stretch.some((span) => one.has.includes(span))
    const whom = isTheirsAlone ? [helper] : input.helpers.map((_, at) => at)
    return whom.flatMap((who) => cutFor(fill, who, shifts))
  })
}

/** As few of a stretch as are too much together: the fewer, the more plans they rule out. */
const shortest = (stretch: readonly Span[], { rules }: FillInput): Span[] =>
  stretch.reduce<Span[]>(
    (left, span) => {
      const less = left.filter((other) => other !== span)
      return findTired(less, rules) ? less : left
    },
    [...stretch],
  )

const numberOf = ({ shifts }: FillInput, span: Span): number[] => {
  const at = (shifts as readonly Span[]).indexOf(span)
  return at < 0 ? [] : [at]
}

function cutFor({ pairs }: FillProgram, helper: number, shifts: readonly number[]): Row[] {
  const columns = pairs.flatMap((pair, at) =>
    pair.helper === helper && shifts.includes(pair.shift) ? [at] : [],
  )
  return columns.length === shifts.length ? [notAll(columns)] : []
}

/** Whether a plan keeps every rule: for tests, and for whoever wants to know. */
export const keepsRules = (input: FillInput, pairs: readonly Pair[]): boolean =>
  pairs.every((pair) =>
    fits(
      input,
      pair,
      pairs.filter((other) => other !== pair),
    ),
  ) && input.shifts.every((shift, at) => pairs.filter((pair) => pair.shift === at).length <= shift.free)
