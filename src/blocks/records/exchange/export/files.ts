import { sayTime } from '#field/answer/saying.ts'
import { type Cell, type CellSheet, cellText } from '#field/office/cells.ts'
import { odsOf, odsType, xlsxOf, xlsxType } from '#field/office/writing.ts'
import { csvText, csvType } from '#kernel/csv.ts'
import type { Lang } from '#kernel/text.ts'

export const tableFormats = ['xlsx', 'ods', 'csv'] as const
export type TableFormat = (typeof tableFormats)[number]

/** `guard`: no cell of a CSV that a spreadsheet would take for a formula. Workbooks hold no formula in any case. */
export type FileLook = { format: TableFormat; guard: boolean; separator: ';' | ',' | '\t'; lang: Lang }

/** A table as a file, made here. */
export function tableFile(sheet: CellSheet, { format, guard, separator, lang }: FileLook): Blob {
  if (format === 'xlsx') return new Blob([xlsxOf([sheet])], { type: xlsxType })
  if (format === 'ods') return new Blob([odsOf([sheet])], { type: odsType })
  const [head = [], ...rows] = sheet.rows
  const lines = [head.map(cellText), ...rows.map((row) => row.map((cell) => plainCell(cell, lang)))]
  return new Blob([csvText(lines, { separator, guard })], { type: csvType })
}

/** As people here write it: with a comma in numbers, days with the day first. */
function plainCell(cell: Cell, lang: Lang): string | number {
  if (typeof cell === 'number') return lang === 'de' ? String(cell).replace('.', ',') : cell
  if (typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell))
    return lang === 'de' ? sayTime(cell, lang) : cell
  return cellText(cell)
}
