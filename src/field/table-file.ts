import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'

/** Which column of a table is which field, by the column's heading. */
export type ColumnMap<Field extends string> = Partial<Record<Field, string>>

/** One line of a table as it stands there. */
export type TableRow<Field extends string> = { line: number } & Partial<Record<Field, string>>

export type TableFile<Field extends string> = {
  columns: string[]
  mapping: ColumnMap<Field>
  rows: TableRow<Field>[]
}

/** What headings people give their columns, by field; compared without case and marks. */
export type Headings<Field extends string> = Record<Field, readonly string[]>

type Line = { record: string[]; info: { lines: number } }

/**
 * Reads a table (CSV) whatever its separator; columns that nobody named are guessed by their headings.
 * @returns null when there is nothing below a heading or a quotation mark is never closed
 */
export function readTable<Field extends string>(
  text: string,
  said: ColumnMap<Field>,
  headings: Headings<Field>,
): TableFile<Field> | null {
  // The parser counts a line twice that ends in \r\n within quotation marks.
  const whole = text.replace(/\r\n?/g, '\n')
  // Excel may name its separator in a line of its own.
  const named = /^\ufeff?sep=(.)\n/.exec(whole)
  const body = named ? whole.slice(named[0].length) : whole
  const lines = linesOf(body, named?.[1] ?? separatorOf(body))
  const columns = lines?.[0]?.record.map((name) => name.trim()) ?? []
  if (!lines || lines.length < 2 || columns.filter(Boolean).length === 0) return null
  const mapping = { ...guessMapping(columns, headings), ...only(said, columns) }
  const above = named ? 1 : 0
  const rows = lines
    .slice(1)
    .map(({ record, info }) => rowOf<Field>(record, columns, mapping, info.lines + above))
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

function guessMapping<Field extends string>(columns: string[], headings: Headings<Field>): ColumnMap<Field> {
  const taken = new Set<string>()
  const fields = Object.entries(headings) as [Field, readonly string[]][]
  const found = fields.flatMap(([field, asked]) => {
    const free = columns.filter((column) => column && !taken.has(column))
    const column =
      asked.map((heading) => free.find((one) => plain(one) === heading)).find(Boolean) ??
      asked.map((heading) => free.find((one) => plain(one).startsWith(heading))).find(Boolean)
    if (column) taken.add(column)
    return column ? [[field, column] as const] : []
  })
  return Object.fromEntries(found) as ColumnMap<Field>
}

/** What somebody said, as far as there are such columns; an empty name takes a guess back. */
const only = <Field extends string>(said: ColumnMap<Field>, columns: string[]): ColumnMap<Field> =>
  Object.fromEntries(
    Object.entries(said).filter(([, column]) => column === '' || columns.includes(String(column))),
  ) as ColumnMap<Field>

function rowOf<Field extends string>(
  record: string[],
  columns: string[],
  mapping: ColumnMap<Field>,
  line: number,
): TableRow<Field> {
  const cells = Object.entries(mapping).map(([field, column]) => {
    const at = column ? columns.indexOf(String(column)) : -1
    return [field, record[at] ?? ''] as const
  })
  return { line, ...Object.fromEntries(cells) } as TableRow<Field>
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z]/g, '')

/** The text of a file in the encoding it seems to have: UTF-8, UTF-16, else the old one of Windows. */
export function textOfFile(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
