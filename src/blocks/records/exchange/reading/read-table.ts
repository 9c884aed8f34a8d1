import { isArchive, isOldOffice } from '#field/office/archive.ts'
import { type Cell, type CellSheet, cellCounter } from '#field/office/cells.ts'
import { readOpenDocument } from '#field/office/open-document.ts'
import { readWorkbook } from '#field/office/workbook.ts'
import { BadTable, readingOf } from './bad-table.ts'
import { parseCsv } from './csv.ts'
import { type Decoded, decoded } from './encoding.ts'
import { columnNames, headOf } from './heads.ts'
import { quoteOf, separatorOf, usualWidth } from './separators.ts'
import { mostOfTable, type Oddity, type Reading, type Table } from './table.ts'

/** Reads a table of any kind we know. What nobody has said is guessed. @throws BadTable */
export function readTable(bytes: Uint8Array, said: Reading = {}): Table {
  if (bytes.length === 0) throw new BadTable('empty')
  if (bytes.length > mostOfTable.bytes) throw new BadTable('big')
  mustBeKnown(bytes)
  return isArchive(bytes) ? readSheets(bytes, said) : readText(decoded(bytes, said.encoding), said, 'csv')
}

/** What was copied from a spreadsheet: cells with tabs between them. @throws BadTable */
export function readPasted(text: string, said: Reading = {}): Table {
  if (text.trim() === '') throw new BadTable('empty')
  const plain = { text: text.replaceAll('\0', ''), encoding: 'utf-8', nuls: 0, mixed: 0 } as const
  return readText(plain, text.includes('\t') ? { separator: '\t', ...said } : said, 'pasted')
}

function mustBeKnown(bytes: Uint8Array): void {
  // With a password, a workbook lies encrypted in a file of the old kind.
  if (isOldOffice(bytes)) throw new BadTable(holds(bytes, 'EncryptedPackage') ? 'locked' : 'old-excel')
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart().toLowerCase()
  if (begin.startsWith('%pdf')) throw new BadTable('pdf')
  if (/^(\u00ef\u00bb\u00bf)?(<!doctype html|<html|<table|<head|<meta)/.test(begin))
    throw new BadTable('web-page')
  if (/^(\u00ef\u00bb\u00bf)?<\?xml.*<workbook/s.test(begin)) throw new BadTable('old-excel')
  if (isArchive(bytes) && ((bytes[6] ?? 0) & 1) === 1) throw new BadTable('locked')
}

/** Whether the names of streams in a compound file, written in UTF-16, have this one among them. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].map((letter) => `${letter}\0`).join('')
  const latin = new TextDecoder('latin1')
  for (let from = 0; from < bytes.length; from += 1_000_000)
    if (latin.decode(bytes.subarray(from, from + 1_000_100)).includes(wide)) return true
  return false
}

function readText({ text, encoding, nuls, mixed }: Decoded, said: Reading, kind: 'csv' | 'pasted'): Table {
  // Excel may name its separator in a line of its own.
  const named = /^sep=(.)\r?\n/i.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const quote = said.quote ?? quoteOf(body)
  const separator = said.separator ?? named?.[1] ?? separatorOf(body, quote)
  const { rows, lines, unclosed } = parseCsv(body, separator, quote, mostOfTable.rows + 1)
  if (unclosed !== null) throw new BadTable('quote', String(unclosed + (named ? 1 : 0)))
  if (rows.length > mostOfTable.rows) throw new BadTable('rows')
  const above = named ? 1 : 0
  const odd: Oddity[] = [
    { what: 'nul', count: nuls },
    { what: 'mixed', count: mixed },
    { what: 'guessed', count: encoding === 'windows-1252' && !said.encoding ? 1 : 0 },
  ]
  const read = { kind, encoding: kind === 'csv' ? encoding : null, separator, quote, sheets: [], sheet: null }
  return below({ ...read, odd }, rows, above ? lines.map((line) => line + above) : lines, said.head)
}

function readSheets(bytes: Uint8Array, said: Reading): Table {
  const kind = isOpenDocument(bytes) ? 'ods' : 'xlsx'
  const { sheets, formulas } = readingOf(() =>
    kind === 'ods' ? readOpenDocument(bytes, mostOfTable) : readWorkbook(bytes, mostOfTable),
  )
  const sheet =
    sheets.find(({ name }) => name === said.sheet) ??
    sheets.find(({ rows }) => rows.length > 1) ??
    sheets.find(({ rows }) => rows.length > 0)
  if (!sheet) throw new BadTable('empty')
  const odd: Oddity[] = [{ what: 'formulas', count: formulas }]
  const names = { sheets: sheets.filter(hasRows).map(({ name }) => name), sheet: sheet.name }
  const rows = sheet.rows.filter((row) => row.some((cell) => cell !== ''))
  const lines = sheet.rows.flatMap((row, at) => (row.some((cell) => cell !== '') ? [at + 1] : []))
  return below({ kind, encoding: null, separator: null, quote: null, ...names, odd }, rows, lines, said.head)
}

const hasRows = ({ rows }: CellSheet): boolean => rows.length > 0

/** Whatever makes one writes its type first and unpacked. */
const isOpenDocument = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(30, 90)).startsWith('mimetypeapplication/vnd.oasis')

type Read = Omit<Table, 'head' | 'columns' | 'rows' | 'lines'>

function below(read: Read, all: Cell[][], lines: number[], said: number | undefined): Table {
  if (all.length === 0) throw new BadTable('empty')
  const count = cellCounter(mostOfTable)
  if (all.some(({ length }) => length > mostOfTable.columns)) throw new BadTable('columns')
  readingOf(() => {
    for (const [at, { length }] of all.entries()) count(at, length)
  })
  const head = said ?? headOf(all)
  const rows = all.slice(head + 1)
  if (rows.length === 0) throw new BadTable('head-only')
  const widest = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const width = head < 0 ? usualWidth(rows.slice(0, 1000)) : trimmed(all[head]) || widest
  const columns = columnNames(head < 0 ? undefined : all[head], width)
  const ragged = rows.filter((row) => row.slice(width).some((cell) => cell !== '')).length
  const odd = [...read.odd, { what: 'ragged' as const, count: ragged }].filter((one) => one.count > 0)
  return { ...read, head, columns, rows, lines: lines.slice(head + 1), odd }
}

/** Spreadsheets often write empty cells behind the last heading. */
function trimmed(row: readonly Cell[] | undefined): number {
  const at = row?.findLastIndex((cell) => cell !== '') ?? -1
  return at + 1
}
