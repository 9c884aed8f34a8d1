import type { Collection } from './collection.ts'
import type { Value } from './record.ts'
import type { Row } from './row.ts'

/** What the model reads of the records of a service. Tests and imports may offer it by arrays. */
export type Records = {
  collections(): readonly Collection[]
  rows(collection: string): Iterable<Row>
  get(id: string): Row | undefined
}

/** All records of a service in memory, by columns, with what is derived of them. Keeps itself right after each change. */
export class Tables implements Records {
  constructor(collections: readonly Collection[], now: () => Date) {
    throw new Error(`${collections} ${now}`)
  }
  /** New or changed rows. @returns ids of all records that say something else now, also by what is derived */
  put(rows: readonly Row[]): Set<string> {
    throw new Error(`${rows}`)
  }
  remove(ids: readonly string[]): Set<string> {
    throw new Error(`${ids}`)
  }
  collections(): readonly Collection[] {
    return []
  }
  collection(id: string): Collection | undefined {
    throw new Error(id)
  }
  rows(collection: string): Iterable<Row> {
    throw new Error(collection)
  }
  get(id: string): Row | undefined {
    throw new Error(id)
  }
  count(collection: string): number {
    throw new Error(collection)
  }
  /** What a field says of a record: as it was written, or as it is derived. */
  value(id: string, field: string): Value | undefined {
    throw new Error(id + field)
  }
  /** Its values with all that is derived. */
  whole(id: string): { [field: string]: Value } {
    throw new Error(id)
  }
  /** What a record is called: the fields of its title. */
  title(id: string, lang: 'de' | 'en'): string {
    throw new Error(id + lang)
  }
  /** Who links to a record, and by which field of theirs. */
  links(id: string): readonly { from: string; field: string }[] {
    throw new Error(id)
  }
}
