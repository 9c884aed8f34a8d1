import { timingSafeEqual } from 'node:crypto'
import { isId, keyedHash } from '#kernel/id.ts'

/** What a calendar that somebody subscribes to shows. */
export const whats = ['all', 'programme', 'shifts', 'team'] as const
export type What = (typeof whats)[number]

export const isWhat = (text: unknown): text is What => whats.some((what) => what === text)

/** A calendar somebody has subscribed to (Kalender-Abo), of one jam. */
export type Feed = { id: string; account: string; jam: string; what: What; madeAt: Date }

/** Its secret address. Who has not been told it does not find it; it is kept nowhere. */
export const feedPath = (secret: string, { id }: Pick<Feed, 'id'>): string =>
  `/calendars/${id}-${keyOf(secret, id)}.ics`

/** @returns the id in an address that is true, else undefined */
export function feedIn(secret: string, name: string): string | undefined {
  const [, id, key = ''] = /^([0-9a-f-]{36})-([0-9a-f]{32})\.ics$/.exec(name) ?? []
  if (!isId(id)) return undefined
  return timingSafeEqual(Buffer.from(key), Buffer.from(keyOf(secret, id))) ? id : undefined
}

const keyOf = (secret: string, id: string) => keyedHash(secret, `calendar:${id}`).slice(0, 32)
