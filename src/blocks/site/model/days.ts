const day = 86_400_000

const at = (text: string): number => Date.parse(`${text}T00:00:00Z`)
const textOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

export const addDays = (text: string, days: number): string => {
  const ms = at(text) + days * day
  // Behind the year 9999 a day has more signs than these texts.
  return ms > 253_402_214_400_000 ? '9999-12-31' : textOf(ms)
}

export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / day)

/** Monday is 1. */
export const weekdayOf = (text: string): number => ((new Date(at(text)).getUTCDay() + 6) % 7) + 1

/** `2026-11` and three months more are `2027-02`. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const all = year * 12 + number - 1 + months
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${two((all % 12) + 1)}`
}

export const lastDayOf = (month: string): number => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}

/** Which weekday of its month a day is: the second Tuesday. The fifth counts as the last. */
export const placeInMonth = (text: string): { weekday: number; nth: number } => ({
  weekday: weekdayOf(text),
  nth: Math.ceil(Number(text.slice(8, 10)) / 7),
})

export function nthWeekday(month: string, weekday: number, nth: number): string {
  const first = `${month}-01`
  const offset = (weekday - weekdayOf(first) + 7) % 7
  const number = 1 + offset + (nth - 1) * 7
  const last = lastDayOf(month)
  return `${month}-${String(number > last ? number - 7 : number).padStart(2, '0')}`
}
