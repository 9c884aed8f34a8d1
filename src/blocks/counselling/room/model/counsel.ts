import type { SealedRecord } from '#custody/browser/records.ts'
import type { Canon } from '#vault/canonical.ts'

/** A text that is written often (Textbaustein). */
export type Canned = { title: string; text: string }

/** Somebody is away until a day, and who stands in meanwhile. */
export type Away = { member: string; until: string; substitute: string }

/**
 * What the readers of an office have agreed on, sealed in its space: the server neither knows who leads nor could it change that.
 */
export type Counsel = { leads: string[]; peers: string[]; canned: Canned[]; away: Away[] }

/** With where it lies; version 0 as long as nobody has said anything. */
export type KeptCounsel = Counsel & { id: string | null; version: number; by: string; damaged: boolean }

export const noCounsel: Counsel = { leads: [], peers: [], canned: [], away: [] }

const what = 'jam/counsel/1'

export function counselIn(records: readonly SealedRecord[]): KeptCounsel {
  const found = records.find(({ body }) => Object(body).what === what)
  if (!found) return { ...noCounsel, id: null, version: 0, by: '', damaged: false }
  const { leads, peers, canned, away } = Object(found.body)
  return {
    ...{ id: found.id, version: found.version, by: found.author, damaged: found.damaged !== undefined },
    leads: texts(leads),
    peers: texts(peers),
    canned: Array.isArray(canned) ? canned.filter(isCanned) : [],
    away: Array.isArray(away) ? away.filter(isAway) : [],
  }
}

export const sealedCounsel = ({ leads, peers, canned, away }: Counsel): Canon => ({
  what,
  ...{ leads, peers, canned, away },
})

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : [])
const isText = (value: unknown): value is string => typeof value === 'string'
const isCanned = (value: unknown): value is Canned =>
  isText(Object(value).title) && isText(Object(value).text)
const isAway = (value: unknown): value is Away =>
  [Object(value).member, Object(value).until, Object(value).substitute].every(isText)

/** Who is away on a day. */
export const awayOn = ({ away }: Pick<Counsel, 'away'>, member: string, today: string): Away | undefined =>
  away.find((one) => one.member === member && one.until > today)
