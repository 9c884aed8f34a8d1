import type { Collection } from '../collection.ts'
import type { Layer } from '../field.ts'
import type { Row } from '../row.ts'
import type { Tables } from '../tables.ts'

/** `how`: as it is written; sounds like it; one letter differs. `fields`: where. */
export type Hit = { id: string; score: number; how: 'text' | 'sound' | 'close'; fields: string[] }

export type SearchWish = {
  /** Absent: in all. */
  collection?: string
  /** Never looks into other layers. Absent: in all that were given. */
  layers?: (collection: Collection) => readonly Layer[]
  /** Only among these records, as `own` cases need it. */
  among?: (row: Row) => boolean
  /** 200 unless told. */
  most?: number
}

/** Texts of all records, made comparable. One linear scan finds every word, also inside of others. */
export class Search {
  constructor(tables: Tables) {
    throw new Error(`${tables}`)
  }
  /** What has changed; ids that are gone leave. To be told what `Tables.put` and `Tables.remove` give back. */
  refresh(ids: Iterable<string>): void {
    throw new Error(`${ids}`)
  }
  /** The best first; every word must be found. `total` may be more than there are hits. */
  find(text: string, wish?: SearchWish): { total: number; hits: Hit[] } {
    throw new Error(`${text} ${wish}`)
  }
}
