import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { BadFile, most } from '#field/office/bad-file.ts'
import { cellCounter, type Sheet } from '#field/office/cells.ts'
import { stackedSheets } from './sheet.ts'

/** Sheets of a CSV: stacked as XLSForm writes them, or the survey alone with its headings in the first line. @throws BadFile */
export function readCsv(text: string): Sheet[] {
  const whole = text.replace(/\r\n?/g, '\n')
  const first = whole.split('\n').find((line) => line.trim() !== '') ?? ''
  const lines = linesOf(whole, separatorOf(whole))
  const count = cellCounter(most)
  for (const [row, line] of lines.entries()) count(row, line.length)
  const headings = (lines[0] ?? []).map((cell) => cell.trim().toLowerCase())
  const isSurvey = headings.includes('type') && /name|label/.test(first.toLowerCase()) && headings[0] !== ''
  return isSurvey ? [{ name: 'survey', rows: lines }] : stackedSheets(lines)
}

function linesOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    })
  } catch (problem) {
    if (problem instanceof CsvError) throw new BadFile('csv-broken')
    throw problem
  }
}

/** The separator that stands most often where headings stand. */
function separatorOf(text: string): string {
  const head = text.slice(0, 2000)
  const counts = [',', ';', '\t'].map((one) => ({ one, count: head.split(one).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).one
}
