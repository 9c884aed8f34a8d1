import type { Collection } from '../model/collection.ts'
import type { Asked, Workroom } from '../worker/workroom.ts'
import { exportable, exportableRows, viewerOf } from './export/rights.ts'
import type { Source } from './export/table.ts'

/** Hears how far it is. */
export type Told = (...news: number[]) => void

export function mustCollection(room: Workroom, id: string): Collection {
  const found = room.holding.collections().find((one) => one.id === id)
  if (!found) throw new Error('The collection is not there.')
  return found
}

/** What is to be taken out: the records of a view, in its order; these columns of them. */
export type Wish = { asked: Asked; columns: string[]; ids?: string[] }

/** Everything goes by the same query as the view, and by the same rights. */
export function wanted(room: Workroom, { asked, columns, ids }: Wish) {
  const { holding, lang } = room
  const collection = mustCollection(room, asked.collection)
  const viewer = viewerOf(holding)
  const found = ids ?? room.idsOf(room.query(asked).query)
  const rows = exportableRows(
    viewer,
    collection,
    found.flatMap((id) => holding.get(id) ?? []),
  )
  return { collection, fields: exportable(viewer, collection, columns), rows, lang }
}

export function sourceOf(room: Workroom): Source {
  const { holding, tables, lang } = room
  return {
    collections: holding.collections(),
    names: {
      record: (id) => (holding.get(id) ? tables.title(id, lang) : undefined),
      member: (id) => holding.members().find((one) => one.id === id)?.name,
    },
    value: (row, field) => row.values[field] ?? tables.value(row.id, field),
  }
}
