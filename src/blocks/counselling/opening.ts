import { localText, momentAt } from '#kernel/zone.ts'
import type { AnswerPromise, OfficeSettings, OpenSpan } from './office.ts'

/** Offices keep the clocks of the country they are in. */
export const officeZone = 'Europe/Berlin'

const dayOf = (local: string): number =>
  ((new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7) + 1

/** Whether the office's hours say that somebody is there now. */
export function isOpenAt({ hours }: Pick<OfficeSettings, 'hours'>, now: Date): boolean {
  const local = localText(now, officeZone)
  const [weekday, clock] = [dayOf(local), local.slice(11)]
  return hours.some((span) => span.weekday === weekday && span.from <= clock && clock < span.until)
}

/** The next moment at which hours begin; null for an office without any. */
export function nextOpening({ hours }: Pick<OfficeSettings, 'hours'>, now: Date): Date | null {
  const moments = Array.from({ length: 8 }, (_, ahead) => dayAhead(now, ahead)).flatMap((day) =>
    hours
      .filter(({ weekday }) => weekday === dayOf(day))
      .map((span: OpenSpan) => momentAt(`${day}T${span.from}`, officeZone)),
  )
  const ahead = moments.filter((at): at is Date => at !== null && at > now)
  return ahead.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
}

/** Until when an answer is promised to somebody who writes at this moment. Working days end at midnight of the last one. */
export function promisedBy(promise: AnswerPromise, from: Date): Date {
  if (promise.unit === 'hours') return new Date(from.getTime() + promise.count * 3_600_000)
  let [day, left] = [dayAhead(from, 0), promise.count]
  while (left > 0) {
    day = nextDay(day)
    if (dayOf(day) <= 5) left -= 1
  }
  return momentAt(`${nextDay(day)}T00:00`, officeZone) ?? from
}

const dayAhead = (now: Date, days: number): string => {
  let day = localText(now, officeZone).slice(0, 10)
  for (let one = 0; one < days; one += 1) day = nextDay(day)
  return day
}

const nextDay = (day: string): string =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10)
