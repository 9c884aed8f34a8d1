import { type HolidayName, holidaysOf, isLand } from '#field/calendar/holidays.ts'
import { addDays, weekdayOf } from './days.ts'
import type { Hours, OpeningHours, Weekday } from './section.ts'

/** When it is open on a day, and why it differs: an exception in the words of its people, or a public holiday. */
export type DayHours = { hours: readonly Hours[]; why: string | null; holiday: HolidayName | null }

/** Exceptions beat holidays, and of two exceptions the shorter one counts: one day within a holiday of weeks. */
export function hoursOn({ week, exceptions, holidays }: OpeningHours, day: string): DayHours {
  const length = ({ from, to }: { from: string; to: string }) => Date.parse(to) - Date.parse(from)
  const [own] = exceptions
    .filter(({ from, to }) => from <= day && day <= to)
    .sort((a, b) => length(a) - length(b))
  if (own) return { hours: own.hours, why: own.why, holiday: null }
  const holiday = holidayOn(holidays, day)
  if (holiday) return { hours: [], why: null, holiday }
  return { hours: week[weekdayOf(day) as Weekday] ?? [], why: null, holiday: null }
}

export type WeekRow = { from: Weekday; to: Weekday; hours: readonly Hours[] }

/** The week with neighbouring days of the same hours in one row; days that are closed are rows without hours. */
export function weekRows({ week }: Pick<OpeningHours, 'week'>): WeekRow[] {
  const rows: WeekRow[] = []
  for (const day of [1, 2, 3, 4, 5, 6, 7] as const) {
    const hours = week[day] ?? []
    const last = rows.at(-1)
    if (last && sayHours(last.hours) === sayHours(hours)) last.to = day
    else rows.push({ from: day, to: day, hours })
  }
  return rows
}

export type Differing = DayHours & { from: string; to: string }

/**
 * What differs from the week in the days to come: exceptions that are not over, and public holidays on days that would be
 * open, in their order.
 */
export function differingDays(opening: OpeningHours, from: string, days: number): Differing[] {
  const until = addDays(from, days)
  const own = opening.exceptions
    .filter((one) => one.to >= from && one.from <= until)
    .map((one) => ({ from: one.from, to: one.to, hours: one.hours, why: one.why, holiday: null }))
  const coming = holidaysBetween(opening.holidays, from, until)
    .filter(({ day }) => (opening.week[weekdayOf(day) as Weekday] ?? []).length > 0)
    .filter(({ day }) => !own.some((one) => one.from <= day && day <= one.to))
    .map(({ day, name }) => ({ from: day, to: day, hours: [], why: null, holiday: name }))
  return [...own, ...coming].sort((a, b) => (a.from < b.from ? -1 : 1))
}

const sayHours = (hours: readonly Hours[]): string => hours.map(({ from, to }) => `${from}-${to}`).join()

const holidayOn = (land: string | null, day: string): HolidayName | null =>
  holidaysBetween(land, day, day)[0]?.name ?? null

function holidaysBetween(land: string | null, from: string, until: string) {
  if (land === null || !isLand(land)) return []
  const years = new Set([Number(from.slice(0, 4)), Number(until.slice(0, 4))])
  return [...years].flatMap((year) => holidaysOf(land, year)).filter(({ day }) => from <= day && day <= until)
}
