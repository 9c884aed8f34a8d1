import type { Wording } from '#field/form/wording.ts'
import type { Filter } from '../model/view.ts'

/** What days are put together by. */
export const spans = ['month', 'quarter', 'year'] as const
export type Span = (typeof spans)[number]

/** What makes the rows or columns: a field, or an own column (`$step`, `$drawer`); numbers in bands that begin at these. */
export type Axis = { column: string; by?: Span; bands?: number[] }

/**
 * What is counted (Maß): records · the sum or mean of a number, an amount, hours · distinct people or records that a link, a member
 * field or a household names.
 */
export type Measure =
  | { is: 'count' }
  | { is: 'sum' | 'mean'; column: string }
  | { is: 'distinct'; column: string }

/** Which days: of a field, from and until, both included. */
export type Period = { column: string; from: string; until: string }

export const charts = ['none', 'bar', 'line', 'stacked'] as const
export type ChartKind = (typeof charts)[number]

/** A report (Bericht): what is counted, of which records, over which days. Lies sealed in the plan. */
export type Report = {
  what: 'jam/report/1'
  name: Wording
  collection: string
  /** Not records are counted but how often they were present: each date of each person once. */
  of?: 'attendance'
  rows: Axis
  columns?: Axis
  measure: Measure
  period?: Period
  filter?: Filter
  /** Smaller groups are not shown, nor what would give them away. 1: everything is shown. */
  least: number
  chart: ChartKind
}

/** Below this a number could point to a person. */
export const usualLeast = 5
