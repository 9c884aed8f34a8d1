import type { Ids, Kind } from './standing.ts'

type Fields = Record<string, string | File>

/**
 * Who may come through a door. `everybody`: public. `link`: whoever has the secret of its address. `somebody`:
 * whoever is signed in, for their own things. Else those kinds and nobody else.
 */
export type Door = {
  who: 'everybody' | 'link' | 'somebody' | readonly Kind[]
  /** A form that is well filled in, so that a refusal is one of the right and not of the spelling. */
  form?: (ids: Ids) => Fields
  /** The same for doors that take JSON. */
  json?: (ids: Ids) => object
  /** Which of the story's ids a name in the address means here. */
  names?: Record<string, string>
  /** How it answers those who may when there is more to it than the right. */
  answers?: number | readonly number[]
}

type Rest = Omit<Door, 'who'>
export type Doors = Record<string, Door>

/** Rows of the table: doors that the same people may come through. */
export function may(who: Door['who'], rows: string[] | Record<string, Rest>): Doors {
  const list = Array.isArray(rows) ? rows.map((row) => [row, {}] as const) : Object.entries(rows)
  return Object.fromEntries(list.map(([row, rest]) => [row, { who, ...rest }]))
}

export const form = (fields: Fields): Rest => ({ form: () => fields })
export const id = (meaning: string, fields: Fields = {}): Rest => ({
  names: { id: meaning },
  form: () => fields,
})

export const founder: Kind[] = ['founder']
export const organisers: Kind[] = ['organiser', 'founder']
export const reviewers: Kind[] = [...organisers, 'reviewer']
export const mentors: Kind[] = [...organisers, 'mentor']
export const auditors: Kind[] = [...organisers, 'auditor']
export const crew: Kind[] = [...mentors, 'auditor']
export const hosts: Kind[] = [...organisers, 'host']
export const doorkeepers: Kind[] = [...organisers, 'helper']
export const organisation: Kind[] = ['admin', 'member']
export const professionals: Kind[] = ['professional', 'team', 'past']
export const builders: Kind[] = ['team', ...organisation]
export const inJam: Kind[] = [...crew, ...professionals, 'reviewer', 'helper', 'host', 'company']
