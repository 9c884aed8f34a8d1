import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { type ImportField, importFields, type RawRow } from './need-row.ts'

/** Which column of a table is which field, by the column's heading. */
export type Mapping = Partial<Record<ImportField, string>>

export type NeedTable = { columns: string[]; mapping: Mapping; rows: RawRow[] }

/** What headings people give their columns; compared without case and marks. */
const headings: Record<ImportField, string[]> = {
  title: ['titel', 'title', 'bedarf', 'projekt', 'projektname', 'name', 'project', 'bezeichnung', 'thema'],
  organisation: [
    'organisation',
    'einrichtung',
    'verein',
    'traeger',
    'organization',
    'initiative',
    'institution',
  ],
  teaser: [
    'kurzbeschreibung',
    'beschreibung',
    'teaser',
    'description',
    'summary',
    'problem',
    'anliegen',
    'text',
  ],
  kind: ['art', 'kind', 'typ', 'type', 'dienst'],
  tags: ['tags', 'schlagworte', 'arten', 'skills', 'faehigkeiten', 'kompetenzen', 'einsatzbereiche'],
  source: ['quelle', 'source', 'url', 'link'],
  licence: ['lizenz', 'licence', 'license'],
}

type Line = { record: string[]; info: { lines: number } }

/**
 * Reads a table (CSV) whatever its separator; columns that nobody named are guessed by their headings.
 * @returns null when there is nothing below a heading or a quotation mark is never closed
 */
export function readNeedTable(text: string, said: Mapping): NeedTable | null {
  // The parser counts a line twice that ends in \r\n within quotation marks.
  const whole = text.replace(/\r\n?/g, '\n')
  // Excel may name its separator in a line of its own.
  const named = /^\ufeff?sep=(.)\n/.exec(whole)
  const body = named ? whole.slice(named[0].length) : whole
  const lines = linesOf(body, named?.[1] ?? separatorOf(body))
  const columns = lines?.[0]?.record.map((name) => name.trim()) ?? []
  if (!lines || lines.length < 2 || columns.filter(Boolean).length === 0) return null
  const mapping = { ...guessMapping(columns), ...only(said, columns) }
  const above = named ? 1 : 0
  const rows = lines.slice(1).map(({ record, info }) => rowOf(record, columns, mapping, info.lines + above))
  return { columns: columns.filter(Boolean), mapping, rows }
}

function linesOf(text: string, delimiter: string): Line[] | null {
  const forgiving = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true }
  try {
    const lines = parse(text, { ...forgiving, delimiter, bom: true, info: true }) as unknown as Line[]
    return lines.filter(({ record }) => record.some((cell) => cell.trim() !== ''))
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}

/** The separator that cuts the first line into the most columns. */
function separatorOf(text: string): string {
  const first = text.slice(0, 20_000)
  const counts = [';', ',', '\t', '|'].map((separator) => {
    const line = linesOf(first.split('\n', 1)[0] ?? '', separator)
    return { separator, columns: line?.[0]?.record.length ?? 0 }
  })
  return counts.reduce((best, one) => (one.columns > best.columns ? one : best)).separator
}

function guessMapping(columns: string[]): Mapping {
  const taken = new Set<string>()
  const found = importFields.flatMap((field) => {
    const asked = headings[field]
    const free = columns.filter((column) => column && !taken.has(column))
    const column =
      asked.map((heading) => free.find((one) => plain(one) === heading)).find(Boolean) ??
      asked.map((heading) => free.find((one) => plain(one).startsWith(heading))).find(Boolean)
    if (column) taken.add(column)
    return column ? [[field, column] as const] : []
  })
  return Object.fromEntries(found)
}

/** What somebody said, as far as there are such columns; an empty name takes a guess back. */
const only = (said: Mapping, columns: string[]): Mapping =>
  Object.fromEntries(Object.entries(said).filter(([, column]) => column === '' || columns.includes(column)))

function rowOf(record: string[], columns: string[], mapping: Mapping, line: number): RawRow {
  const cells = Object.entries(mapping).map(([field, column]) => {
    const at = column ? columns.indexOf(column) : -1
    return [field, record[at] ?? ''] as const
  })
  return { line, ...Object.fromEntries(cells) }
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z]/g, '')
