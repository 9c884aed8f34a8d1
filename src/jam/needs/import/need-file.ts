import type { ReadFile } from '../../profile/importing/import.ts'
import { isCivicData, rowsOfCivicData } from './civic-data.ts'
import { checkRow, type ImportField, type NeedRow, type RowProblem } from './need-row.ts'
import { type Mapping, readNeedTable } from './need-table.ts'

export type NeedFile = ReadFile<ImportField, NeedRow, RowProblem>

export const mostRows = 5000

/** Reads the text of a file. Never throws: what is wrong with the whole file is a problem on line 0. */
export function readNeedFile(text: string, mapping: Mapping = {}): NeedFile {
  const start = text.trimStart()
  const parsed = start.startsWith('[') || start.startsWith('{') ? jsonOf(start) : undefined
  if (parsed !== undefined) return isCivicData(parsed) ? civic(parsed) : nothing('file.json')
  const table = readNeedTable(text, mapping)
  if (!table) return nothing('file.table')
  const { rows, problems } = check(table.rows)
  const { columns } = table
  // One sentence says more than the same on every line.
  if (!table.mapping.title) return { ...nothing('column.title'), columns, mapping: table.mapping }
  if (!table.mapping.organisation)
    return { ...nothing('column.organisation'), columns, mapping: table.mapping }
  return { rows, problems, columns, mapping: table.mapping }
}

function civic(projects: unknown[]): NeedFile {
  const read = rowsOfCivicData(projects)
  const { rows, problems } = check(read.rows)
  return { rows, problems: [...read.problems, ...problems], columns: [], mapping: {} }
}

function check(raw: Parameters<typeof checkRow>[0][]): { rows: NeedRow[]; problems: RowProblem[] } {
  if (raw.length > mostRows) return { rows: [], problems: [{ line: 0, code: 'file.rows', title: '' }] }
  const rows: NeedRow[] = []
  const problems: RowProblem[] = []
  const seen = new Set<string>()
  for (const one of raw) {
    const checked = checkRow(one)
    if (Array.isArray(checked)) problems.push(...checked)
    else if (seen.has(nameOf(checked))) problems.push({ ...checked, code: 'row.twice' })
    else rows.push(checked)
    if (!Array.isArray(checked)) seen.add(nameOf(checked))
  }
  return { rows, problems: problems.map(({ line, code, title }) => ({ line, code, title })) }
}

/** What two needs are the same by. */
export const nameOf = (row: { title: string; organisation: string }): string =>
  `${row.title}\n${row.organisation}`.toLowerCase()

const nothing = (code: string): NeedFile => ({
  rows: [],
  problems: [{ line: 0, code, title: '' }],
  columns: [],
  mapping: {},
})

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A table may begin with a bracket, too.
    return text.startsWith('[') && text.includes('\n') && !text.includes('{') ? undefined : null
  }
}
