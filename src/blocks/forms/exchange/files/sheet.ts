import type { Sheet } from '#field/office/cells.ts'

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
