import { isLink } from './asked.ts'
import type { Collection } from './collection.ts'
import { linkedIn } from './equal.ts'
import type { Row } from './row.ts'

/** What the model reads of the records of a service. Tests and imports may offer it by arrays. */
export type Records = {
  collections(): readonly Collection[]
  rows(collection: string): Iterable<Row>
  get(id: string): Row | undefined
  /** Who links to a record; where it is not kept, all are looked through. */
  links?(id: string): readonly { from: string; field: string }[]
}

/** Who links to a record, and by which field of theirs. */
export function linksTo(records: Records, id: string): { from: string; field: string }[] {
  if (records.links) return [...records.links(id)]
  return records.collections().flatMap((collection) => {
    const fields = collection.fields.filter(isLink)
    if (fields.length === 0) return []
    return [...records.rows(collection.id)].flatMap((row) =>
      fields
        .filter((field) => linkedIn(row.values[field.id]).includes(id))
        .map((field) => ({ from: row.id, field: field.id })),
    )
  })
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
