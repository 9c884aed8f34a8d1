import type { Newest, Write } from '#custody/feeding/feed.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Collection, Drawer } from '../model/collection.ts'
import { type Layer, layers } from '../model/field.ts'
import { marksOf as marksIn } from '../model/plan.ts'
import type { PartBody, RecordBody, Values } from '../model/record.ts'
import type { Change, Conflict, Marks, Row } from './holding.ts'
import { partId } from './part-id.ts'
import { marksOf, type Patch, patched } from './patch.ts'
import type { Shelf } from './shelf.ts'

/** One layer of one record on its way: what is to change, and the envelopes that come out of it. */
export type LayerWrite = {
  id: string
  of: string
  layer: Layer
  space: string
  collection: Collection
  patch: Patch
  version: number
  values: Values
  marks: Marks
}

/** What a change means for each layer it touches. @returns a code when it cannot be written */
export function layerWrites(
  shelf: Shelf,
  collection: Collection,
  drawer: Drawer,
  change: Change,
): LayerWrite[] | string {
  const row = change.id ? shelf.get(change.id) : undefined
  if (change.id && !row && change.from) return 'envelope.gone'
  if (row?.damaged) return row.damaged
  // What a newer version knows of it would be lost.
  if (row && row.schema > collection.version) return 'records.newer'
  const of = change.id ?? newId()
  const patches = patchesOf(shelf, collection, row, change)
  const writes: LayerWrite[] = []
  for (const patch of patches) {
    const { layer } = patch
    const space = drawer.spaces[layer]
    if (!space) return 'records.no-layer'
    const part = layer === 'base' ? undefined : row?.parts[layer]
    writes.push({
      ...{ of, layer, space, collection, patch },
      id: layer === 'base' ? of : (part?.id ?? partId(drawer.id, of, layer)),
      version: layer === 'base' ? (row?.version ?? 0) : (part?.version ?? 0),
      values: row ? shelf.valuesIn(row, layer) : {},
      marks: layer === 'base' && row ? marksOfRow(row) : {},
    })
  }
  return writes
}

function patchesOf(shelf: Shelf, collection: Collection, row: Row | undefined, change: Change): Patch[] {
  const layerOf = new Map(collection.fields.map(({ id, layer }) => [id, layer]))
  const set = change.whole && row ? { ...emptied(row.values), ...change.set } : (change.set ?? {})
  const patches = new Map<Layer, Patch>()
  const patch = (layer: Layer) => {
    const known = patches.get(layer) ?? { layer, fields: {}, marks: {} }
    patches.set(layer, known)
    return known
  }
  // A new record always has its base, so that there is something to find it by.
  if (!row) patch('base')
  for (const [field, mine] of Object.entries(set)) {
    const was = (change.from ? change.from.values[field] : row?.values[field]) ?? null
    const layer = layerOf.get(field) ?? 'base'
    patch(layer).fields[field] = { was, mine }
    // A field that has got another layer since leaves the one where it was.
    for (const other of layers)
      if (row && other !== layer && shelf.valuesIn(row, other)[field] !== undefined)
        patch(other).fields[field] = { was: shelf.valuesIn(row, other)[field] ?? null, mine: null }
  }
  const marks = row ? marksOfRow(row) : {}
  for (const [mark, mine] of Object.entries(change.marks ?? {}))
    patch('base').marks[mark] = { was: marks[mark as keyof Marks] ?? null, mine }
  return [...patches.values()].sort((a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer))
}

const emptied = (values: Values) => Object.fromEntries(Object.keys(values).map((field) => [field, null]))

export function marksOfRow(row: Row): Marks {
  return marksIn(row)
}

/** The envelopes of a layer on top of what is there: usually one; two where somebody else has changed the same. */
export function envelopesOf(write: LayerWrite, newest?: Newest): { writes: Write[]; conflicts: Conflict[] } {
  const there = newest
    ? { values: valuesIn(newest), marks: write.layer === 'base' ? marksOf(newest.body as never) : {} }
    : { values: write.values, marks: write.marks }
  const { mine, conflicts, ...result } = patched(there, write.patch)
  const { id, space } = write
  const version = newest?.version ?? write.version
  const bodies = [...(mine ? [mine] : []), result].map((held) => bodyOf(write, held))
  return { writes: bodies.map((body, at) => ({ space, id, version: version + at, body })), conflicts }
}

const valuesIn = ({ body }: Newest): Values => (body as unknown as { values: Values }).values

function bodyOf(
  { of, layer, collection }: LayerWrite,
  { values, marks }: { values: Values; marks: Marks },
): Canon {
  const common = { collection: collection.id, schema: collection.version, values }
  const body: RecordBody | PartBody =
    layer === 'base' ? { what: 'jam/record/1', ...common, ...marks } : { what: 'jam/part/1', of, ...common }
  return body as unknown as Canon
}
