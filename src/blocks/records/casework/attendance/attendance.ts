import { numberIn } from '../../model/autonumber.ts'
import type { Value } from '../../model/record.ts'
import type { Occurrence } from '../../model/recurrence.ts'
import type { Entry, EntryChange } from '../../worker/holding.ts'

export const states = ['present', 'late', 'excused', 'absent'] as const
export type State = (typeof states)[number]

/** One date of a series: `date` is the day it was planned for and stays, `day` where it is now. */
export type When = { series: string; date: string; day: string }

const isState = (state: unknown): state is State => states.includes(state as State)

/** What was noted of a record for a date, the newest first: there is more than one when two devices noted it offline. */
export const notedOf = (entries: readonly Entry[], series: string, date: string): Entry[] =>
  entries
    .filter(({ kind, more }) => kind === 'attendance' && more?.series === series && more.date === date)
    .toSorted((a, b) => ((a.writtenAt ?? '9') > (b.writtenAt ?? '9') ? -1 : 1))

/** Null: nothing was noted, or it was taken back. */
export function stateOf(entries: readonly Entry[], series: string, date: string): State | null {
  const state = notedOf(entries, series, date)[0]?.more?.state
  return isState(state) ? state : null
}

/** All dates of a series at which something stands for a record. */
export function statesOf(entries: readonly Entry[], series: string): Map<string, State> {
  const dates = new Set(
    entries.flatMap(({ kind, more }) =>
      kind === 'attendance' && more?.series === series ? [String(more.date)] : [],
    ),
  )
  const found = [...dates].map((date) => [date, stateOf(entries, series, date)] as const)
  return new Map(found.filter((one): one is readonly [string, State] => one[1] !== null))
}

/**
 * Notes how it was with somebody at a date; the same entry each time. What a second device noted besides goes.
 * @param state null takes it back
 * @returns null when that stands there already
 */
export function noting(
  record: string,
  entries: readonly Entry[],
  { series, date, day }: When,
  state: State | null,
  text: string,
): { change: EntryChange; doubles: string[] } | null {
  const [known, ...others] = notedOf(entries, series, date)
  const doubles = others.map(({ id }) => id)
  if (stateOf(entries, series, date) === state && doubles.length === 0) return null
  const body = { kind: 'attendance' as const, at: day, text, more: { series, date, state: state ?? 'open' } }
  return {
    change: { ...(known && { id: known.id }), of: record, layer: known?.layer ?? 'base', body },
    doubles,
  }
}

export type Counts = { [state in State]: number } & {
  /** Of everything that was noted, how much was there, late or not: 0 to 1. Null: nothing was noted. */
  quota: number | null
}

export function countsOf(all: Iterable<State>): Counts {
  const counts = { present: 0, late: 0, excused: 0, absent: 0 }
  for (const state of all) counts[state]++
  const noted = states.reduce((sum, state) => sum + counts[state], 0)
  return { ...counts, quota: noted === 0 ? null : (counts.present + counts.late) / noted }
}

export type Person = { id: string; title: string; states: ReadonlyMap<string, State> }
export type Summary = {
  dates: (Occurrence & Counts)[]
  people: (Counts & { id: string; title: string; states: (State | null)[] })[]
  all: Counts
}

/** By person and by date; only dates of which something was noted: the others did not take place, or have no list. */
export function summaryOf(people: readonly Person[], dates: readonly Occurrence[]): Summary {
  const held = dates
    .map((date) => ({ ...date, states: people.flatMap(({ states }) => states.get(date.planned) ?? []) }))
    .filter(({ states }) => states.length > 0)
  const lines = people.map(({ id, title, states }) => {
    const own = held.map(({ planned }) => states.get(planned) ?? null)
    return { id, title, states: own, ...countsOf(own.filter((state) => state !== null)) }
  })
  return {
    dates: held.map(({ states, ...date }) => ({ ...date, ...countsOf(states) })),
    people: lines,
    all: countsOf(held.flatMap(({ states }) => states)),
  }
}

/**
 * Whose number somebody typed: `42-K7Q`, or `42` where only one is called so. Two devices may have counted to the same number.
 * @returns `several` when the letters are needed
 */
export function byNumber<T extends { number: Value | undefined }>(
  people: readonly T[],
  typed: string,
): T | 'several' | 'unknown' {
  const said = typed.toUpperCase().replaceAll(/[\s–—]/g, (sign) => (sign.trim() ? '-' : ''))
  const exact = people.find(({ number }) => typeof number === 'string' && number === said)
  if (exact) return exact
  if (!/^\d{1,9}$/.test(said)) return 'unknown'
  const close = people.filter(({ number }) => numberIn(number) === Number(said) && Number(said) > 0)
  return close.length > 1 ? 'several' : (close[0] ?? 'unknown')
}
