import { momentAt } from '#kernel/zone.ts'
import { officeZone } from '../opening.ts'
import type { SlotWay } from '../said.ts'

/** A time that a counsellor offers (Termin). `taken` is the hash of a secret that only the sealed conversation knows. */
export type Slot = {
  id: string
  office: string
  account: string
  startsAt: Date
  minutes: number
  way: SlotWay
  place: string
  taken: string | null
}

/** A time as a seeker is offered it: by an office, of nobody in particular. */
export type OpenSlot = {
  id: string
  office: string
  at: string
  minutes: number
  way: SlotWay
  place: string
}

/** When a counsellor offers times: a span of a day, in each of so many weeks. */
export type Offering = { day: string; starts: string; ends: string; minutes: number; weeks: number }

/** The times that fit into a span of a day, in each of so many weeks: one after the other. */
export function timesOf({ day, starts, ends, minutes, weeks }: Offering): Date[] {
  return Array.from({ length: weeks }, (_, week) => {
    const on = new Date(new Date(`${day}T00:00:00Z`).getTime() + week * 7 * 86_400_000)
      .toISOString()
      .slice(0, 10)
    const [from, until] = [momentAt(`${on}T${starts}`, officeZone), momentAt(`${on}T${ends}`, officeZone)]
    if (!from || !until) return []
    const count = Math.floor((until.getTime() - from.getTime()) / (minutes * 60_000))
    return Array.from({ length: count }, (_, nth) => new Date(from.getTime() + nth * minutes * 60_000))
  }).flat()
}

/** base64url of the SHA-256 of a secret: what stands beside a slot that is taken. */
export async function hashOf(secret: string): Promise<string> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`jam/slot/${secret}`)),
  )
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/**
 * A booked time as an iCalendar text (RFC 5545), made in the seeker's own browser: it names neither the office nor what it is
 * about.
 * @param title `Termin` in the reader's language
 */
export function calendarOf(slot: { slot: string; at: string; minutes: number }, title: string): string {
  const stamp = (at: Date) => at.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')
  const from = new Date(slot.at)
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Termin//DE',
    'BEGIN:VEVENT',
    `UID:${slot.slot}`,
    `DTSTAMP:${stamp(from)}`,
    `DTSTART:${stamp(from)}`,
    `DTEND:${stamp(new Date(from.getTime() + slot.minutes * 60_000))}`,
    `SUMMARY:${title.replace(/[\\;,]/g, (sign) => `\\${sign}`)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}
