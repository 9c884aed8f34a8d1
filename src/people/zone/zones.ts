import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { dayAndTime, type Moment, time } from '#look/dates.ts'
import { mustBeSomebody } from '../role.ts'
import { findZoneOf, keepZone } from './zones.sql.ts'

/** Every zone this machine knows, by its full name (IANA). */
export const zoneNames: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]

export const isZone = (text: unknown): text is string => typeof text === 'string' && zoneNames.includes(text)

/** The clock the actor lives by; null is that of each jam. */
export const findMyZone = async (desk: Desk): Promise<string | null> =>
  desk.actor.account ? findZoneOf(desk, desk.actor.account) : null

/** Says where one's own clock is set. Null: where the jam is. */
export async function chooseZone(desk: Desk, zone: string | null): Promise<void> {
  const account = mustBeSomebody(desk)
  await keepZone(desk, account, zone)
  await record(desk, 'zone.chosen', account)
}

/** The same moment on somebody's own clock, where that shows another time: `Sa., 14. März 2026, 12:00 (America/New York)`. */
export function onOwnClock(at: Moment, lang: 'de' | 'en', jam: string, own: string | null): string | null {
  if (!own || dayAndTime(at, lang, jam) === dayAndTime(at, lang, own)) return null
  return `${dayAndTime(at, lang, own)} (${own.replaceAll('_', ' ')})`
}

/** Only the time, where the day is said elsewhere: `12:00`. */
export const ownTime = (at: Moment, lang: 'de' | 'en', own: string): string => time(at, lang, own)
