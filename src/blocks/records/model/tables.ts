// Long: what the tables of a service know of each other is one state; in halves it could be half changed.
import { type Moment, momentOf } from '#field/rule/moments.ts'
import type { Lang } from '#kernel/text.ts'
import { isDerived } from './asked.ts'
import type { Collection } from './collection.ts'
import { columnField, ownValue, shownField } from './columns.ts'
import { derived } from './derive.ts'
import { type Dependencies, dependenciesOf, keyOf } from './deriving/dependencies.ts'
import { linkingTo, reached, type Touched } from './deriving/reaching.ts'
import { Spending } from './deriving/spending.ts'
import { sameValue } from './equal.ts'
import type { Value, Values } from './record.ts'
import type { Records } from './records.ts'
import type { Row } from './row.ts'
import { sayValue } from './saying.ts'
import { Incoming } from './table/incoming.ts'
import { everyColumn, fieldIn, fieldsAndOwn, linksOf, stored } from './table/schema.ts'
import { Table } from './table/table.ts'
import type { TablesWish } from './table/wish.ts'
import type { Column } from './view.ts'

export type { Records } from './records.ts'
export type { TablesWish } from './table/wish.ts'

/** After so many changes at once a column is made anew instead of mended row by row. */
const many = 300

/** All records of a service in memory, by columns, with what is derived of them. Keeps itself right after each change. */
export class Tables implements Records {
  #collections: readonly Collection[]
  #tables = new Map<string, Table>()
  #home = new Map<string, Table>()
  #incoming = new Incoming()
  #derived = new Map<string, Map<string, Value | undefined>>()
  #depends: Dependencies
  #spending = new Spending()
  #now: () => Date
  #wish: TablesWish
  #moment: Moment
  #minute = 0

  constructor(collections: readonly Collection[], now: () => Date, wish: TablesWish = {}) {
    this.#collections = collections
    this.#now = now
    this.#wish = wish
    this.#moment = momentOf(now())
    this.#depends = dependenciesOf(collections)
    const around = {
      collections,
      value: (row: Row, column: Column) => this.#value(row, column),
      says: (row: Row, column: Column) => this.#says(row, column),
    }
    for (const collection of collections) this.#tables.set(collection.id, new Table(collection, around))
  }

  /** New or changed rows. @returns ids of all records that say something else now, also by what is derived */
  put(rows: readonly Row[]): Set<string> {
    if (rows.length > many) return this.#putMany(rows)
    return this.#spread(rows.flatMap((row) => this.#place(row)))
  }

  /** @returns ids of the records that are left and say something else now */
  remove(ids: readonly string[]): Set<string> {
    const changes = ids.flatMap((id) => {
      const table = this.#home.get(id)
      const row = table?.get(id)
      if (!table || !row) return []
      const gone = everyColumn(table.collection).map((field) => ({ id, collection: row.collection, field }))
      this.#incoming.set(id, [])
      this.#derived.delete(id)
      table.remove(id)
      this.#home.delete(id)
      return gone
    })
    const touched = this.#spread(changes)
    for (const id of ids) touched.delete(id)
    return touched
  }

  collections(): readonly Collection[] {
    return this.#collections
  }

  collection(id: string): Collection | undefined {
    return this.#tables.get(id)?.collection
  }

  table(collection: string): Table | undefined {
    this.#today()
    return this.#tables.get(collection)
  }

