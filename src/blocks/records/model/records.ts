import type { Collection } from './collection.ts'
import type { Row } from './row.ts'

/** What the model reads of the records of a service. Tests and imports may offer it by arrays. */
export type Records = {
  collections(): readonly Collection[]
  rows(collection: string): Iterable<Row>
  get(id: string): Row | undefined
}

/** Records in a plain map: for imports, plans that are thought out ahead, and tests. */
export function recordsIn(collections: readonly Collection[], rows: Iterable<Row>): Records {
  const byId = new Map([...rows].map((row) => [row.id, row]))
  return {
    collections: () => collections,
    rows: (collection) => [...byId.values()].filter((row) => row.collection === collection),
    get: (id) => byId.get(id),
  }
}

export const collectionOf = (records: Pick<Records, 'collections'>, id: string): Collection | undefined =>
  records.collections().find((collection) => collection.id === id)
