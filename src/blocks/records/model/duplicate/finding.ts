import type { Collection } from '../collection.ts'
import type { Values } from '../record.ts'
import type { Row } from '../row.ts'
import type { Likeness } from './likeness.ts'

/** “They are two” (kein Duplikat), remembered in the plan: pairs as `pairKey` names them. */
export type Apart = { what: 'jam/apart/1'; pairs: string[] }

export const pairKey = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`

export type Pair = { one: string; other: string; likeness: Likeness }

/** Finds records that look like the same. Knows its rows by what they share, so that not each is held against each. */
export class Lookalikes {
  constructor(collection: Collection, rows: Iterable<Pick<Row, 'id' | 'values'>>) {
    throw new Error(`${collection} ${rows}`)
  }
  put(row: Pick<Row, 'id' | 'values'>): void {
    throw new Error(`${row}`)
  }
  remove(id: string): void {
    throw new Error(id)
  }
  /** At entry and in an import: the likest first, at most `most`. */
  like(values: Values, most?: number, not?: string): { id: string; likeness: Likeness }[] {
    throw new Error(`${values} ${most} ${not}`)
  }
  /** The whole list, the likest first; without those that somebody said are two. */
  pairs(apart?: ReadonlySet<string>, most?: number): Pair[] {
    throw new Error(`${apart} ${most}`)
  }
}
