import { dayNumber, dayText, weekday } from '#field/rule/moments.ts'

/**
 * When something comes again (Wiederholung): courses, dates of a group, tasks. Days as clocks of the place show them, so summer
 * time changes nothing.
 */
export type Recurrence = {
  /** The first day. */
  from: string
  every: 'day' | 'week' | 'month' | 'year'
  /** Each second, third … of them; 1 unless said. */
  step?: number
  /** `week`: on which weekdays, 1 for Monday; without it on that of the first day. */
  weekdays?: number[]
  /** `month`: on the day of the first (`day`), or on its weekday: the 1st to 4th, or the last (−1). */
  on?: 'day' | { nth: number; weekday: number }
  /** The last day it may be on, or how many times; without both it has no end. */
  until?: string
  times?: number
  /** Days on which it does not take place, and where it moved to. */
  except?: { day: string; to?: string }[]
}

/** One date; `planned`: the day it would have been on. */
export type Occurrence = { day: string; planned: string }

/** Nobody looks at more at once; a rule without end is looked at between two days. */
const most = 1000
/** Steps that are tried, so that a rule which never fits ends as well. */
const mostTries = 40_000

/** The dates in a stretch of days, both included; moved ones by where they are now, left out ones not at all. */
export function occurrences(recurrence: Recurrence, from: string, until: string): Occurrence[] {
  const moved = new Map((recurrence.except ?? []).map(({ day, to }) => [day, to]))
  const reach = [until, ...[...moved].flatMap(([day, to]) => (to && to <= until ? [day] : []))]
  const last = reach.reduce((one, other) => (other > one ? other : one))
  const found: Occurrence[] = []
  for (const planned of planOf(recurrence, last)) {
    if (planned > last || found.length >= most) break
    const day = moved.has(planned) ? moved.get(planned) : planned
    if (day !== undefined && day >= from && day <= until) found.push({ day, planned })
  }
  return found.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
}

/** The next date on or after a day; null when it is over. */
export function nextOccurrence(recurrence: Recurrence, day: string): Occurrence | null {
  const horizon = dayText((dayNumber(day) ?? 0) + 366 * 10)
  return occurrences(recurrence, day, horizon ?? day)[0] ?? null
}

/** All planned days in their order. */
function* planOf(recurrence: Recurrence, last: string): Generator<string> {
  const first = dayNumber(recurrence.from)
  if (first === null) return
  const step = Math.max(1, Math.min(100, Math.trunc(recurrence.step ?? 1)))
  let count = 0
  for (let round = 0; round < mostTries && beginning(recurrence, first, round * step) <= last; round++)
    for (const day of daysIn(recurrence, first, round * step)) {
      if (day < recurrence.from) continue
      if ((recurrence.until && day > recurrence.until) || day > '9999') return
      if (recurrence.times !== undefined && count >= recurrence.times) return
      count += 1
      yield day
    }
}

/** Before this day there is nothing in the week, month … that lies so many after the first. */
function beginning({ every, from }: Recurrence, first: number, places: number): string {
  if (every === 'day') return dayText(first + places) ?? '9999-99'
  if (every === 'week') return dayText(first - 6 + places * 7) ?? '9999-99'
  return `${monthAfter(from, every === 'month' ? places : places * 12)}-01`
}

/** The days of the week, month … that lies so many after the first. */
function daysIn(recurrence: Recurrence, first: number, places: number): string[] {
  switch (recurrence.every) {
    case 'day':
      return [dayText(first + places) ?? '9999-99']
    case 'week': {
      const own = weekday(recurrence.from) ?? 1
      const monday = first - (own - 1) + places * 7
      const days = [...new Set(recurrence.weekdays ?? [own])].filter((one) => one >= 1 && one <= 7)
      return days.sort((one, other) => one - other).map((one) => dayText(monday + one - 1) ?? '9999-99')
    }
    case 'month':
      return monthly(recurrence, places)
    default:
      return existing(monthAfter(recurrence.from, places * 12), Number(recurrence.from.slice(8)))
  }
}

function monthly({ from, on }: Recurrence, places: number): string[] {
  const month = monthAfter(from, places)
  if (on === undefined || on === 'day') return existing(month, Number(from.slice(8)))
  const days = Array.from({ length: 31 }, (_, at) => existing(month, at + 1))
    .flat()
    .filter((day) => weekday(day) === on.weekday)
  const day = on.nth < 0 ? days.at(on.nth) : days[on.nth - 1]
  return day ? [day] : []
}

/** A month has no 31st: then there is no date in it, and nothing is guessed (as RFC 5545 does). */
function existing(month: string, day: number): string[] {
  const text = `${month}-${String(day).padStart(2, '0')}`
  return dayNumber(text) === null ? [] : [text]
}

function monthAfter(day: string, places: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + places
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}
