/** The offset of a time zone at a moment, in milliseconds east of Greenwich. */
export function offsetAt(at: Date, zone: string): number {
  const wall = partsIn(at, zone)
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
  return shown - Math.floor(at.getTime() / 1000) * 1000
}

/**
 * The moment at which clocks in a zone show `2027-03-14T12:00`. A time that a change to summer time skips is
 * the moment just after; one that comes twice is its first time.
 * @returns null when the text is no such time or the date or the zone does not exist
 */
export function momentAt(local: string, zone: string): Date | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d)?$/.exec(local)
  if (!found || !isZone(zone)) return null
  const shown = new Date(`${local.slice(0, 16)}:00Z`)
  if (Number.isNaN(shown.getTime()) || shown.toISOString().slice(0, 16) !== local.slice(0, 16)) return null
  const before = shown.getTime() - offsetAt(new Date(shown.getTime() - 86_400_000), zone)
  const after = shown.getTime() - offsetAt(new Date(shown.getTime() + 86_400_000), zone)
  const exact = [before, after].filter((at) => at + offsetAt(new Date(at), zone) === shown.getTime())
  return new Date(exact.length > 0 ? Math.min(...exact) : before)
}

/** What clocks in a zone show at a moment, as a form field takes it: `2027-03-14T12:00`. */
export function localText(at: Date, zone: string): string {
  return new Date(at.getTime() + offsetAt(at, zone)).toISOString().slice(0, 16)
}

/** The zone of the organisations: a day of their work is a day there, whatever the clock of the server or of a device shows. */
const homeZone = 'Europe/Berlin'

/** The day of a moment where the organisations are: `2027-03-14`. Until two in the morning it is one further than the day in UTC. */
export const homeDay = (at: Date | string): string => localText(new Date(at), homeZone).slice(0, 10)

/** Whether this is a time zone with a place in its name, as calendars know it (`Europe/Berlin`). */
export function isZone(name: string): boolean {
  if (!name.includes('/') && name !== 'UTC') return false
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  formats.set(timeZone, format)
  return format
}

type Wall = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>

const partsIn = (at: Date, zone: string): Wall =>
  Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Wall
