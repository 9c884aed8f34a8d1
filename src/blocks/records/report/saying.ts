import type { Piece } from '#field/document/pieces.ts'
import { worded } from '#field/form/wording.ts'
import type { CellSheet, Cell as SheetCell } from '#field/office/cells.ts'
import type { Lang } from '#kernel/text.ts'
import { number } from '#look/dates.ts'
import type { Cell, Table } from './pivot.ts'
import type { Report } from './report.ts'
import { reportWords } from './said.ts'

/** What stands for a hidden number. Why it is hidden is not told: that would tell how small it is. */
export const star = '*'

/** A table as rows of what is said, with its sums: for pages, documents and spreadsheets the same. */
export function linesOf<T>(
  table: Table,
  rowsWord: string,
  lang: Lang,
  say: (cell: Cell, isHidden: boolean) => T,
): (T | string)[][] {
  const t = reportWords(lang)
  const isOne = table.columns.length === 1
  const head = [rowsWord, ...table.columns, ...(isOne ? [] : [t.sum])]
  const lines = table.rows.map((row, r) => [
    row,
    ...(table.cells[r] ?? []).map((cell, c) => say(cell, table.hidden.cells[r]?.[c] ?? false)),
    ...(isOne ? [] : [say(table.rowSums[r] ?? null, table.hidden.rows[r] ?? false)]),
  ])
  const sums = table.columnSums.map((cell, c) =>
    say(cell, isOne ? table.hidden.all : (table.hidden.columns[c] ?? false)),
  )
  return [head, ...lines, [t.all, ...sums, ...(isOne ? [] : [say(table.all, table.hidden.all)])]]
}

export const sayCell = (cell: Cell, isHidden: boolean, lang: Lang): string =>
  isHidden ? star : cell === null ? '–' : number(cell, lang)

export function sheetOf(table: Table, name: string, rowsWord: string, lang: Lang): CellSheet {
  const cells = linesOf<SheetCell>(table, rowsWord, lang, (cell, isHidden) =>
    isHidden ? star : (cell ?? ''),
  )
  return { name, rows: cells }
}

/** What has to be said of a table wherever it goes. */
export function notesOf(table: Table, { least }: Pick<Report, 'least'>, lang: Lang): string[] {
  const t = reportWords(lang)
  const isHidden = [table.hidden.cells.flat(), table.hidden.rows, table.hidden.columns].flat().includes(true)
  return [
    ...(isHidden ? [t.starSays(star, least)] : []),
    ...(table.isOverlapping ? [t.overlapping] : []),
    ...(table.leftOut > 0 ? [t.leftOut(table.leftOut)] : []),
    ...(table.notMine > 0 ? [t.notMine(table.notMine)] : []),
    ...(table.damaged > 0 ? [t.damaged(table.damaged)] : []),
  ]
}

/** A report as a part of a document. */
export function piecesFor(report: Report, table: Table, rowsWord: string, lang: Lang): Piece[] {
  const t = reportWords(lang)
  const { period } = report
  const rows = linesOf(table, rowsWord, lang, (cell, isHidden) => sayCell(cell, isHidden, lang))
  return [
    { is: 'heading', text: worded(report.name, lang) },
    ...(period ? [{ is: 'paragraph' as const, text: t.period(period.from, period.until) }] : []),
    { is: 'table', rows },
    ...notesOf(table, report, lang).map((text) => ({ is: 'paragraph' as const, text })),
  ]
}
