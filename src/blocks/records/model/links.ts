import { fieldOf, isLink } from './asked.ts'
import { linkedIn } from './equal.ts'
import type { Field } from './field.ts'
import { Draft } from './linking/draft.ts'
import type { Plan } from './plan.ts'
import { collectionOf, linksTo, type Records } from './records.ts'
import type { Row } from './row.ts'

/**
 * What else must be written when a record is: links are seen from both sides, a household by all who live in it. The record
 * itself is not in the plan. `after` null: it goes, and nobody links to it any more.
 */
export function linkPlan(records: Records, before: Row | null, after: Row | null): Plan {
  const id = after?.id ?? before?.id ?? ''
  const draft = new Draft(records)
  weave(records, draft, before, after)
  return draft.plan([id])
}

/** The same in a draft that goes on. */
export function weave(records: Records, draft: Draft, before: Row | null, after: Row | null): void {
  const row = after ?? before
  const collection = row && collectionOf(records, row.collection)
  if (!row || !collection) return
  draft.set(row.id, after)
  for (const field of collection.fields.filter(isLink)) {
    const [had, has] = [linkedIn(before?.values[field.id]), linkedIn(after?.values[field.id])]
    if (field.kind === 'household') household(draft, field.id, row.id, had, has)
    else if (field.link?.back) both(records, draft, field, row.id, had, has)
  }
  if (after === null)
    for (const { from, field } of linksTo(records, row.id)) draft.unlink(from, field, row.id)
}

function both(
  records: Records,
  draft: Draft,
  field: Field,
  id: string,
  had: readonly string[],
  has: readonly string[],
): void {
  const back = field.link?.back ?? ''
  const there = fieldOf(collectionOf(records, field.link?.collection ?? ''), back)
  if (!there) return
  for (const gone of had) if (!has.includes(gone)) draft.unlink(gone, back, id)
  for (const fresh of has) {
    const links = draft.linked(fresh, back)
    if (links.includes(id)) continue
    // Over there is room for one only: who was there before loses it.
    if (!there.link?.many) for (const other of links) draft.unlink(other, field.id, fresh)
    draft.link(fresh, back, there.link?.many ? [...links, id] : [id])
  }
}

/** Who moves in leaves where they lived before. */
function household(
  draft: Draft,
  field: string,
  id: string,
  had: readonly string[],
  has: readonly string[],
): void {
  const together = [id, ...has.filter((one) => draft.get(one))]
  for (const one of together) {
    const before = one === id ? had : draft.linked(one, field)
    for (const other of before)
      if (!together.includes(other)) {
        draft.unlink(other, field, one)
        draft.unlink(other, field, id)
      }
  }
  for (const one of together)
    if (one !== id)
      draft.link(
        one,
        field,
        together.filter((other) => other !== one && draft.get(other)),
      )
}

export type Node = { id: string; collection: string; depth: number }
export type Graph = {
  nodes: Node[]
  edges: { from: string; to: string; field: string }[]
  /** There is more than is shown. */
  cut: boolean
}

/** What a record hangs together with, in both directions, as far as `depth` links away. Circles end where they began. */
export function graphOf(records: Records, id: string, { depth = 2, most = 150 } = {}): Graph {
  const nodes = new Map<string, Node>()
  const edges = new Map<string, Graph['edges'][number]>()
  const open: { id: string; depth: number }[] = [{ id, depth: 0 }]
  let cut = false
  for (let at = 0; at < open.length; at++) {
    const here = open[at] as { id: string; depth: number }
    const row = records.get(here.id)
    if (!row || nodes.has(here.id)) continue
    if (nodes.size >= most) cut = true
    if (nodes.size >= most) break
    nodes.set(here.id, { id: here.id, collection: row.collection, depth: here.depth })
    const around = edgesAt(records, row)
    if (here.depth >= depth) {
      cut ||= around.some(({ from, to }) => !nodes.has(from === here.id ? to : from))
      continue
    }
    for (const edge of around) {
      edges.set(`${edge.from} ${edge.field} ${edge.to}`, edge)
      open.push({ id: edge.from === here.id ? edge.to : edge.from, depth: here.depth + 1 })
    }
  }
  const drawn = [...edges.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to))
  return { nodes: [...nodes.values()], edges: drawn, cut }
}

function edgesAt(records: Records, row: Row): Graph['edges'] {
  const fields = collectionOf(records, row.collection)?.fields.filter(isLink) ?? []
  const out = fields.flatMap((field) =>
    linkedIn(row.values[field.id]).map((to) => ({ from: row.id, to, field: field.id })),
  )
  return [...out, ...linksTo(records, row.id).map(({ from, field }) => ({ from, to: row.id, field }))]
}

export type Cascade = {
  /** Records that go (or are made anonymous) with those that were asked for, these first. */
  goes: string[]
  /** Records that stay and lose a link. */
  unlinked: { id: string; field: string }[]
}

/** What happens if records go: what goes along with them, and who loses a link. */
export function cascadeOf(records: Records, ids: readonly string[]): Cascade {
  const goes = new Set<string>()
  const open = [...ids].reverse()
  const around: { from: string; field: string }[] = []
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (goes.has(id) || !records.get(id)) continue
    goes.add(id)
    for (const link of linksTo(records, id)) {
      around.push(link)
      const row = records.get(link.from)
      const field = row && fieldOf(collectionOf(records, row.collection), link.field)
      if (field?.link?.goesAlong) open.push(link.from)
    }
  }
  const lost = new Map(
    around.filter(({ from }) => !goes.has(from)).map((one) => [`${one.from} ${one.field}`, one]),
  )
  return { goes: [...goes], unlinked: [...lost.values()].map(({ from, field }) => ({ id: from, field })) }
}

/** Erases records with all that goes along, and takes the links to them away. */
export function erasePlan(records: Records, ids: readonly string[]): Plan {
  const draft = new Draft(records)
  for (const id of cascadeOf(records, ids).goes) {
    const row = draft.get(id)
    if (row) weave(records, draft, row, null)
  }
  return draft.plan()
}
