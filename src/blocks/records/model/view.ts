import type { Wording } from '#field/form/wording.ts'

export const viewKinds = ['grid', 'cards', 'kanban', 'calendar', 'map'] as const
export type ViewKind = (typeof viewKinds)[number]

/** What every record has besides its fields. The sign keeps them apart from ids of fields. */
export const ownColumns = ['$step', '$flags', '$workers', '$drawer', '$author', '$written'] as const
/** The id of a field, or an own column. */
export type Column = string

/**
 * What may be asked of a column; which of them make sense depends on its kind (`operatorsOf`).
 * `=` of choices, links and members: it is among them; `within`: a day in a stretch that moves with today;
 * `due`: the day is today or has passed, and the step is not an end; `mine`: I am the member, or among the workers.
 */
export const filterOperators = [
  ...(['empty', 'filled', '=', '!=', 'contains', 'lacks', 'starts', 'ends'] as const),
  ...(['<', '<=', '>', '>=', 'between', 'one-of', 'none-of', 'all-of'] as const),
  ...(['within', 'due', 'mine'] as const),
] as const
export type FilterOperator = (typeof filterOperators)[number]

/** A stretch of days that moves with today: this week, the last 3 months, the next 14 days. */
export type Stretch = {
  unit: 'day' | 'week' | 'month' | 'quarter' | 'year'
  /** 0: the one we are in; −1: the one before; with `many`: as many as that, up to today or from today on. */
  at: number
  many?: number
}

/** `between`: two of them. `one-of`, `none-of`, `all-of`: a list. */
export type FilterValue = string | number | boolean | (string | number)[] | Stretch

export type Condition = { is: 'column'; column: Column; operator: FilterOperator; value?: FilterValue }

/** A tree of conditions. Without any in it, `all` lets everything through, and `any` too: nothing is asked. */
export type Filter = Condition | { is: 'all' | 'any' | 'none'; of: Filter[] }

/** All columns that a filter asks something of. */
export const columnsIn = (filter: Filter | undefined): Column[] => {
  if (!filter) return []
  return filter.is === 'column' ? [filter.column] : filter.of.flatMap(columnsIn)
}

export type Sort = { column: Column; down?: true }

export const sums = ['count', 'filled', 'sum', 'mean', 'least', 'most'] as const
export type Sum = (typeof sums)[number]

/** A view (Ansicht): which records, in which order, how they are shown. Lies sealed in the plan. */
export type View = {
  what: 'jam/view/1'
  id: string
  collection: string
  name: Wording
  kind: ViewKind
  columns: { column: Column; width?: number }[]
  /** `grid`: so many of the first columns stay when one looks further. */
  pinned?: 1 | 2 | 3
  filter?: Filter
  sorts: Sort[]
  /** By the values of a column; of days by year, month, week. */
  group?: { column: Column; by?: 'day' | 'week' | 'month' | 'quarter' | 'year'; down?: true }
  sums: { [column: Column]: Sum }
  /** `kanban`: of which column the stacks are. `calendar`: from when, until when. `cards`: the picture. `map`: the place. */
  stacks?: Column
  from?: Column
  until?: Column
  picture?: Column
  place?: Column
  /** It is of this member alone; without it of everybody. */
  member?: string
}

/** Who asks, and when: days as clocks in Berlin show them. */
export type Asking = { me: string; today: string; lang: 'de' | 'en' }
