import { addDays, daysBetween } from '../../model/days.ts'
import { lastOf as lastOne, type Occurrence, occurrencesOf } from '../../model/occurrences.ts'
import type { Happening } from '../../model/page.ts'

/** One time that an event takes place, as its clocks show it: with a time of day or without. */
export type Local = { from: string; to: string }

const ahead = 730 * 86_400_000

/** All times that are not over, at most so many. */
export const comingOf = (happening: Happening, now: Date, most: number): Local[] =>
  occurrencesOf(
    happening,
    now,
    new Date(Math.max(now.getTime(), Date.parse(happening.from)) + ahead),
    most,
  ).map((one) => localOf(happening, one))

/** When it takes place for the last time. */
export function lastOf(happening: Happening): Local {
  const last = lastOne(happening)
  return last ? localOf(happening, last) : { from: happening.from, to: happening.to }
}

function localOf({ from, to }: Happening, { day }: Occurrence): Local {
  const length = daysBetween(from.slice(0, 10), to.slice(0, 10))
  return { from: day + from.slice(10), to: addDays(day, length) + to.slice(10) }
}
