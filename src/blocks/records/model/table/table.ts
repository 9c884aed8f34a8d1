import { familyOf } from '../asked.ts'
import type { Collection } from '../collection.ts'
import { columnField, shownField } from '../columns.ts'
import type { Value } from '../record.ts'
import type { Row } from '../row.ts'
import type { Column } from '../view.ts'
import { StoredColumn } from './stored-column.ts'

/** What a table asks of all of them together. */
export type Around = {
  collections: readonly Collection[]
  value(row: Row, column: Column): Value | undefined
  says(row: Row, column: Column): string
}

/** The records of one collection by places, with columns over them. A place that is left is taken by the next one. */
export class Table {
  readonly collection: Collection
  readonly rows: (Row | undefined)[] = []
  #places = new Map<string, number>()
  #free: number[] = []
  #columns = new Map<Column, StoredColumn | null>()
  #around: Around

  constructor(collection: Collection, around: Around) {
    this.collection = collection
    this.#around = around
  }

  get count(): number {
    return this.#places.size
  }

  place(id: string): number | undefined {
    return this.#places.get(id)
  }

  get(id: string): Row | undefined {
    return this.rows[this.#places.get(id) ?? -1]
  }

  set(row: Row): void {
    const place = this.#places.get(row.id) ?? this.#free.pop() ?? this.rows.length
    this.#places.set(row.id, place)
    this.rows[place] = row
  }

  remove(id: string): void {
    const place = this.#places.get(id)
    if (place === undefined) return
    this.rows[place] = undefined
    this.#places.delete(id)
    this.#free.push(place)
    for (const column of this.#columns.values()) column?.renew(place)
  }

  /** Null for a column that there is none of. */
  column(name: Column): StoredColumn | null {
    const known = this.#columns.get(name)
    if (known !== undefined) return known
    const field = columnField(this.collection, name)
    const made = field ? this.#columnOf(name) : null
    this.#columns.set(name, made)
    return made
  }

  #columnOf(name: Column): StoredColumn | null {
    const field = columnField(this.collection, name)
    if (!field) return null
    const target = shownField(this.#around.collections, this.collection, field)
    const { rows } = this
    return new StoredColumn(field, familyOf(field, target), {
      size: () => rows.length,
      value: (place) => {
        const row = rows[place]
        return row && this.#around.value(row, name)
      },
      says: (place) => {
        const row = rows[place]
        return row ? this.#around.says(row, name) : ''
      },
    })
  }

  /** A record says something else in a column; without one in all. */
  renew(id: string, name?: Column): void {
    const place = this.#places.get(id)
    if (place === undefined) return
    if (name !== undefined) this.#columns.get(name)?.renew(place)
    else for (const column of this.#columns.values()) column?.renew(place)
  }

  forget(name?: Column): void {
    if (name !== undefined) this.#columns.get(name)?.forget()
    else for (const column of this.#columns.values()) column?.forget()
  }
}
