/** A day as it is written: `2026-11-26`. Days compare as texts do. */
export type Day = string

/** Whether there is such a day. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string') return false
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!found) return false
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month)
}

/** Months later; where the month is too short for the day, its last one (§ 188 Abs. 3 BGB). */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day)
  const all = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(all / 12), (all % 12) + 1]
  return written(toYear, toMonth, Math.min(date, lengthOf(toYear, toMonth)))
}

export function addDays(day: Day, days: number): Day {
  const [year, month, date] = partsOf(day)
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, date + days)
  return written(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

/** The last day of its calendar year: many periods in law begin only there. */
export const endOfYear = (day: Day): Day => `${day.slice(0, 4)}-12-31`

/**
 * The day at whose end somebody has completed so many years of life: the one before the birthday (§ 187 Abs. 2, § 188 Abs. 2
 * BGB). Who is born on the first of January completes it in the year before; who is born on 29 February, on the 28th.
 */
export const completes = (birth: Day, years: number): Day => {
  const [year, month, date] = partsOf(birth)
  const hasDay = date <= lengthOf(year + years, month)
  return addDays(hasDay ? written(year + years, month, date) : written(year + years, month + 1, 1), -1)
}

/** The last day of an unsure one: whoever keeps too long keeps by law, whoever erases too soon cannot put it back. */
export function lastOf(day: string, sure: 'day' | 'month' | 'year'): Day {
  const [year, month] = partsOf(day)
  if (sure === 'year') return written(year, 12, 31)
  return sure === 'month' ? written(year, month, lengthOf(year, month)) : day
}

/** Months from one day to another, rounded down; below 0 when it is past. */
export function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [partsOf(from), partsOf(to)]
  const months = (b[0] - a[0]) * 12 + (b[1] - a[1])
  return b[2] < a[2] ? months - 1 : months
}

function partsOf(day: Day): [year: number, month: number, date: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 31)

const written = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
