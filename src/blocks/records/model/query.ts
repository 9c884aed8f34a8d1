import { exactSum } from './derive.ts'
import { type Test, testOf } from './table/filtering.ts'
import { groupKey, sayGroup } from './table/grouping.ts'
import { sortByRanks } from './table/ranks.ts'
import type { StoredColumn } from './table/stored-column.ts'
import type { Table } from './table/table.ts'
import type { Tables } from './tables.ts'
import type { Asking, Filter, Sort, Sum, View } from './view.ts'

export type { Asking } from './view.ts'

/** Records with the same value; `key` is null for those without one. They are `ids[from]` to before `ids[until]` of the answer. */
export type Grouped = {
  key: string | null
  says: string
  from: number
  until: number
  sums: { [column: string]: number | null }
}

/** Ids in their order, groups one after the other, sums over all. */
export type Found = {
  total: number
  ids: string[]
  groups: Grouped[]
  sums: { [column: string]: number | null }
}

export type Queried = Pick<View, 'collection' | 'filter' | 'sorts' | 'group' | 'sums'> & {
  /** Only those, as rights and a search need it. */
  among?: (id: string) => boolean
}

/** The records of a view. 100,000 rows are filtered, sorted and summed in under 100 ms once they were looked at. */
export function query(tables: Tables, view: Queried, asking: Asking): Found {
  const table = tables.table(view.collection)
  if (!table) return { total: 0, ids: [], groups: [], sums: {} }
  const test = testOf(table, view.filter, asking)
  const passed = placesOf(table, view.among ? also(table, test, view.among) : test)
  const places = inOrder(table, passed, groupSorts(view))
  const column = view.group && table.column(view.group.column)
  const groups = column ? gathered(column, places, view.group?.by) : []
  return {
    total: places.length,
    ids: idsOf(table, column ? joined(groups, places.length) : places),
    groups: column ? said(table, column, groups, view, asking) : [],
    sums: sumsOf(table, places, view.sums),
  }
}

/** Whether a single record passes a filter; what a page shows after a change before the view is asked again. */
export function passes(tables: Tables, id: string, filter: Filter | undefined, asking: Asking): boolean {
  const table = tables.table(tables.get(id)?.collection ?? '')
  const place = table?.place(id)
  return table !== undefined && place !== undefined && testOf(table, filter, asking)(place)
}

/** The ids in another order; what is no record of the collection is left out. */
export function sorted(
  tables: Tables,
  collection: string,
  ids: readonly string[],
  sorts: readonly Sort[],
): string[] {
  const table = tables.table(collection)
  if (!table) return []
  const places = ids.map((id) => table.place(id)).filter((place) => place !== undefined)
  return idsOf(table, inOrder(table, Uint32Array.from(places), sorts))
}

const also =
  (table: Table, test: Test, among: (id: string) => boolean): Test =>
  (place) =>
    test(place) && among(table.rows[place]?.id ?? '')

function placesOf(table: Table, test: Test): Uint32Array {
  const places = new Uint32Array(table.count)
  let at = 0
  const { rows } = table
  for (let place = 0; place < rows.length; place++)
    if (rows[place] !== undefined && test(place)) places[at++] = place
  return places.subarray(0, at)
}

function idsOf(table: Table, places: Uint32Array): string[] {
  const ids: string[] = new Array(places.length)
  for (let at = 0; at < places.length; at++) ids[at] = table.rows[places[at] as number]?.id ?? ''
  return ids
}

/** The least important first: each sorting keeps the order of those before where it finds no difference. */
function inOrder(table: Table, places: Uint32Array, sorts: readonly Sort[]): Uint32Array {
  let ordered = places
  for (const { column, down } of sorts.slice(0, 8).toReversed()) {
    const ranks = table.column(column)?.ranks()
    if (ranks) ordered = sortByRanks(ordered, ranks, down === true)
  }
  return ordered
}

const groupSorts = ({ group, sorts }: Queried): Sort[] =>
  group ? [{ column: group.column, ...(group.down && { down: true }) }, ...sorts] : sorts

type Gathered = { key: string | null; places: number[] }

/** Two who are called the same are two groups all the same, so it is gathered by key. */
function gathered(
  column: StoredColumn,
  places: Uint32Array,
  by: NonNullable<View['group']>['by'],
): Gathered[] {
  const groups = new Map<string | null, Gathered>()
  for (const place of places) {
    const key = groupKey(column, place, by)
    const group = groups.get(key)
    if (group) group.places.push(place)
    else groups.set(key, { key, places: [place] })
  }
  return [...groups.values()]
}

function joined(groups: readonly Gathered[], size: number): Uint32Array {
  const places = new Uint32Array(size)
  let at = 0
  for (const group of groups) {
    places.set(group.places, at)
    at += group.places.length
  }
  return places
}

function said(
  table: Table,
  column: StoredColumn,
  groups: readonly Gathered[],
  view: Queried,
  { lang }: Asking,
): Grouped[] {
  let at = 0
  return groups.map(({ key, places }) => {
    const from = at
    at += places.length
    const says = key === null ? '' : sayGroup(column, places[0] ?? 0, view.group?.by, lang)
    return { key, says, from, until: at, sums: sumsOf(table, Uint32Array.from(places), view.sums) }
  })
}

function sumsOf(table: Table, places: Uint32Array, wanted: { [column: string]: Sum }): Found['sums'] {
  return Object.fromEntries(
    Object.entries(wanted).map(([name, sum]) => {
      const column = table.column(name)
      if (sum === 'count') return [name, places.length]
      if (!column) return [name, null]
      if (sum !== 'filled' || ['number', 'yes', 'day'].includes(column.family))
        return [name, summed(column.numbers(), places, sum)]
      return [name, places.reduce((count, place) => count + (column.says(place) === '' ? 0 : 1), 0)]
    }),
  )
}

/** Days are summed up as minutes; a page says `least` and `most` of them as days. Null over nothing. */
function summed(numbers: Float64Array, places: Uint32Array, sum: Sum): number | null {
  const there: number[] = []
  for (const place of places) {
    const number = numbers[place] as number
    if (!Number.isNaN(number)) there.push(number)
  }
  if (sum === 'filled') return there.length
  if (sum === 'sum') return exactSum(there)
  if (there.length === 0) return null
  if (sum === 'mean') return exactSum(there) / there.length
  return there.reduce((one, other) => (sum === 'least' ? Math.min(one, other) : Math.max(one, other)))
}
