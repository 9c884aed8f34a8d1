import type { Newest, Stuck, Write, Written } from '#custody/feeding/feed.ts'
import type { Canon } from '#vault/canonical.ts'
import { sameValue } from '../model/equal.ts'
import type { Layer } from '../model/field.ts'
import { marksOf } from '../model/plan.ts'
import type { PartBody, RecordBody, Values } from '../model/record.ts'
import type { Conflict } from '../model/row.ts'
import type { FeedFace } from './feed-face.ts'
import { type Patch, patched } from './patch.ts'
import { entriesOnTop, isEntry } from './settling-entries.ts'
import type { Place } from './shelf.ts'

// Seldom as well, and on the device with it.
export { earlierStates } from './earlier-states.ts'
export { followMoved } from './following.ts'

/** What two have changed while one of them had no connection. */
export type Unsettled = { of: string; conflicts: Conflict[] }
/** `late`: what was written to something that somebody had erased by then; `left`: what cannot be settled now. */
export type Settled = { unsettled: Unsettled[]; late: Stuck[]; wrote: boolean; left: string[] }

/**
 * What was written without a connection and came second: it is merged field by field with what came first, and written on top
 * of it. What stuck for another reason stays for a person, in the vault's own list.
 */
export async function settleStuck(
  feed: FeedFace,
  space: string,
  { layer }: Place,
  isHere: (id: string) => boolean = () => true,
): Promise<Settled> {
  const settled: Settled = { unsettled: [], late: [], wrote: false, left: [] }
  for (const [id, some] of Map.groupBy(await feed.stuck(space), (one) => one.id)) {
    if (!some.every(({ body }) => isValued(body) || isEntry(body))) continue
    const isGone = some.some(({ code }) => code === 'envelope.gone')
    const hasNewest = some.some(({ newest }) => newest)
    if (isGone || (!hasNewest && !isHere(id))) settled.late.push(...some)
    else if (!hasNewest) settled.left.push(id)
    else {
      const { of, conflicts, fate } = await settleOne(feed, space, layer, some)
      settled.wrote = true
      if (typeof fate === 'object') settled.left.push(id)
      else if (conflicts.length > 0) settled.unsettled.push({ of, conflicts })
    }
  }
  return settled
}

/** What became of all that I wrote to one envelope while somebody else was faster. */
export type One = Written & { of: string; conflicts: Conflict[]; body: Canon }

/** All of mine in its order, on top of what came first; and again as long as somebody is faster. */
export async function settleOne(
  feed: FeedFace,
  space: string,
  layer: Layer,
  some: readonly Stuck[],
): Promise<One> {
  const inOrder = some.toSorted((a, b) => a.version - b.version)
  const [first, last] = [inOrder[0] as Stuck, inOrder.at(-1) as Stuck]
  const { id, body: own } = last
  let newest = inOrder.find((one) => one.newest)?.newest as Newest
  const was = (await feed.versions(space, id)).find(({ version }) => version === first.version - 1)?.body
  const sides = { layer, was, mine: inOrder.map(({ body }) => body) }
  const of = (Object(own) as { of?: string }).of ?? id
  for (let turn = 0; ; turn++) {
    const { bodies, conflicts } = isEntry(own)
      ? { bodies: entriesOnTop(was, own, newest), conflicts: [] }
      : onTop({ ...sides, newest })
    const written = await feed.write(above(space, id, newest, bodies))
    const refused = written.find(({ fate }) => typeof fate === 'object') ?? written.at(-1)
    const fate = refused?.fate ?? { code: 'bug' }
    const known = { id, version: refused?.version ?? 0, fate, of, conflicts, body: bodies.at(-1) ?? own }
    if (typeof fate !== 'object' || !fate.newest || turn === 5) return known
    newest = fate.newest
  }
}

type Sides = { layer: Patch['layer']; was: Canon | undefined; mine: readonly Canon[]; newest: Newest }

/** Each of mine that says something of its own is kept in the history, below what comes out of all. */
function onTop({ layer, was, mine, newest }: Sides): { bodies: Canon[]; conflicts: Conflict[] } {
  const [before, there] = [heldIn(was), heldIn(newest.body)]
  const all = mine.map(heldIn)
  const own = all.at(-1) ?? before
  const patch: Patch = {
    layer,
    fields: turnsOf(before.values, own.values),
    marks: turnsOf({ ...before.marks }, { ...own.marks }),
  }
  const { mine: kept, conflicts, ...result } = patched(there, patch)
  const earlier = all.slice(0, -1).filter(({ values }) => saysMore(values, [before.values, own.values]))
  const { what, collection, schema, of } = newest.body as unknown as RecordBody & PartBody
  const bodies = [...earlier, ...(kept ? [kept] : []), result].map(({ values, marks }) => ({
    ...{ what, collection, schema, values },
    ...(of ? { of } : marks),
  }))
  return { bodies: bodies as unknown as Canon[], conflicts }
}

/** Whether there is a value in it that stands in none of the others. */
const saysMore = (values: Values, others: readonly Values[]): boolean =>
  Object.entries(values).some(([field, value]) => !others.some((other) => sameValue(other[field], value)))

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
