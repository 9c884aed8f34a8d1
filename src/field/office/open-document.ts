import { readArchive } from './archive.ts'
import { BadFile, type Most, most as usual } from './bad-file.ts'
import { type Cell, type CellSheet, cellCounter } from './cells.ts'
import { textOf } from './encoding.ts'
import type { Workbook } from './workbook.ts'
import { readXml } from './xml.ts'

type Attributes = { [name: string]: string }

/** Reads an .ods workbook; of a cell with a formula only what came out of it when it was stored. @throws BadFile */
export function readOpenDocument(bytes: Uint8Array, most: Most = usual): Workbook {
  const files = readArchive(bytes, (path) => path === 'content.xml' || path === 'META-INF/manifest.xml', most)
  const find = (path: string) => {
    const found = files.get(path)
    return found && textOf(found).text
  }
  if (find('META-INF/manifest.xml')?.includes('encryption-data')) throw new BadFile('zip-locked')
  const content = find('content.xml')
  if (!content) throw new BadFile('unknown')
  const book = new Book(most)
  readXml(content, book, most)
  return { sheets: book.sheets, formulas: book.formulas }
}

/** Takes in the tables of a document as they are read. Empty cells and rows may say that they come a million times. */
class Book {
  readonly sheets: CellSheet[] = []
  formulas = 0
  readonly #most: Most
  #count: ReturnType<typeof cellCounter>
  #rows: Cell[][] | null = null
  #row: Cell[] = []
  #emptyRows = 0
  #rowTimes = 1
  #emptyCells = 0
  #cell: Attributes | null = null
  #words = ''
  #paragraphs = 0
  /** Inside of notes, and of tables within tables, nothing is a cell. */
  #silent = 0

  constructor(most: Most) {
    this.#most = most
    this.#count = cellCounter(most)
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'annotation' || (name === 'table' && this.#rows) || this.#silent > 0) {
      this.#silent++
    } else if (name === 'table') {
      this.#rows = []
      this.#emptyRows = 0
      this.#count = cellCounter(this.#most)
      this.sheets.push({ name: attributes['table:name'] ?? '', rows: this.#rows })
    } else if (name === 'table-row') {
      this.#row = []
      this.#emptyCells = 0
      this.#rowTimes = times(attributes['table:number-rows-repeated'])
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#cell = attributes
      this.#words = ''
      this.#paragraphs = 0
      if (attributes['table:formula'] !== undefined) this.formulas++
    } else this.#openText(name, attributes)
  }

  #openText(name: string, attributes: Attributes): void {
    if (!this.#cell) return
    if (name === 'p' && this.#paragraphs++ > 0) this.#words += '\n'
    if (name === 's') this.#words += ' '.repeat(Math.min(times(attributes['text:c']), 1000))
    if (name === 'tab') this.#words += '\t'
    if (name === 'line-break') this.#words += '\n'
  }

  text(more: string): void {
    if (this.#silent === 0 && this.#cell && this.#paragraphs > 0) this.#words += more
  }

  close(name: string): void {
    if (this.#silent > 0) this.#silent--
    else if (name === 'table') this.#rows = null
    else if (name === 'table-row') this.#endRow()
    else if ((name === 'table-cell' || name === 'covered-table-cell') && this.#cell) {
      this.#endCell(this.#cell)
      this.#cell = null
    }
  }

  #endCell(attributes: Attributes): void {
    const cell = cellOf(attributes, this.#words.slice(0, this.#most.cell))
    const repeated = times(attributes['table:number-columns-repeated'])
    if (cell === '') {
      this.#emptyCells += repeated
      return
    }
    if (this.#row.length + this.#emptyCells + repeated > this.#most.columns) throw new BadFile('sheet-big')
    for (; this.#emptyCells > 0; this.#emptyCells--) this.#row.push('')
    for (let at = 0; at < repeated; at++) this.#row.push(cell)
  }

  #endRow(): void {
    if (this.#row.length === 0) {
      this.#emptyRows += this.#rowTimes
      return
    }
    const rows = this.#rows ?? []
    if (rows.length + this.#emptyRows + this.#rowTimes > this.#most.rows) throw new BadFile('sheet-big')
    for (; this.#emptyRows > 0; this.#emptyRows--) rows.push([])
    for (let at = 0; at < this.#rowTimes; at++) {
      rows.push(this.#row)
      this.#count(rows.length, this.#row.length)
    }
  }
}

const times = (said: string | undefined): number => Math.max(1, Math.trunc(Number(said ?? 1)) || 1)

function cellOf(attributes: Attributes, words: string): Cell {
  const type = attributes['office:value-type'] ?? ''
  if (type === 'float' || type === 'currency' || type === 'percentage') {
    const number = Number(attributes['office:value'])
    return Number.isFinite(number) && attributes['office:value'] !== '' ? number : words
  }
  if (type === 'boolean') return attributes['office:boolean-value'] === 'true'
  if (type === 'date')
    return (attributes['office:date-value'] ?? words).replace(/T00:00(:00(\.0+)?)?$/, '').slice(0, 16)
  if (type === 'time') return timeOf(attributes['office:time-value'] ?? '') ?? words
  return attributes['office:string-value'] ?? words
}

/** `PT09H05M00S` → `09:05`. */
function timeOf(said: string): string | null {
  const found = /^PT(\d+)H(\d+)M/.exec(said)
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${(found[2] ?? '').padStart(2, '0')}` : null
}
