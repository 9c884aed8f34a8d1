import type { Incoming } from '../table/incoming.ts'
import { type Dependencies, type Dependent, keyOf } from './dependencies.ts'

/** A field of a record that says something else. */
export type Touched = { id: string; collection: string; field: string }

/** Follows what depends on what was touched, from record to record: fields by the ids of their records. */
export function reached(
  depends: Dependencies,
  incoming: Incoming,
  touched: readonly Touched[],
): Map<string, Set<string>> {
  const seen = new Map<string, Set<string>>()
  const open = [...touched]
  for (let one = open.pop(); one; one = open.pop()) {
    const fields = seen.get(one.id) ?? new Set()
    if (fields.has(one.field)) continue
    seen.set(one.id, fields.add(one.field))
    for (const dependent of depends.of.get(keyOf(one.collection, one.field)) ?? [])
      open.push(...behind(incoming, one.id, dependent))
  }
  return seen
}

function behind(incoming: Incoming, id: string, { collection, field, over }: Dependent): Touched[] {
  if (over === null) return [{ id, collection, field }]
  return incoming
    .to(id)
    .filter((link) => link.field === over)
    .map(({ from }) => ({ id: from, collection, field }))
}

/** Records, and all that hang on them by links, through as many others as there are. */
export function linkingTo(incoming: Incoming, ids: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const open = [...ids]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    for (const { from } of incoming.to(id)) if (!seen.has(from)) open.push(from)
  }
  return seen
}
