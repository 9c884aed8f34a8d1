import { localText } from '#kernel/zone.ts'

/** The day and the minute at which a form is filled in, as clocks in Berlin show them. */
export type Moment = { today: string; now: string }

export function momentOf(at: Date): Moment {
  const now = localText(at, 'Europe/Berlin')
  return { today: now.slice(0, 10), now }
}

/** Days since 1970 of a date that exists, also of the date of a moment. Null for everything else. */
export function dayNumber(text: string): number | null {
  const found = /^(\d{4}-\d\d-\d\d)(T|$)/.exec(text)
  if (!found?.[1]) return null
  const time = Date.parse(`${found[1]}T00:00:00Z`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== found[1]) return null
  return time / 86_400_000
}

/** A date of a number of days since 1970. Null outside of the years 0 to 9999. */
export function dayText(day: number): string | null {
  const at = new Date(Math.round(day) * 86_400_000)
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() < 0 || at.getUTCFullYear() > 9999) return null
  return at.toISOString().slice(0, 10)
}

/** Whole years from one date to another, as birthdays count: somebody born on 29 February is older on 1 March. */
export function yearsBetween(from: string, to: string): number | null {
  if (dayNumber(from) === null || dayNumber(to) === null) return null
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5, 10) < from.slice(5, 10) ? years - 1 : years
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(text: string): number | null {
  const day = dayNumber(text)
  return day === null ? null : ((((day + 3) % 7) + 7) % 7) + 1
}
