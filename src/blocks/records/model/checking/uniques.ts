import type { Collection } from '../collection.ts'
import { isNothing } from '../equal.ts'
import type { Value, Values } from '../record.ts'
import { folded } from '../words/fold.ts'

type Holder = { id: string; title: string }

/** Which values are taken, where no two records may have the same. Made once for a whole import. */
export class Uniques {
  #fields: string[]
  #taken = new Map<string, Map<string, Holder>>()
  #title: (id: string) => string

  constructor(collection: Collection, title: (id: string) => string) {
    const unique = collection.fields.filter((field) => field.unique || field.kind === 'autonumber')
    this.#fields = unique.map(({ id }) => id)
    this.#title = title
    for (const field of this.#fields) this.#taken.set(field, new Map())
  }

  add({ id, values }: { id: string; values: Values }): void {
    for (const field of this.#fields) {
      const value = values[field]
      if (value !== undefined && !isNothing(value))
        this.#taken.get(field)?.set(keyOf(value), { id, title: this.#title(id) })
    }
  }

  /** Who else has it. */
  other(field: string, value: Value, id: string | undefined): Holder | null {
    const holder = this.#taken.get(field)?.get(keyOf(value))
    return holder && holder.id !== id ? holder : null
  }
}

/** Capitals and spaces make no difference: two members with `42` and ` 42 ` are twins. */
const keyOf = (value: Value): string =>
  typeof value === 'object' ? JSON.stringify(value) : folded(String(value)).replace(/\s+/g, ' ').trim()

export function uniquesOf(
  collection: Collection,
  rows: Iterable<{ id: string; values: Values }>,
  title: (id: string) => string,
): Uniques {
  const uniques = new Uniques(collection, title)
  for (const row of rows) uniques.add(row)
  return uniques
}
