import { hour, minute } from '#kernel/clock.ts'
import type { Goal, Program, Row } from '#kernel/solver.ts'
import { hoursWithin, type Span, windowsOf } from '../rules/rest.ts'
import { type FillInput, meets, type Pair } from './fill.ts'
import { fits } from './greedy.ts'

/** The filling as an integer program: a column per pair that is possible at all, and one for the greatest load. */
export type FillProgram = { program: Program; goals: Goal[]; pairs: Pair[]; load: number }

export function writeFill(input: FillInput): FillProgram {
  const pairs = input.helpers.flatMap(({ may }, helper) =>
    may.map((shift) => ({ helper, shift })).filter((pair) => fits(input, pair, [])),
  )
  const load = pairs.length
  const lower = new Float64Array(load + 1)
  const upper = new Float64Array(load + 1).fill(1)
  upper[load] = input.weights.reduce((sum, weight) => sum + weight, mostLoaded(input))
  const rows = [
    ...input.shifts.map((shift, at) =>
      sum(
        columnsWhere(pairs, (pair) => pair.shift === at),
        shift.free,
      ),
    ),
    ...input.helpers.flatMap((_, helper) => rowsOfHelper(input, pairs, helper, load)),
  ]
  const columns = pairs.map((_, at) => at)
  const goals: Goal[] = [
    { columns, values: columns.map(() => -1), constant: 0 },
    { columns, values: pairs.map((pair) => -wishOf(input, pair)), constant: 0 },
    { columns: [load], values: [1], constant: 0 },
  ]
  return { program: { width: load + 1, lower, upper, rows: rows.filter(says) }, goals, pairs, load }
}

export const columnsOf = (
  { pairs, load }: Pick<FillProgram, 'pairs' | 'load'>,
  chosen: readonly Pair[],
  most: number,
): Float64Array => {
  const keys = new Set(chosen.map(keyOf))
  const columns = new Float64Array(load + 1)
  for (const [at, pair] of pairs.entries()) columns[at] = keys.has(keyOf(pair)) ? 1 : 0
  columns[load] = most
  return columns
}

/** Not all of these together: the rest between them would be too short. */
export const notAll = (columns: number[]): Row => sum(columns, columns.length - 1)

const keyOf = ({ helper, shift }: Pair) => `${helper}:${shift}`
const wishOf = (input: FillInput, { helper, shift }: Pair) => input.helpers[helper]?.wishes.get(shift) ?? 0
const mostLoaded = ({ helpers }: FillInput) => Math.max(0, ...helpers.map(({ load }) => load))
const says = ({ columns, values, upper }: Row) =>
  columns.length > 0 && values.reduce((total, value) => total + Math.max(0, value), 0) > upper

function rowsOfHelper(input: FillInput, pairs: readonly Pair[], helper: number, load: number): Row[] {
  const own = columnsWhere(pairs, (pair) => pair.helper === helper)
  const span = (column: number): Span & { weight: number } => {
    const shift = pairs[column]?.shift ?? -1
    const { startsAt, endsAt } = input.shifts[shift] ?? { startsAt: new Date(0), endsAt: new Date(0) }
    return { startsAt, endsAt, weight: input.weights[shift] ?? 0 }
  }
  const weights = own.map((column) => span(column).weight)
  const burden: Row = {
    lower: -Infinity,
    upper: -(input.helpers[helper]?.load ?? 0),
    columns: [...own, load],
    values: [...weights, -1],
  }
  const alone = [...atOnce(own, span), ...tooLong(input, own, span)]
  return [...withoutWeaker(alone), ...withoutWeaker(tooDense(input, helper, own, span)), burden]
}

type SpanOf = (column: number) => Span

/** Of those that run when one begins, one at most. */
const atOnce = (own: number[], span: SpanOf): Row[] =>
  own.map((column) =>
    sum(
      own.filter((other) => covers(span(other), span(column).startsAt)),
      1,
    ),
  )

function tooDense(input: FillInput, helper: number, own: number[], span: SpanOf): Row[] {
  const has = input.helpers[helper]?.has ?? []
  return windowsOf([...has, ...own.map(span)]).map(([from, until]) => {
    const inside = own
      .map(
        (column) => [column, Math.round((hoursWithin([span(column)], from, until) * hour) / minute)] as const,
      )
      .filter(([, minutes]) => minutes > 0)
    return {
      lower: -Infinity,
      upper: input.rules.mostHours * 60 - Math.round(hoursWithin(has, from, until) * 60),
      columns: inside.map(([column]) => column),
      values: inside.map(([, minutes]) => minutes),
    }
  })
}

/**
 * Two that would make one stretch which is too long: of the one, and of all those that run at one moment and do not go
 * with it, one at most. Longer chains are looked for in what the solver finds.
 */
const tooLong = (input: FillInput, own: number[], span: SpanOf): Row[] =>
  own.flatMap((column) => {
    const against = own.filter((other) => isStretch(input, span(column), span(other)))
    return against.map((one) =>
      sum([column, ...against.filter((other) => covers(span(other), span(one).startsAt))], 1),
    )
  })

function isStretch({ rules }: FillInput, a: Span, b: Span): boolean {
  const [first, second] = a.startsAt <= b.startsAt ? [a, b] : [b, a]
  const pause = second.startsAt.getTime() - first.endsAt.getTime()
  const whole = second.endsAt.getTime() - first.startsAt.getTime()
  return !meets(a, b) && pause < rules.restHours * hour && whole > (24 - rules.restHours) * hour
}

/** Without rows that another one says as well: few windows of 24 hours are not within others. */
function withoutWeaker(rows: readonly Row[]): Row[] {
  const strong: Row[] = []
  for (const row of rows.toSorted((a, b) => weightOf(b) - weightOf(a)))
    if (!strong.some((other) => saysMore(other, row))) strong.push(row)
  return strong
}

const weightOf = ({ values }: Row) => values.reduce((total, value) => total + value, 0)

function saysMore(other: Row, row: Row): boolean {
  if (other.upper > row.upper) return false
  const by = new Map(other.columns.map((column, at) => [column, other.values[at] ?? 0]))
  return row.columns.every((column, at) => (by.get(column) ?? 0) >= (row.values[at] ?? 0))
}

const covers = ({ startsAt, endsAt }: Span, at: Date) => startsAt <= at && at < endsAt

const columnsWhere = (pairs: readonly Pair[], wanted: (pair: Pair) => boolean): number[] =>
  pairs.flatMap((pair, at) => (wanted(pair) ? [at] : []))

const sum = (columns: number[], upper: number): Row => ({
  lower: -Infinity,
  upper,
  columns,
  values: columns.map(() => 1),
})
