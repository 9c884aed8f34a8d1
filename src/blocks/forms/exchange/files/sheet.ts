import { BadFile, most } from './bad-file.ts'

/** A table of texts. */
export type Sheet = { name: string; rows: string[][] }

/** Counts cells, so that no table grows beyond what a form needs. */
export function cellCounter(): (row: number, columns: number) => void {
  let cells = 0
  return (row, columns) => {
    cells += columns
    if (row > most.rows || cells > most.cells || columns > 1000) throw new BadFile('sheet-big')
  }
}

/** A table of which the sheets stand one below the other: the name of a sheet alone, then rows with an empty first cell. */
export function stackedSheets(lines: string[][]): Sheet[] {
  const sheets: Sheet[] = []
  for (const line of lines) {
    const [first = '', ...rest] = line
    const name = first.trim()
    if (name !== '') sheets.push({ name, rows: rest.some((cell) => cell.trim() !== '') ? [rest] : [] })
    else if (rest.some((cell) => cell.trim() !== '')) sheets.at(-1)?.rows.push(rest)
  }
  return sheets
}
