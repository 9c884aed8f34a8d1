import type { Row } from '#kernel/solver.ts'
import { solve } from '#kernel/solving.ts'
import { findTired, type Span, stretchesOf } from '../rest.ts'
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
/** Chains of shifts that are too long come to light one after the other; usually there are none. */
const mostRounds = 12

/**
 * Fills what is open as well as it can be: as many places as possible, then as many wishes, then the greatest load of one
 * person as small as possible; never against the rules of rest. Says of each how much better it could still be.
 */
export async function fillBest(input: FillInput, secondsPerGoal = 8): Promise<Fill> {
  const greedy = fillGreedily(input)
  const fill = writeFill(input)
  const cuts: Row[] = []
  for (let round = 0; fill.pairs.length > 0 && round < mostRounds; round++) {
    const found = await search(input, fill, cuts, greedy, secondsPerGoal)
    if (!found) break
    const more = fill.pairs.length > 0 ? cutsOf(input, fill, found.pairs) : []
    if (more.length === 0) return { ...found, floor: greedy.length }
    cuts.push(...more)
  }
  return { pairs: greedy, values: [], floor: greedy.length }
}

async function search(
  input: FillInput,
  fill: FillProgram,
  cuts: readonly Row[],
  greedy: readonly Pair[],
  secondsPerGoal: number,
): Promise<{ pairs: Pair[]; values: FillValue[] } | null> {
  const { program } = fill
  const solution = await solve({
    program: { ...program, rows: [...program.rows, ...cuts] },
    goals: fill.goals,
    start: columnsOf(fill, greedy, countOf(input, greedy, 'load')),
    secondsPerGoal,
  })
  if (solution.kind !== 'found') return null
  const pairs = fill.pairs.filter((_, at) => (solution.columns[at] ?? 0) > 0.5)
  const values = solution.goals.map((reached, at): FillValue => {
    const goal = goals[at] ?? 'load'
    const sign = goal === 'load' ? 1 : -1
    return { ...reached, goal, value: sign * reached.value, bound: sign * reached.bound }
  })
  return { pairs, values }
}

/** For each helper whose chosen shifts make a stretch that is too long: these not all together, for whoever might. */
function cutsOf(input: FillInput, fill: FillProgram, chosen: readonly Pair[]): Row[] {
  return input.helpers.flatMap((one, helper) => {
    const order = spansOf(input, helper, chosen).toSorted(
      (a, b) => a.startsAt.getTime() - b.startsAt.getTime(),
    )
    const stretch = stretchesOf(order, input.rules).find((spans) => findTired(spans, input.rules))
    if (!stretch) return []
    const shifts = stretch.flatMap((span) => numberOf(input, span))
    const isTheirsAlone = stretch.some((span) => one.has.includes(span))
    const whom = isTheirsAlone ? [helper] : input.helpers.map((_, at) => at)
    return whom.flatMap((who) => cutFor(fill, who, shifts))
  })
}

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
