import { type Cell, cellText } from '#field/office/cells.ts'
import type { Lang } from '#kernel/text.ts'
import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import type { Table } from '../reading/table.ts'
import { isTorn, orderOf } from './cells/days.ts'
import { decimalOf } from './cells/numbers.ts'
import { readCell } from './cells/read-cell.ts'
import { stepField } from './judging.ts'
import { isChoice } from './making-choices.ts'
import { type Mapping, stepColumn, type Use } from './mapping.ts'
import { type Sight, settled, unknownChoices } from './settling.ts'

/** What a page shows of a file, before anything is done with it. */
export type Seen = Omit<Table, 'rows' | 'lines' | 'columns'> & {
  name: string
  columns: { name: string; examples: string[] }[]
  /** How many rows there are below the headings. */
  count: number
  /** The first rows as they stand in the file, for choosing the headings. */
  first: string[][]
}

export function seenOf(table: Table, name: string, first: readonly Cell[][]): Seen {
  const { rows, lines: _, columns, ...rest } = table
  return {
    ...rest,
    name,
    count: rows.length,
    columns: columns.map((column, at) => ({ name: column, examples: examplesOf(rows, at) })),
    first: first.slice(0, 12).map((row) => row.slice(0, 12).map((cell) => short(cellText(cell)))),
  }
}

function examplesOf(rows: readonly Cell[][], at: number): string[] {
  const found = new Set<string>()
  for (const row of rows) {
    const text = cellText(row[at]).trim()
    if (text !== '') found.add(short(text))
    if (found.size === 3) break
  }
  return [...found]
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** What is known of a column once it has a field: how its cells are read and why so, and which of them cannot be. */
export type ColumnNote = {
  column: string
  order?: { order: string; proof: string | null; torn: boolean }
  decimal?: { decimal: string; proof: string | null }
  unknown: { said: string; count: number }[]
  /** How many of the first 5,000 cells cannot be read, and one of them. */
  unread: number
  example: string
  filled: number
}

export function notesOf(
  sight: Sight,
  collection: Collection,
  table: Table,
  mapping: Mapping,
  at: { lang: Lang; today: string },
): ColumnNote[] {
  return mapping.uses.flatMap((use) => {
    const field =
      use.field === stepColumn ? stepField(collection) : collection.fields.find(({ id }) => id === use.field)
    const place = table.columns.indexOf(use.column)
    return field && place >= 0 ? [noteOf(sight, collection, table, use, field, place, at)] : []
  })
}

function noteOf(
  sight: Sight,
  collection: Collection,
  table: Table,
  use: Use,
  field: Field,
  place: number,
  { lang, today }: { lang: Lang; today: string },
): ColumnNote {
  const cells = table.rows.map((row) => row[place] ?? '')
  const how = settled(sight, collection, field, use.how, cells, { lang, thisYear: Number(today.slice(0, 4)) })
  const sample = cells.slice(0, 5000).filter((cell) => cell !== '')
  const isMade = isChoice(field) && how.unknown !== 'refuse'
  const wrong = use.how.part || isMade ? [] : sample.filter((cell) => 'wrong' in readCell(field, cell, how))
  const isDay = ['date', 'date-time', 'uncertain-date', 'month', 'appointment'].includes(field.kind)
  const isNumber = ['decimal', 'currency', 'percentage', 'integer'].includes(field.kind)
  const isMoved = cells.some((cell) => typeof cell === 'string' && /[.,]/.test(cell))
  return {
    column: use.column,
    ...(isDay && { order: { ...orderOf(cells), order: how.order, torn: isTorn(cells) } }),
    ...(isNumber && isMoved && { decimal: { ...decimalOf(cells), decimal: how.decimal } }),
    unknown: isChoice(field) ? unknownChoices(field, use.how, cells).slice(0, 100) : [],
    unread: wrong.length,
    example: cellText(wrong[0]),
    filled: sample.length,
  }
}
