import { fieldOf, isDerived, isLink } from '../asked.ts'
import type { Collection } from '../collection.ts'
import { columnField, targetOf } from '../columns.ts'
import type { Field } from '../field.ts'
import { fieldsRead } from './formula.ts'

/** A field of a collection that says something else when another one does: of the same record, or of those that link to it. */
export type Dependent = { collection: string; field: string; over: string | null }

/** A field of which collection. */
export const keyOf = (collection: string, field: string): string => `${collection} ${field}`

/** What depends on what, told by the schema alone. */
export type Dependencies = {
  of: ReadonlyMap<string, readonly Dependent[]>
  /** Fields in a circle: nothing is derived there. */
  circles: readonly string[][]
  inCircle: ReadonlySet<string>
}

type Read = { collection: string; field: string; over: string | null }

export function dependenciesOf(collections: readonly Collection[]): Dependencies {
  const of = new Map<string, Dependent[]>()
  const reads = new Map<string, Read[]>()
  for (const collection of collections)
    for (const field of collection.fields) {
      const read = readBy(collections, collection, field)
      if (isDerived(field)) reads.set(keyOf(collection.id, field.id), read)
      for (const one of [...read, ...titlesBehind(collections, collection, field)]) {
        const key = keyOf(one.collection, one.field)
        const list = of.get(key) ?? []
        list.push({ collection: collection.id, field: field.id, over: one.over })
        of.set(key, list)
      }
    }
  const circles = circlesIn(reads)
  return { of, circles, inCircle: new Set(circles.flat()) }
}

function readBy(collections: readonly Collection[], collection: Collection, field: Field): Read[] {
  const here = (id: string): Read => ({ collection: collection.id, field: id, over: null })
  switch (field.kind) {
    case 'formula':
    case 'calculated':
      return field.value ? fieldsRead(field.value).map(here) : []
    case 'age':
      return field.of ? [here(field.of.field)] : []
    case 'lookup':
    case 'roll-up': {
      const link = fieldOf(collection, field.of?.link ?? '')
      const there = collections.find(({ id }) => id === targetOf(collection, link))
      if (!link || !there || !field.of) return []
      const asked = [field.of.field, ...(field.of.only ? [field.of.only.column] : [])]
      const over = asked.filter((name) => columnField(there, name))
      return [here(link.id), ...over.map((name) => ({ collection: there.id, field: name, over: link.id }))]
    }
    default:
      return []
  }
}

/** A link says the titles of its records: they change it without being a part of what it holds. */
function titlesBehind(collections: readonly Collection[], collection: Collection, field: Field): Read[] {
  if (!isLink(field)) return []
  const there = collections.find(({ id }) => id === targetOf(collection, field))
  return (there?.title ?? []).map((title) => ({ collection: there?.id ?? '', field: title, over: field.id }))
}

/** Goes deep without recursion; each circle begins and ends with the same field. */
function circlesIn(reads: ReadonlyMap<string, readonly Read[]>): string[][] {
  const next = (key: string) =>
    (reads.get(key) ?? []).map((one) => keyOf(one.collection, one.field)).filter((one) => reads.has(one))
  const done = new Set<string>()
  const circles: string[][] = []
  for (const start of reads.keys()) {
    const way: { key: string; left: string[] }[] = done.has(start) ? [] : [{ key: start, left: next(start) }]
    const on = new Set(way.map(({ key }) => key))
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const to = here.left.pop()
      if (to === undefined) {
        done.add(here.key)
        on.delete(here.key)
        way.pop()
      } else if (on.has(to)) {
        const keys = way.map(({ key }) => key)
        circles.push([...keys.slice(keys.indexOf(to)), to])
      } else if (!done.has(to)) {
        way.push({ key: to, left: next(to) })
        on.add(to)
      }
    }
  }
  return circles
}
