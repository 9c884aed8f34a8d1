import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { day, hour } from './clock.ts'
import { offsetAt } from './zone.ts'

/** Something with a beginning and an end, for a calendar on somebody's phone. */
export type Appointment = {
  /** Stays the same when the appointment moves, so that a calendar moves it and does not double it. */
  id: string
  title: string
  start: Date
  end: Date
  place?: string | undefined
  text?: string | undefined
  url?: string | undefined
  /** It does not take place: a calendar strikes it out. */
  cancelled?: boolean | undefined
  /** From the midnight it begins on to the midnight after it: no time of day. */
  wholeDay?: boolean | undefined
  /** How it repeats: the lines RRULE and EXDATE of RFC 5545. */
  repeats?: string | undefined
}

type CalendarProps = {
  name: string
  zone: string
  now: Date
  appointments: readonly Appointment[]
  /** Grows with each change, so that a calendar takes the newer one (RFC 5545, SEQUENCE). */
  sequence?: number
}

/**
 * Appointments as an iCalendar text (RFC 5545), in the time zone of the place, which it describes itself:
 * calendars that know the zone's name only from their own list would else be an hour off.
 */
export function calendarText({ name, zone, now, appointments, sequence = 0 }: CalendarProps): string {
  const generator = (wanted: string) => zoneText(wanted, spanOf(appointments, now))
  const method = ICalCalendarMethod.PUBLISH
  const calendar: ICalCalendar = ical({ name, method, ttl: 3600, timezone: { name: null, generator } })
  calendar.prodId({ company: 'Digital Service Jam', product: 'House', language: 'DE' })
  for (const { id, title, start, end, place, text, url, cancelled, ...more } of appointments) {
    calendar.createEvent({
      id,
      start: new WallDate(start),
      end: new WallDate(end),
      timezone: zone,
      stamp: now,
      sequence,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: title,
      ...(place ? { location: place } : {}),
      ...(text ? { description: text } : {}),
      ...(url ? { url } : {}),
      ...(more.wholeDay ? { allDay: true } : {}),
      ...(more.repeats ? { repeating: more.repeats } : {}),
    })
  }
  return calendar.toString()
}

export const calendarType = 'text/calendar; charset=utf-8'

/**
 * A date the calendar library can ask for the time in a zone; it would else take the server's own. `internal` and
 * `tzComponents` are how it recognises such a date.
 */
class WallDate extends Date {
  readonly internal = new Date(this)
  readonly tzComponents = () => []
  withTimeZone(zone?: string | null): WallDate {
    return zone ? new ShownDate(this.getTime() + offsetAt(this, zone)) : this
  }
}

class ShownDate extends WallDate {
  override getFullYear = () => this.getUTCFullYear()
  override getMonth = () => this.getUTCMonth()
  override getDate = () => this.getUTCDate()
  override getHours = () => this.getUTCHours()
  override getMinutes = () => this.getUTCMinutes()
  override getSeconds = () => this.getUTCSeconds()
}

type Change = { at: Date; from: number; to: number }

type Span = readonly [from: Date, until: Date]

/** A VTIMEZONE. Everybody who registers gets the same one, and clocks in time zones are slow to read. */
function zoneText(zone: string, span: Span): string {
  const key = [zone, ...span.map((at) => at.getTime())].join()
  const text = drawn.get(key) ?? drawZone(zone, span)
  if (drawn.size >= 100) drawn.clear()
  drawn.set(key, text)
  return text
}

const drawn = new Map<string, string>()

/** One observance per change of the clocks in the span, and the one before it. */
function drawZone(zone: string, [from, until]: Span): string {
  const first: Change = { at: from, from: offsetAt(from, zone), to: offsetAt(from, zone) }
  const changes = [first, ...changesIn(zone, from, until)]
  const winter = Math.min(...changes.map(({ to }) => to))
  const parts = changes.flatMap((change) => {
    const kind = change.to > winter ? 'DAYLIGHT' : 'STANDARD'
    return [
      `BEGIN:${kind}`,
      `DTSTART:${stampOf(new Date(change.at.getTime() + change.from))}`,
      `TZOFFSETFROM:${offsetText(change.from)}`,
      `TZOFFSETTO:${offsetText(change.to)}`,
      `END:${kind}`,
    ]
  })
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts, 'END:VTIMEZONE'].join('\r\n')
}

function changesIn(zone: string, from: Date, until: Date): Change[] {
  const changes: Change[] = []
  for (let at = from.getTime(); at < until.getTime(); at += day) {
    const [before, after] = [offsetAt(new Date(at), zone), offsetAt(new Date(at + day), zone)]
    if (before !== after) changes.push({ at: changeBetween(at, at + day, zone), from: before, to: after })
  }
  return changes
}

// Clocks change on a full quarter of an hour everywhere; 15 minutes are exact.
function changeBetween(low: number, high: number, zone: string): Date {
  const before = offsetAt(new Date(low), zone)
  for (let at = low; at <= high; at += hour / 4)
    if (offsetAt(new Date(at), zone) !== before) return new Date(at)
  return new Date(high)
}

function spanOf(appointments: readonly Appointment[], now: Date): Span {
  const moments = appointments.flatMap(({ start, end }) => [start.getTime(), end.getTime()])
  const all = moments.length > 0 ? moments : [now.getTime()]
  const midnight = Math.floor((Math.min(...all) - 200 * day) / day) * day
  // What repeats itself goes on for years, through more changes of the clocks.
  const after = appointments.some(({ repeats }) => repeats) ? 1100 : 200
  return [new Date(midnight), new Date(Math.max(...all) + after * day)]
}

const stampOf = (shown: Date) => shown.toISOString().slice(0, 19).replace(/[-:]/g, '')

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`
}
