import { momentAt } from '#kernel/zone.ts'
import { addDays, addMonths, daysBetween, lastDayOf, nthWeekday, placeInMonth } from './days.ts'
import type { Happening } from './page.ts'

/** One time that something happens. */
export type Occurrence = {
  /** The day it begins on, local to its zone: names it among the others. */
  day: string
  from: Date
  /** When it is over; of whole days the midnight after the last one. */
  to: Date
  wholeDay: boolean
}

const most = 40_000

export const isWholeDay = ({ from }: Pick<Happening, 'from'>): boolean => from.length === 10

/** Each time it happens within a span, in order; also one that has begun before it. */
export function occurrencesOf(happening: Happening, from: Date, until: Date, limit = 1000): Occurrence[] {
  const found: Occurrence[] = []
  const length = daysBetween(happening.from.slice(0, 10), happening.to.slice(0, 10))
  const first = addDays(from.toISOString().slice(0, 10), -length - 2)
  const last = until.toISOString().slice(0, 10)
  for (const day of daysOf(happening)) {
    if (day < first) continue
    if (day > addDays(last, 2) || found.length >= limit) break
    const one = occurrenceOn(happening, day, length)
    if (one && one.to > from && one.from < until) found.push(one)
  }
  return found
}

/** The one that goes on at a moment, or the next. */
export const nextOf = (happening: Happening, now: Date): Occurrence | null =>
  occurrencesOf(happening, now, new Date('9999-12-01'), 1)[0] ?? null

/** The last time it happens. */
export function lastOf(happening: Happening): Occurrence | null {
  const length = daysBetween(happening.from.slice(0, 10), happening.to.slice(0, 10))
  const day = [...daysOf(happening)].at(-1)
  return day === undefined ? null : occurrenceOn(happening, day, length)
}

/** Whether it is over, with all its repeats. */
export const isPast = (happening: Happening, now: Date): boolean => nextOf(happening, now) === null

/** Its repeats as calendars read them (RRULE of RFC 5545); null where it happens once. */
export function ruleOf({ from, repeats, zone }: Happening): string | null {
  if (!repeats) return null
  const freq = { day: 'DAILY', week: 'WEEKLY', 'month-day': 'MONTHLY', 'month-weekday': 'MONTHLY' }[
    repeats.unit
  ]
  const { weekday, nth } = placeInMonth(from.slice(0, 10))
  const name = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][weekday - 1]
  const by = {
    day: '',
    week: '',
    'month-day': `;BYMONTHDAY=${Number(from.slice(8, 10))}`,
    'month-weekday': `;BYDAY=${nth === 5 ? -1 : nth}${name}`,
  }[repeats.unit]
  const end = momentAt(`${repeats.until}T23:59`, zone) ?? new Date(`${repeats.until}T23:59:00Z`)
  const until = from.length === 10 ? repeats.until.replaceAll('-', '') : stamp(end)
  return `FREQ=${freq};INTERVAL=${repeats.every}${by};UNTIL=${until}`
}

const stamp = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** The days on which it begins, without those that are left out. */
function* daysOf({ from, repeats }: Happening): Generator<string> {
  const first = from.slice(0, 10)
  if (!repeats) return yield first
  const out = new Set(repeats.except)
  for (let at = 0; at < most; at += 1) {
    const day = stepped(first, repeats.unit, at * repeats.every)
    if (day === null) continue
    if (day > repeats.until) return
    if (!out.has(day)) yield day
  }
}

/** The day so many steps after the first; null in a month that has no such day. */
function stepped(
  first: string,
  unit: NonNullable<Happening['repeats']>['unit'],
  steps: number,
): string | null {
  if (unit === 'day') return addDays(first, steps)
  if (unit === 'week') return addDays(first, steps * 7)
  const month = addMonths(first.slice(0, 7), steps)
  if (unit === 'month-weekday') {
    const { weekday, nth } = placeInMonth(first)
    return nthWeekday(month, weekday, nth)
  }
  return Number(first.slice(8, 10)) <= lastDayOf(month) ? `${month}-${first.slice(8, 10)}` : null
}

function occurrenceOn(happening: Happening, day: string, length: number): Occurrence | null {
  const wholeDay = isWholeDay(happening)
  const end = addDays(day, length)
  const clock = (text: string) => (text.length === 10 ? '00:00' : text.slice(11, 16))
  const from = momentAt(`${day}T${clock(happening.from)}`, happening.zone)
  const to = momentAt(`${wholeDay ? addDays(end, 1) : end}T${clock(happening.to)}`, happening.zone)
  return from && to ? { day, from, to: to < from ? from : to, wholeDay } : null
}
