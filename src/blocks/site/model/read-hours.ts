import { isDay, listOf, readLine, recordOf } from './read-text.ts'
import type { Hours, OpeningHours, Weekday } from './section.ts'

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const clock = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/

/** Opening hours as far as they are good, in the order of the clock and without spans that lie in each other. */
export function readHours(value: unknown): OpeningHours {
  const { week, exceptions, holidays } = recordOf(value)
  const days = recordOf(week)
  const read = weekdays.map((day) => [day, readSpans(days[String(day)])] as const)
  return {
    week: Object.fromEntries(read.filter(([, spans]) => spans.length > 0)),
    exceptions: listOf(exceptions, 100)
      .flatMap(readException)
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    holidays: typeof holidays === 'string' && /^DE-[A-Z]{2}$/.test(holidays) ? holidays : null,
  }
}

export function readSpans(value: unknown): Hours[] {
  const spans = listOf(value, 12)
    .map(recordOf)
    .flatMap(({ from, to }) =>
      typeof from === 'string' && typeof to === 'string' && clock.test(from) && clock.test(to) && from < to
        ? [{ from, to }]
        : [],
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const joined: Hours[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (!last || last.to < span.from) joined.push(span)
    else if (last.to < span.to) last.to = span.to
  }
  return joined
}

function readException(value: unknown) {
  const { from, to, hours, why } = recordOf(value)
  if (!isDay(from)) return []
  const until = isDay(to) && to >= from ? to : from
  return [{ from, to: until, hours: readSpans(hours), why: readLine(why, 120) }]
}
