import type { Tables } from './tables.ts'
import type { Filter, Sort, View } from './view.ts'

/** Who asks, and when: days as clocks in Berlin show them. */
export type Asking = { me: string; today: string; lang: 'de' | 'en' }

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

/** The records of a view. 100,000 rows are filtered, sorted and summed in under 100 ms once they were looked at. */
export function query(
  tables: Tables,
  view: Pick<View, 'collection' | 'filter' | 'sorts' | 'group' | 'sums'>,
  asking: Asking,
): Found {
  throw new Error(`${tables} ${view} ${asking}`)
}

/** Whether a single record passes a filter; what a page shows after a change before the view is asked again. */
export function passes(tables: Tables, id: string, filter: Filter | undefined, asking: Asking): boolean {
  throw new Error(`${tables} ${id} ${filter} ${asking}`)
}

/** The ids in another order. */
export function sorted(
  tables: Tables,
  collection: string,
  ids: readonly string[],
  sorts: readonly Sort[],
): string[] {
  throw new Error(`${tables} ${collection} ${ids} ${sorts}`)
}
