import { later, minute } from '#kernel/clock.ts'
import { offsetAt } from '#kernel/zone.ts'
import type { Jam } from '../profile/jam.ts'

/** The night in which clocks are changed: when, by how much, and what they show before and after. */
export type ClockChange = { at: Date; by: number; from: string; to: string }

type Zoned = Pick<Jam, 'startsAt' | 'endsAt' | 'timeZone'>

/** The clock change within a jam; null in most nights. */
export function clockChangeOf({ startsAt, endsAt, timeZone }: Zoned): ClockChange | null {
  const [first, last] = [offsetAt(startsAt, timeZone), offsetAt(endsAt, timeZone)]
  if (first === last) return null
  let [before, after] = [startsAt.getTime(), endsAt.getTime()]
  while (after - before > minute) {
    const middle = Math.round((before + after) / 2 / minute) * minute
    if (offsetAt(new Date(middle), timeZone) === first) before = middle
    else after = middle
  }
  const shown = (offset: number) => new Date(after + offset).toISOString().slice(11, 16)
  return { at: new Date(after), by: last - first, from: shown(first), to: shown(last) }
}

/** Which of two times it is that a clock shows twice in one night; null for all others. */
export function turnOf(jam: Zoned, at: Date): 'first' | 'second' | null {
  const change = clockChangeOf(jam)
  if (!change || change.by > 0) return null
  if (at >= change.at && at < later(change.at, -change.by)) return 'second'
  return at >= later(change.at, change.by) && at < change.at ? 'first' : null
}
