import type { Move } from '#custody/feeding/feed.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Drawer } from '../model/collection.ts'
import { layers } from '../model/field.ts'
import type { PartBody, RecordBody } from '../model/record.ts'
import type { FeedFace } from './feed-face.ts'
import type { Row } from './holding.ts'
import type { Shelf } from './shelf.ts'
import { marksOfRow } from './writing.ts'

type Moving = { feed: FeedFace; shelf: Shelf; row: Row; from: Drawer; to: Drawer; me: string }

/** A record goes to another drawer, with all its layers and all that happened to it: there first, then away from here. */
export async function moveRecord({ feed, shelf, row, from, to, me }: Moving): Promise<string | null> {
  const common = { collection: row.collection, schema: row.schema }
  for (const layer of layers.toReversed()) {
    const [here, there] = [from.spaces[layer], to.spaces[layer]]
    if (!here) continue
    const moves: Move[] = shelf
      .entries(row.id)
      .filter((entry) => entry.layer === layer)
      .map(({ id, version, layer: _, author: __, writtenAt: ___, waits: ____, ...body }) =>
        move(id, version, body),
      )
    const part = layer === 'base' ? null : row.parts[layer]
    const values = shelf.valuesIn(row, layer)
    if (layer === 'base') {
      const body: RecordBody = { what: 'jam/record/1', ...common, values, ...marksOfRow(row) }
      moves.push(move(row.id, row.version, body))
    } else if (part) {
      const body: PartBody = { what: 'jam/part/1', of: row.id, ...common, values }
      moves.push(move(part.id, part.version, body))
    }
    if (moves.length === 0) continue
    if (!there) return 'records.no-layer'
    const written = await feed.move(here, there, moves)
    for (const { fate } of written) if (typeof fate === 'object') return fate.code
    const place = { collection: row.collection, drawer: to.id, layer }
    const known = { author: me, writtenAt: new Date().toISOString() }
    written.forEach(({ id, version }, at) => {
      shelf.put(there, place, { id, version, ...known }, moves[at]?.body)
    })
  }
  return null
}

const move = (id: string, version: number, body: unknown): Move => ({ id, version, body: body as Canon })
