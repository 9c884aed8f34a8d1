import { idsIn } from '../law/deletion/cascade.ts'
import type { Reading } from '../law/reading.ts'
import type { Value } from '../model/record.ts'
import type { Row } from '../worker/holding.ts'
import { attendancesFor, headOf } from './attendance/rows.ts'
import { type Keyed, Keys } from './keys.ts'
import type { Measure, Report } from './report.ts'
import { rowsFor } from './rows.ts'
import { reportWords } from './said.ts'
import { hiddenIn } from './suppress.ts'

/** A number of a table; null: hidden, or there is none (the mean of nothing). */
export type Cell = number | null

/** What came out, as it is shown and kept: nothing in it is smaller than it may be. */
export type Table = {
  rows: string[]
  columns: string[]
  cells: Cell[][]
  rowSums: Cell[]
  columnSums: Cell[]
  all: Cell
  /** Where a number is hidden: it is none, but not nothing. */
  hidden: { cells: boolean[][]; rows: boolean[]; columns: boolean[]; all: boolean }
  /** How many records were counted, and how many left out: locked by law or after an objection, or not mine to report. */
  counted: Cell
  leftOut: number
  notMine: number
  damaged: number
  /** A record may stand in several rows or columns: then the sums are not those of the cells. */
  isOverlapping: boolean
}

/** `heads`: who they are, where one person makes many. */
type Group = { count: number; sum: number; distinct: Set<string>; heads: Set<string> }
const nothing = (): Group => ({ count: 0, sum: 0, distinct: new Set(), heads: new Set() })

/** What a report is about: records, or how often people were present. */
export const countedFor = (
  reading: Reading,
  report: Pick<Report, 'of' | 'collection' | 'filter' | 'period' | 'rows' | 'columns'>,
) => (report.of === 'attendance' ? attendancesFor(reading, report) : { ...rowsFor(reading, report), reading })

/** Counts. Who may not report on a record, and what the law locks, is left out here and not only in the page. */
export function pivot(reading: Reading, report: Report): Table {
  const { taken, leftOut, notMine, damaged, collection, reading: seeing } = countedFor(reading, report)
  const rowKeys = new Keys(seeing, collection, report.rows)
  const columnKeys = report.columns && new Keys(seeing, collection, report.columns)
  const groups = new Groups()
  let isOverlapping = false
  for (const row of taken) {
    const rows = rowKeys.of(row)
    const columns = columnKeys?.of(row) ?? ['']
    isOverlapping ||= rows.length > 1 || columns.length > 1
    groups.add(rows, columns, { ...amountOf(seeing, row, report.measure), head: headOf(row) })
  }
  const rows = rowKeys.inOrder()
  const columns = columnKeys?.inOrder() ?? [{ key: '', says: sumWord(reading, report.measure) }]
  isOverlapping ||= report.of === 'attendance' && groups.isTold(report.measure)
  const counted = { leftOut, notMine, damaged, isOverlapping }
  return { ...tableOf(groups, rows, columns, report), ...counted }
}

function amountOf(reading: Reading, row: Row, measure: Measure): { number: number | null; ids: string[] } {
  if (measure.is === 'count') return { number: null, ids: [] }
  const value = reading.value(row, measure.column)
  if (measure.is === 'distinct') return { number: null, ids: whoIn(row, value) }
  return { number: typeof value === 'number' && Number.isFinite(value) ? value : null, ids: [] }
}

/** Whom a value names. What names nobody counts as one of its own: a name is the person, as far as one knows. */
function whoIn(row: Row, value: Value | undefined): string[] {
  const linked = idsIn(value)
  if (linked.length > 0) return linked
  if (value === undefined) return []
  if (typeof value === 'object' && 'member' in value) return [String(value.member)]
  return [typeof value === 'string' ? value.trim().toLowerCase() : row.id]
}

type Amount = { number: number | null; ids: string[]; head?: string | undefined }

class Groups {
  readonly cells = new Map<string, Group>()
  readonly rows = new Map<string, Group>()
  readonly columns = new Map<string, Group>()
  readonly all = nothing()

  /** Somebody, or one date, stands in more than one cell. */
  isTold({ is }: Measure): boolean {
    if (is !== 'distinct') return false
    return (
      [...this.cells.values()].reduce((sum, { distinct }) => sum + distinct.size, 0) > this.all.distinct.size
    )
  }

  add(rows: string[], columns: string[], amount: Amount): void {
    put(this.all, amount)
    for (const row of rows) putIn(this.rows, row, amount)
    for (const column of columns) putIn(this.columns, column, amount)
    for (const row of rows) for (const column of columns) putIn(this.cells, `${row}\n${column}`, amount)
  }
}

function putIn(groups: Map<string, Group>, key: string, amount: Amount): void {
  const found = groups.get(key) ?? nothing()
  groups.set(key, found)
  put(found, amount)
}

function put(group: Group, { number, ids, head }: Amount): void {
  if (head !== undefined) group.heads.add(head)
  group.count++
  group.sum += number ?? 0
  for (const id of ids) group.distinct.add(id)
}

function tableOf(groups: Groups, rows: Keyed[], columns: Keyed[], { measure, least }: Report) {
  const cell = (row: Keyed, column: Keyed) => groups.cells.get(`${row.key}\n${column.key}`)
  const row = ({ key }: Keyed) => groups.rows.get(key)
  const column = ({ key }: Keyed) => groups.columns.get(key)
  const sizes = (size: (group: Group | undefined) => number) => ({
    cells: rows.map((one) => columns.map((other) => size(cell(one, other)))),
    rows: rows.map((one) => size(row(one))),
    columns: columns.map((one) => size(column(one))),
    all: size(groups.all),
  })
  // Few people may stand in many records: what is small is decided by whoever is fewer.
  const hidden = hiddenIn(
    sizes((group) => sizeOf(group, measure)),
    least,
    sizes((group) => group?.heads.size || sizeOf(group, measure)),
  )
  const show = (group: Group | undefined, isHidden = false): Cell =>
    isHidden ? null : numberOf(group, measure)
  return {
    rows: rows.map(({ says }) => says),
    columns: columns.map(({ says }) => says),
    cells: rows.map((one, r) => columns.map((other, c) => show(cell(one, other), hidden.cells[r]?.[c]))),
    rowSums: rows.map((one, r) =>
      show(row(one), columns.length === 1 ? hidden.cells[r]?.[0] : hidden.rows[r]),
    ),
    columnSums: columns.map((one, c) =>
      show(column(one), columns.length === 1 ? hidden.all : hidden.columns[c]),
    ),
    all: show(groups.all, hidden.all),
    hidden,
    counted: hidden.all ? null : groups.all.count,
  }
}

const sizeOf = (group: Group | undefined, measure: Measure): number =>
  measure.is === 'distinct' ? (group?.distinct.size ?? 0) : (group?.count ?? 0)

function numberOf(group: Group | undefined, { is }: Measure): Cell {
  if (!group) return is === 'mean' ? null : 0
  if (is === 'count') return group.count
  if (is === 'distinct') return group.distinct.size
  const exact = is === 'sum' ? group.sum : group.sum / group.count
  // Cents are added in the binary: 0.1 + 0.2.
  return Math.round(exact * 1e6) / 1e6
}

const sumWord = ({ lang }: Reading, measure: Measure): string => reportWords(lang).measures[measure.is]
