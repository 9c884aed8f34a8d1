import type { Most } from '#field/office/bad-file.ts'
import type { Cell } from '#field/office/cells.ts'
import type { Encoding } from './encoding.ts'

export type TableKind = 'csv' | 'xlsx' | 'ods' | 'pasted'

/** What seemed odd in a file, though it could be read. `count`: how often. */
export type Oddity = { what: 'formulas' | 'mixed' | 'nul' | 'ragged' | 'guessed'; count: number }

/** How a file is to be read, as far as somebody has said so; all else is guessed. */
export type Reading = {
  encoding?: Encoding
  separator?: string
  quote?: string
  sheet?: string
  /** The row with the headings, counted from 0 as it stands in the file; -1: there is none. */
  head?: number
}

/** A table as it was read (Tabelle), with how it was read. */
export type Table = {
  kind: TableKind
  encoding: Encoding | 'mixed' | null
  separator: string | null
  quote: string | null
  sheets: string[]
  sheet: string | null
  head: number
  /** Headings, each there once. */
  columns: string[]
  /** What stands below the headings. Rows may be shorter than the headings, or longer. */
  rows: Cell[][]
  /** In which line of the file (row of the sheet) each row begins, from 1. */
  lines: number[]
  odd: Oddity[]
}

/** What a table may cost: 200,000 rows, five million cells, a thousand columns. */
export const mostOfTable: Most = {
  bytes: 120 * 1024 * 1024,
  members: 2000,
  unpacked: 800 * 1024 * 1024,
  ratio: 300,
  elements: 8_000_000,
  depth: 100,
  cells: 5_000_000,
  rows: 200_000,
  columns: 1000,
  cell: 100_000,
}
