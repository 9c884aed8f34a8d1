import { BadFile, type Most } from './bad-file.ts'

/** A cell as it is stored: a day or moment is a text of ISO 8601, an empty one an empty text. */
export type Cell = string | number | boolean
export type CellSheet = { name: string; rows: Cell[][] }

/** A table of texts. */
export type Sheet = { name: string; rows: string[][] }

/** A cell as text, as spreadsheets write it into a CSV. */
export const cellText = (cell: Cell | undefined): string =>
  typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell ?? '')

export const asTexts = ({ name, rows }: CellSheet): Sheet => ({
  name,
  rows: rows.map((row) => row.map(cellText)),
})

/** Counts cells, so that no table grows beyond what is needed. */
export function cellCounter(most: Most): (row: number, columns: number) => void {
  let cells = 0
  return (row, columns) => {
    cells += columns
    if (row > most.rows || cells > most.cells || columns > most.columns) throw new BadFile('sheet-big')
  }
}
