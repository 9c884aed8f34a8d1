import { most } from '#field/office/bad-file.ts'
import { cellCounter, type Sheet } from '#field/office/cells.ts'
import { stackedSheets } from './sheet.ts'

/** Tables of a text in Markdown, stacked as XLSForm writes them. */
export function readMarkdown(text: string): Sheet[] {
  const count = cellCounter(most)
  const lines = text.split(/\r\n?|\n/).filter((line) => /^\s*\|/.test(line))
  const cells = lines.map((line, row) => {
    const found = cellsOf(line)
    count(row, found.length)
    return found
  })
  return stackedSheets(
    cells.filter(
      (line) => !line.every((cell) => /^:?-{2,}:?$|^$/.test(cell)) || line.every((cell) => cell === ''),
    ),
  )
}

/** Writes sheets as stacked tables; lines within a cell as `&#10;`. */
export function writeMarkdown(sheets: readonly Sheet[]): string {
  const lines = sheets.flatMap(({ name, rows }) => [
    `| ${name} |`,
    ...rows.map((row) => `| | ${row.map(escaped).join(' | ')} |`),
  ])
  return `${lines.join('\n')}\n`
}

function cellsOf(line: string): string[] {
  const cells = ['']
  for (const part of line
    .trim()
    .slice(1)
    .match(/\\\||\||[^|\\]+|\\/g) ?? []) {
    if (part === '|') cells.push('')
    else cells.push((cells.pop() ?? '') + (part === '\\|' ? '|' : part))
  }
  if (cells.at(-1)?.trim() === '') cells.pop()
  return cells.map((cell) => cell.replace(/&#10;/g, '\n').trim())
}

const escaped = (cell: string): string => cell.replace(/\|/g, '\\|').replace(/\r\n?|\n/g, '&#10;')