  *rows(collection: string): Iterable<Row> {
    for (const row of this.#tables.get(collection)?.rows ?? []) if (row) yield row
  }

  get(id: string): Row | undefined {
    return this.#home.get(id)?.get(id)
  }

  count(collection: string): number {
    return this.#tables.get(collection)?.count ?? 0
  }

  /** What a column says of a record: as it was written, or as it is derived. */
  value(id: string, column: Column): Value | undefined {
    this.#today()
    const row = this.get(id)
    return row && this.#value(row, column)
  }

  says(id: string, column: Column, lang?: Lang): string {
    this.#today()
    const row = this.get(id)
    return row ? this.#says(row, column, lang) : ''
  }

  /** Its values with all that is derived. */
  whole(id: string): Values {
    this.#today()
    const row = this.get(id)
    if (!row) return {}
    const values = { ...row.values }
    for (const field of this.collection(row.collection)?.fields ?? []) {
      if (!isDerived(field)) continue
      const value = this.#value(row, field.id)
      if (value !== undefined) values[field.id] = value
    }
    return values
  }

  /** What a record is called: the fields of its title. */
  title(id: string, lang?: Lang): string {
    const row = this.get(id)
    const collection = row && this.collection(row.collection)
    if (!row || !collection) return ''
    const said = collection.title.map((field) => this.#says(row, field, lang)).filter(Boolean)
    return said.join(' · ') || id.slice(0, 8)
  }

  /** Who links to a record, and by which field of theirs. */
  links(id: string): readonly { from: string; field: string }[] {
    return this.#incoming.to(id)
  }

  /** Fields in a circle, and formulas that take too long: they stay empty, and somebody should be told. */
  broken(): { circles: readonly string[][]; slow: readonly string[] } {
    return { circles: this.#depends.circles, slow: this.#spending.slow() }
  }

  /** Field by field it would be slower than to forget what was derived. */
  #putMany(rows: readonly Row[]): Set<string> {
    for (const row of rows) this.#set(row)
    this.#derived.clear()
    for (const table of this.#tables.values()) table.forget()
    return linkingTo(
      this.#incoming,
      rows.map(({ id }) => id),
    )
  }

  #place(row: Row): Touched[] {
    const before = this.get(row.id)
    const collection = this.#set(row)
    if (!collection) return []
    const { id } = row
    if (!before) return fieldsAndOwn(collection).map((field) => ({ id, collection: collection.id, field }))
    return everyColumn(collection)
      .filter((column) => !sameValue(stored(before, column), stored(row, column)))
      .map((field) => ({ id, collection: collection.id, field }))
  }

  #set(row: Row): Collection | undefined {
    const table = this.#tables.get(row.collection)
    if (!table) return undefined
    const before = this.#home.get(row.id)
    if (before && before !== table) before.remove(row.id)
    table.set(row)
    this.#home.set(row.id, table)
    this.#incoming.set(row.id, linksOf(table.collection, row))
    return table.collection
  }

  /** Lets go of what was derived of what was touched. */
  #spread(touched: readonly Touched[]): Set<string> {
    const seen = reached(this.#depends, this.#incoming, touched)
    for (const [id, fields] of seen) for (const field of fields) this.#derived.get(id)?.delete(field)
    this.#renew(seen)
    return new Set(seen.keys())
  }

  #renew(seen: ReadonlyMap<string, ReadonlySet<string>>): void {
    if (seen.size > many) {
      for (const table of this.#tables.values()) table.forget()
      return
    }
    for (const [id, fields] of seen) for (const field of fields) this.#home.get(id)?.renew(id, field)
  }

  #value(row: Row, column: Column): Value | undefined {
    if (column.startsWith('$')) return ownValue(row, column)
    const collection = this.collection(row.collection)
    const field = fieldIn(collection, column)
    if (!collection || !field || !isDerived(field)) return row.values[column]
    const kept = this.#derived.get(row.id)
    if (kept?.has(column)) return kept.get(column)
    const value = this.#derive(collection, column, row)
    const values = kept ?? new Map()
    this.#derived.set(row.id, values.set(column, value))
    return value
  }

  #derive(collection: Collection, column: string, row: Row): Value | undefined {
    const [key, field] = [keyOf(collection.id, column), fieldIn(collection, column)]
    if (!field || this.#depends.inCircle.has(key)) return undefined
    return this.#spending.within(key, () =>
      derived(collection, field, row, {
        moment: this.#moment,
        collections: this.#collections,
        get: (id) => this.get(id),
        value: (one, asked) => this.#value(one, asked),
        says: (one, asked) => this.#says(one, asked),
      }),
    )
  }

  #says(row: Row, column: Column, lang: Lang = this.#wish.lang ?? 'de'): string {
    const collection = this.collection(row.collection)
    const field = collection && columnField(collection, column)
    if (!collection || !field) return ''
    const value = this.#value(row, column)
    if (value === undefined) return ''
    const names = {
      record: (id: string) => (this.get(id) ? this.title(id, lang) : undefined),
      member: (id: string) => (this.#wish.member ? this.#wish.member(id) : id),
    }
    const target = isDerived(field) ? shownField(this.#collections, collection, field) : undefined
    if (column === '$workers') return (row.workers ?? []).map((id) => names.member(id) ?? id).join(', ')
    return sayValue(field, value, lang, names, target)
  }

  /** At midnight everybody may be a year older. */
  #today(): void {
    const now = this.#now()
    const minute = Math.floor(now.getTime() / 60_000)
    if (minute === this.#minute) return
    this.#minute = minute
    const moment = momentOf(now)
    const isNewDay = moment.today !== this.#moment.today
    this.#moment = moment
    if (!isNewDay) return
    this.#derived.clear()
    for (const table of this.#tables.values()) table.forget()
  }
}
