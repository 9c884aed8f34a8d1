// Long: everything that the pages ask of the records, as far as it is mine to see.

import type { Lang } from '#kernel/text.ts'
import { homeDay } from '#kernel/zone.ts'
import { newId } from '#vault/bytes.ts'
import type { Collection } from '../model/collection.ts'
import { columnField, ownValue, shownField } from '../model/columns.ts'
import { type Asking, query, type Found as Sorted } from '../model/query.ts'
import type { Values } from '../model/record.ts'
import type { Role } from '../model/right.ts'
import type { Row } from '../model/row.ts'
import { type Names, sayValue } from '../model/saying.ts'
import { Search } from '../model/search/search.ts'
import { Tables } from '../model/tables.ts'
import type { Column, View } from '../model/view.ts'
import { erasable } from './erasing.ts'
import { heldIn, holdsOn } from './held.ts'
import type { Version } from './holding.ts'
import type { Late } from './late.ts'
import type { Detail, Found, Line, Linked, Opened, Queried, TooLate } from './opened.ts'
import type { RecordsHolding } from './records-holding.ts'
import type { CollectionPaper } from './spaces.ts'
import { Viewing } from './viewing.ts'

export type Asked = Pick<View, 'collection' | 'filter' | 'sorts' | 'group' | 'sums'>

/** What the pages ask of the records: tables, queries and search over a holding, kept right with every change. */
export class Workroom {
  readonly holding: RecordsHolding
  readonly lang: Lang
  /** What tells this device from others, as far as running numbers need it. */
  readonly device: string
  #tables: Tables
  #search: Search | undefined
  #schema = ''
  readonly #queries = new Map<number, string[]>()
  #next = 0

  constructor(holding: RecordsHolding, lang: Lang, device = newId()) {
    this.device = device
    this.holding = holding
    this.lang = lang
    this.#tables = this.#freshTables()
  }

