import type { SealedRecord } from '#custody/browser/records.ts'
import type { Canon } from '#vault/canonical.ts'

/** A text that is written often (Textbaustein). */
export type Canned = { title: string; text: string }

/**
 * What the readers of an office have agreed on, sealed in its space: the server neither knows who leads nor could it change that.
 */
export type Counsel = { leads: string[]; peers: string[]; canned: Canned[] }

/** With where it lies; version 0 as long as nobody has said anything. */
export type KeptCounsel = Counsel & { id: string | null; version: number; by: string; damaged: boolean }

export const noCounsel: Counsel = { leads: [], peers: [], canned: [] }

const what = 'jam/counsel/1'

export function counselIn(records: readonly SealedRecord[]): KeptCounsel {
  const found = records.find(({ body }) => Object(body).what === what)
  if (!found) return { ...noCounsel, id: null, version: 0, by: '', damaged: false }
  const { leads, peers, canned } = Object(found.body)
  return {
    ...{ id: found.id, version: found.version, by: found.author, damaged: found.damaged !== undefined },
    leads: texts(leads),
    peers: texts(peers),
    canned: Array.isArray(canned) ? canned.filter(isCanned) : [],
  }
}

export const sealedCounsel = ({ leads, peers, canned }: Counsel): Canon => ({
  what,
  ...{ leads, peers, canned },
})

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : [])
const isText = (value: unknown): value is string => typeof value === 'string'
const isCanned = (value: unknown): value is Canned =>
  isText(Object(value).title) && isText(Object(value).text)
