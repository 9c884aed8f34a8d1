import type { Move } from '#custody/feeding/feed.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Drawer } from '../model/collection.ts'
import { layers } from '../model/field.ts'
import type { PartBody, RecordBody } from '../model/record.ts'
import type { FeedFace } from './feed-face.ts'
import type { Row } from './holding.ts'
import { partId } from './part-id.ts'
import type { Shelf } from './shelf.ts'
import { marksOfRow } from './writing.ts'

type Moving = { feed: FeedFace; shelf: Shelf; row: Row; from: Drawer; to: Drawer; me: string }
type Moved = { id: string } | { code: string }

/**
 * A record goes to another drawer, with all its layers and all that happened to it: there first, then away from here. Where it has
 * been before its id is gone for good: it comes back under another one, which names the old.
 */
export async function moveRecord({ feed, shelf, row, from, to, me }: Moving): Promise<Moved> {
  // Files lie with the envelope that is erased here: they would be gone.
  if (holdsFiles(row.values) || shelf.entries(row.id).some(({ more }) => holdsFiles(more)))
    return { code: 'records.files-stay' }
  const isBack = row.been?.includes(to.id) === true
  const id = isBack ? newId() : row.id
  const { been = [], was = [], ...marks } = marksOfRow(row)
  const past = isBack
    ? { was: [...was, row.id] }
    : { been: [...been, from.id], ...(was.length > 0 && { was }) }
  const common = { collection: row.collection, schema: row.schema }
  const move = (old: string, version: number, body: unknown): Move => ({
    ...{ id: old, version, body: body as Canon },
    ...(isBack && { as: idThere(old) }),
  })
  const idThere = (old: string): string => {
    if (old === row.id) return id
    const layer = layers.find((one) => one !== 'base' && row.parts[one]?.id === old)
    return layer ? partId(to.id, id, layer) : newId()
  }
  for (const layer of layers.toReversed()) {
    const [here, there] = [from.spaces[layer], to.spaces[layer]]
    if (!here) continue
    const moves: Move[] = shelf
      .entries(row.id)
      .filter((entry) => entry.layer === layer && entry.of === row.id)
      .map(({ id: entry, version, layer: _, author: __, writtenAt: ___, waits: ____, ...body }) =>
        move(entry, version, { ...body, of: id }),
      )
    const part = layer === 'base' ? null : row.parts[layer]
    const values = shelf.valuesIn(row, layer)
    if (layer === 'base') {
      const body: RecordBody = { what: 'jam/record/1', ...common, values, ...marks, ...past }
      moves.push(move(row.id, row.version, body))
    } else if (part) {
      const body: PartBody = { what: 'jam/part/1', of: id, ...common, values }
      moves.push(move(part.id, part.version, body))
    }
    if (moves.length === 0) continue
    if (!there) return { code: 'records.no-layer' }
    const written = await feed.move(here, there, moves)
    for (const { fate } of written) if (typeof fate === 'object') return { code: fate.code }
    const place = { collection: row.collection, drawer: to.id, layer }
    const known = { author: me, writtenAt: new Date().toISOString() }
    written.forEach(({ id: now, version }, at) => {
      shelf.put(there, place, { id: now, version, ...known }, moves[at]?.body)
    })
    if (isBack) for (const { id: old } of moves) shelf.take(old, from.id)
  }
  return { id }
}

/** Sealed files anywhere in it. */
const holdsFiles = (held: unknown): boolean =>
  typeof held === 'object' &&
  held !== null &&
  (('file' in held && 'key' in held) || Object.values(held).some(holdsFiles))
