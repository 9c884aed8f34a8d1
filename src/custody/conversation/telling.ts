import type { House } from '#kernel/house.ts'
import { newId } from '#kernel/id.ts'
import type { Line } from '#vault/conversation/line.ts'

/** A line that is stored: committed, in the order of its conversation. `by` is whoever said it over the wire here. */
export type Stored = { line: Line; by: unknown }

type Hearer = (stored: readonly Stored[]) => void

const hearers = new WeakMap<House, Set<Hearer>>()

/** Tells the wires of this process what has just been committed; others hear of it from the database. */
export function tellStored(house: House, stored: readonly Stored[]): void {
  if (stored.length > 0) for (const hear of hearers.get(house) ?? []) hear(stored)
}

/** @returns how to hear no more */
export function hearStored(house: House, hearer: Hearer): () => void {
  const all = hearers.get(house) ?? new Set()
  hearers.set(house, all.add(hearer))
  return () => void all.delete(hearer)
}

const origins = new WeakMap<House, string>()

/** The name of this process towards the others: what it has stored itself it need not look for. */
export function originOf(house: House): string {
  const origin = origins.get(house) ?? newId()
  origins.set(house, origin)
  return origin
}
