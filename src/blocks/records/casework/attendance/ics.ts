import { momentAt } from '#kernel/zone.ts'
import { occurrences } from '../../model/recurrence.ts'
import type { SeriesBody } from './series.ts'

export const icsType = 'text/calendar; charset=utf-8'
const zone = 'Europe/Berlin'

/**
 * The dates of a series as a calendar takes them (RFC 5545), from a day on for a year. Calendars lie with third parties: each
 * date is an event of its own with nothing but its time. Read in again, the same dates are put right.
 * @param title says nothing about what it is: “Termin”
 */
export function icsOf(
  { recurrence, time, calendar }: Pick<SeriesBody, 'recurrence' | 'time' | 'calendar'>,
  title: string,
  from: string,
  now: Date,
): string {
  const until = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`
  const events = occurrences(recurrence, from, until).flatMap(({ day, planned }) => [
    'BEGIN:VEVENT',
    `UID:${calendar}-${compact(planned)}`,
    `DTSTAMP:${utc(now)}`,
    ...timesOf(day, time),
    `SUMMARY:${escaped(title)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ])
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Digital Service Jam//DE']
  return [...head, ...events, 'END:VCALENDAR', ''].join('\r\n')
}

function timesOf(day: string, time: SeriesBody['time']): string[] {
  const from = time && momentAt(`${day}T${time.from}`, zone)
  const until = time && momentAt(`${time.until > time.from ? day : dayAfter(day)}T${time.until}`, zone)
  if (from && until) return [`DTSTART:${utc(from)}`, `DTEND:${utc(until)}`]
  return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(dayAfter(day))}`]
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
const compact = (day: string): string => day.replaceAll('-', '')
const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n')