  look(): Opened {
    const { holding } = this
    const collections = holding.papers<CollectionPaper>('jam/collection/1')
    const drawers = collections.flatMap(({ body: { collection } }) =>
      collection.drawers.map(({ id }) => [id, holding.readable(collection.id, id)] as const),
    )
    return {
      collections,
      views: holding.papers<View>('jam/view/1'),
      roles: holding.papers<Role>('jam/role/1'),
      me: holding.me,
      members: holding.members(),
      counts: Object.fromEntries(
        collections.map(
          ({
            body: {
              collection: { id },
            },
          }) => [id, holding.count(id)],
        ),
      ),
      readable: Object.fromEntries(drawers),
      unsettled: [...holding.second.unsettled().keys()].map((id) => ({ id, title: this.#title(id) })),
      late: holding.second.late().map((one) => this.#tooLate(one)),
      device: holding.device(),
      waiting: this.#countWaiting(),
    }
  }

  /** As far as it is mine to see: a role may have closed since what I could write then. */
  #tooLate({ of, collection: id, drawer, parts, texts }: Late): TooLate {
    const collection = this.#collection(id)
    const values: Values = Object.assign({}, ...parts.map((part) => part.values))
    const nobody = { id: of, version: 0, collection: id, drawer, schema: 0, parts: {} }
    const row: Row = { ...nobody, values, author: this.holding.me.member, writtenAt: null }
    const viewing = this.viewing()
    const says = Object.entries(values).flatMap(([field, value]) => {
      const text = collection && viewing.maySee(row, field) ? this.#say(collection, field, value) : ''
      return text
        ? [{ field: columnField(collection as Collection, field)?.label[this.lang] ?? '', text }]
        : []
    })
    return { of, isHere: this.holding.get(of) !== undefined, says, texts }
  }

  /** Takes over what has changed in the holding. @returns whether anything has */
  settle(): boolean {
    const { changed, gone } = this.holding.takeChanges()
    const schema = JSON.stringify(this.holding.collections())
    if (schema !== this.#schema) {
      this.#tables = this.#freshTables()
      this.#search = undefined
      return true
    }
    const touched = [...this.#tables.remove(gone), ...this.#tables.put(changed)]
    this.#search?.refresh([...gone, ...touched])
    return gone.length + changed.length > 0
  }

  /** What I may do, as keys and roles are now. */
  viewing = (): Viewing => new Viewing(this.holding)

  query(asked: Asked): Queried {
    const viewing = this.viewing()
    const { collection } = asked
    const among = viewing.among(collection, asked.filter)
    const may = (column: Column) => viewing.mayAsk(collection, column)
    const { group: _, ...wish } = asked
    const { ids, ...rest }: Sorted = query(
      this.#tables,
      {
        ...wish,
        sorts: asked.sorts.filter(({ column }) => may(column)),
        sums: Object.fromEntries(Object.entries(asked.sums).filter(([column]) => may(column))),
        ...(asked.group && may(asked.group.column) && { group: asked.group }),
        ...(among && { among }),
      },
      this.#asking(),
    )
    const number = this.#next++
    this.#queries.set(number, ids)
    // A page looks at one or two at a time.
    for (const old of this.#queries.keys()) if (old < number - 4) this.#queries.delete(old)
    return { query: number, ...rest }
  }

  window(query: number, from: number, to: number, columns: readonly Column[]): Line[] {
    const ids = this.#queries.get(query)?.slice(from, to) ?? []
    const [viewing, held] = [this.viewing(), heldIn(this.holding)]
    return ids.flatMap((id) => this.line(id, columns, viewing, held) ?? [])
  }

  /** At which place a record stands in what was asked. */
  placeOf = (query: number, id: string): number => this.#queries.get(query)?.indexOf(id) ?? -1
  idsOf = (query: number): string[] => this.#queries.get(query) ?? []

  line(
    id: string,
    columns: readonly Column[],
    viewing = this.viewing(),
    held = heldIn(this.holding),
  ): Line | null {
    const row = this.holding.get(id)
    const collection = row && this.#collection(row.collection)
    if (!row || !collection || !viewing.seen(row)) return null
    const {
      parts: _,
      collection: __,
      schema: ___,
      author: ____,
      writtenAt: _____,
      values: ______,
      ...rest
    } = row
    const shown = columns.map((column) =>
      viewing.maySee(row, column) ? this.#value(row, column) : undefined,
    )
    return {
      ...rest,
      ...((held.has(id) || held.has(row.collection)) && { held: true as const }),
      title: this.#title(id, viewing),
      says: shown.map((value, at) => this.#say(collection, columns[at] ?? '', value)),
      values: shown.map((value) => value ?? null),
    }
  }

  read(id: string): Detail | null {
    const viewing = this.viewing()
    const known = this.holding.get(id)
    const row = known && viewing.seen(known)
    const collection = row && this.#collection(row.collection)
    const line = this.line(id, [])
    if (!row || !collection || !line) return null
    const isMine = ([field]: [string, unknown]) => viewing.maySee(row, field) && viewing.mayOpen(row, field)
    const seen = Object.entries(this.#tables.whole(id)).filter(isMine)
    const whole = Object.fromEntries(seen)
    const says = collection.fields.map(({ id: field }) => [field, this.#say(collection, field, whole[field])])
    const linked = Object.values(row.values).flatMap((value) => linkedIn(value))
    return {
      line,
      collection: row.collection,
      ...{
        values: Object.fromEntries(Object.entries(row.values).filter(isMine)),
        whole,
        says: Object.fromEntries(says),
      },
      layers: this.holding
        .readable(row.collection, row.drawer)
        .filter((layer) => viewing.mayIn('view', id, layer)),
      erasable: erasable(this.holding, viewing, row),
      holds: holdsOn(this.holding, row),
      ...{ author: row.author, writtenAt: row.writtenAt },
      entries: this.holding.entries(id).filter(({ layer }) => viewing.mayIn('view', id, layer)),
      back: this.holding.links(id).flatMap(({ from, field }) => this.#linked(from, field)),
      conflicts: (this.holding.second.unsettled().get(id) ?? []).filter(({ field }) =>
        viewing.maySee(row, field),
      ),
      titles: Object.fromEntries(linked.map((one) => [one, this.#title(one)])),
    }
  }

  /** Earlier states, as far as they are mine to see. */
  async versions(id: string): Promise<Version[]> {
    const viewing = this.viewing()
    const row = this.holding.get(id)
    if (!row || !viewing.seen(row)) return []
    const mine = (await this.holding.versions(id)).filter(({ layer }) => viewing.mayIn('view', id, layer))
    // A field may have lain in another layer then.
    const seen = ([field]: [string, unknown]) => viewing.maySee(row, field)
    return mine.map((one) => ({
      ...one,
      values: Object.fromEntries(Object.entries(one.values).filter(seen)),
    }))
  }

  find(text: string, collection?: string): Found {
    const begun = performance.now()
    const searches = this.viewing().searches()
    const all = searches.map((wish) =>
      this.#searching().find(text, { ...wish, ...(collection && { collection }), most: 100 }),
    )
    const total = all.reduce((sum, one) => sum + one.total, 0)
    const hits = all.flatMap((one) => one.hits)
    if (all.length > 1) hits.sort((a, b) => b.score - a.score).splice(100)
    const found = hits.flatMap(({ id, how, fields }) =>
      this.#linked(id, fields[0] ?? '').map((one) => ({ ...one, how })),
    )
    return { total, hits: found, took: Math.round(performance.now() - begun) }
  }

  /** Records of a collection to link to: as they are searched for, or the first of all. */
  suggest(collection: string, text: string, most = 20): Linked[] {
    if (text.trim()) return this.find(text, collection).hits.slice(0, most)
    const some: Linked[] = []
    const among = this.viewing().among(collection)
    for (const { id } of this.holding.rows(collection)) {
      if (among?.(id) === false) continue
      some.push(...this.#linked(id, ''))
      if (some.length >= most) break
    }
    return some
  }

  /** Values in words, by field. */
  sayAll(of: string, all: readonly Values[]): { [field: string]: string }[] {
    const collection = this.#collection(of)
    if (!collection) return []
    return all.map((values) =>
      Object.fromEntries(
        Object.keys(values).map((field) => [field, this.#say(collection, field, values[field])]),
      ),
    )
  }

  /** Makes a piece of what a search needs. @returns whether all of it is made */
  prepareSearch = (most: number): boolean => this.#searching().prepareSome(most)

  get tables(): Tables {
    return this.#tables
  }

  #searching(): Search {
    this.#search ??= new Search(this.#tables)
    return this.#search
  }

  #freshTables(): Tables {
    const collections = this.holding.collections()
    this.#schema = JSON.stringify(collections)
    const tables = new Tables(collections, () => new Date())
    this.holding.takeChanges()
    for (const { id } of collections) tables.put([...this.holding.rows(id)])
    return tables
  }

  #asking(): Asking {
    const today = homeDay(new Date())
    return { me: this.holding.me.member, today, lang: this.lang }
  }

  #collection = (id: string): Collection | undefined => this.#tables.collection(id)
  /** What a record is called, for those who may see all of its name. */
  #title(id: string, viewing = this.viewing()): string {
    const row = this.holding.get(id)
    const named = row && (this.#collection(row.collection)?.title ?? [])
    const isMine = row && viewing.seen(row) && named?.every((field) => viewing.maySee(row, field))
    return isMine ? this.#tables.title(id, this.lang) : ''
  }

  #value = (row: Row, column: Column) =>
    column.startsWith('$') ? ownValue(row, column) : this.#tables.value(row.id, column)

  #say(collection: Collection, column: Column, value: Row['values'][string] | undefined): string {
    const field = columnField(collection, column)
    const names: Names = {
      record: (id) => (this.holding.get(id) ? this.#title(id) : undefined),
      member: (id) => this.holding.members().find((one) => one.id === id)?.name,
    }
    if (column === '$workers' && Array.isArray(value))
      return value.map((id) => names.member(String(id)) ?? '').join(', ')
    if (!field) return ''
    return sayValue(field, value, this.lang, names, shownField(this.#tables.collections(), collection, field))
  }

  #linked(id: string, field: string): Linked[] {
    const row = this.holding.get(id)
    const viewing = this.viewing()
    if (!row || !viewing.seen(row)) return []
    return [{ id, field, collection: row.collection, title: this.#title(id, viewing) }]
  }

  #countWaiting(): number {
    let waiting = 0
    for (const { id } of this.holding.collections())
      for (const row of this.holding.rows(id)) if (row.waits) waiting++
    return waiting
  }
}

const linkedIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && 'records' in value ? (value.records as string[]) : []
