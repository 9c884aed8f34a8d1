import { findTired } from '../rules/rest.ts'
import { type FillInput, meets, type Pair, spansOf } from './fill.ts'

/** What a careful person would do by hand: the hardest shift first, whoever wants it, then the least burdened. The floor. */
export function fillGreedily(input: FillInput): Pair[] {
  const pairs: Pair[] = []
  const loads = input.helpers.map(({ load }) => load)
  for (const shift of hardestFirst(input)) {
    const wishFor = (helper: number) => input.helpers[helper]?.wishes.get(shift) ?? 0
    for (let free = input.shifts[shift]?.free ?? 0; free > 0; free--) {
      const [helper] = candidatesFor(input, shift, pairs).sort(
        (a, b) => wishFor(b) - wishFor(a) || (loads[a] ?? 0) - (loads[b] ?? 0) || a - b,
      )
      if (helper === undefined) break
      pairs.push({ helper, shift })
      loads[helper] = (loads[helper] ?? 0) + (input.weights[shift] ?? 0)
    }
  }
  return pairs
}

/** Whether somebody could do this one more shift in a plan. */
export function fits(input: FillInput, { helper, shift }: Pair, pairs: readonly Pair[]): boolean {
  const one = input.shifts[shift]
  const spans = spansOf(input, helper, pairs)
  return (
    one !== undefined && !spans.some((span) => meets(span, one)) && !findTired([...spans, one], input.rules)
  )
}

function hardestFirst({ shifts, helpers }: FillInput): number[] {
  const able = shifts.map((_, at) => helpers.filter(({ may }) => may.includes(at)).length)
  return shifts
    .map((_, at) => at)
    .sort((a, b) => (able[a] ?? 0) - (able[b] ?? 0) || startOf(a) - startOf(b) || a - b)
  function startOf(at: number): number {
    return shifts[at]?.startsAt.getTime() ?? 0
  }
}

const candidatesFor = (input: FillInput, shift: number, pairs: readonly Pair[]): number[] =>
  input.helpers.flatMap(({ may }, helper) =>
    may.includes(shift) &&
    !pairs.some((pair) => pair.helper === helper && pair.shift === shift) &&
    fits(input, { helper, shift }, pairs)
      ? [helper]
      : [],
  )
