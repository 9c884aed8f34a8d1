import type { Newest, Write } from '#custody/feeding/feed.ts'
import type { Canon } from '#vault/canonical.ts'
import { marksOf } from '../model/plan.ts'
import type { PartBody, RecordBody, Values } from '../model/record.ts'
import type { Conflict } from '../model/row.ts'
import type { FeedFace } from './feed-face.ts'
import { type Patch, patched } from './patch.ts'
import { entriesOnTop, isEntry } from './settling-entries.ts'
import type { Place } from './shelf.ts'

/** What two have changed while one of them had no connection. */
export type Unsettled = { of: string; conflicts: Conflict[] }

/**
 * What was written without a connection and came second: it is merged field by field with what came first, and written on top
 * of it. What stuck for another reason stays for a person, in the vault's own list.
 */
export async function settleStuck(feed: FeedFace, space: string, { layer }: Place): Promise<Unsettled[]> {
  const stuck = await feed.stuck(space)
  const unsettled: Unsettled[] = []
  for (const [id, some] of Map.groupBy(stuck, (one) => one.id)) {
    const inOrder = some.toSorted((a, b) => a.version - b.version)
    const [first, last] = [inOrder[0], inOrder.at(-1)]
    if (!first?.newest || !last || first.code !== 'envelope.version') continue
    if (!isValued(last.body) && !isEntry(last.body)) continue
    const was = (await feed.versions(space, id)).find(({ version }) => version === first.version - 1)?.body
    if (isEntry(last.body)) {
      const bodies = entriesOnTop(was, last.body, first.newest)
      await feed.write(above(space, id, first.newest, bodies))
      continue
    }
    const { writes, conflicts } = onTop(space, id, { layer, was, mine: last.body, newest: first.newest })
    const written = await feed.write(writes)
    if (written.some(({ fate }) => typeof fate === 'object')) continue
    const of = layer === 'base' ? id : (last.body as unknown as PartBody).of
    if (conflicts.length > 0) unsettled.push({ of, conflicts })
  }
  return unsettled
}

type Sides = { layer: Patch['layer']; was: Canon | undefined; mine: Canon; newest: Newest }

function onTop(
  space: string,
  id: string,
  { layer, was, mine, newest }: Sides,
): { writes: Write[]; conflicts: Conflict[] } {
  const [before, own, there] = [heldIn(was), heldIn(mine), heldIn(newest.body)]
  const patch: Patch = {
    layer,
    fields: turnsOf(before.values, own.values),
    marks: turnsOf({ ...before.marks }, { ...own.marks }),
  }
  const { mine: kept, conflicts, ...result } = patched(there, patch)
  const { what, collection, schema, of } = newest.body as unknown as RecordBody & PartBody
  const bodies = [...(kept ? [kept] : []), result].map(({ values, marks }) => ({
    ...{ what, collection, schema, values },
    ...(of ? { of } : marks),
  }))
  return {
    writes: above(space, id, newest, bodies as unknown as Canon[]),
    conflicts,
  }
}

const above = (space: string, id: string, { version }: Newest, bodies: readonly Canon[]): Write[] =>
  bodies.map((body, at) => ({ space, id, version: version + at, body }))

function heldIn(body: Canon | undefined): { values: Values; marks: ReturnType<typeof marksOf> } {
  const { values = {}, ...rest } = Object(body) as RecordBody
  return { values, marks: marksOf(rest) }
}

function turnsOf<V>(before: { [name: string]: V }, after: { [name: string]: V }) {
  const turns: { [name: string]: { was: V | null; mine: V | null } } = {}
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, mine] = [before[name] ?? null, after[name] ?? null]
    if (JSON.stringify(was) !== JSON.stringify(mine)) turns[name] = { was, mine }
  }
  return turns
}

const isValued = (body: Canon): boolean =>
  ['jam/record/1', 'jam/part/1'].includes((Object(body) as { what?: string }).what ?? '')
