import { readArchive } from './archive.ts'
import { BadFile, type Most, most as usual } from './bad-file.ts'
import { type Cell, type CellSheet, cellCounter } from './cells.ts'
import { textOf } from './encoding.ts'
import { childOf, childrenOf, readXml, xmlTree } from './xml.ts'

/** What a workbook holds; of a cell with a formula only what came out of it when it was stored. */
export type Workbook = { sheets: CellSheet[]; formulas: number }

/** Reads an .xlsx workbook. @throws BadFile */
export function readWorkbook(bytes: Uint8Array, most: Most = usual): Workbook {
  const files = readArchive(
    bytes,
    (path) =>
      /^xl\/(workbook|sharedStrings|styles)\.xml$|^xl\/worksheets\/[^/]+\.xml$|^xl\/_rels\/workbook\.xml\.rels$/i.test(
        path,
      ),
    most,
  )
  const find = (path: string) => {
    const found = [...files].find(([name]) => name.toLowerCase() === path.toLowerCase())?.[1]
    return found && textOf(found).text
  }
  const book = find('xl/workbook.xml')
  if (!book) throw new BadFile('unknown')
  const targets = targetsOf(find('xl/_rels/workbook.xml.rels'))
  const words = sharedWords(find('xl/sharedStrings.xml'), most)
  const dates = dateStyles(find('xl/styles.xml'))
  let formulas = 0
  const count = cellCounter(most)
  const tree = xmlTree(book)
  const mark = childOf(tree, 'workbookPr')?.attributes.date1904 ?? ''
  const isMac = mark === '1' || mark === 'true'
  const sheets = childrenOf(childOf(tree, 'sheets'), 'sheet').map(({ attributes }) => {
    const id = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1] ?? ''
    const source = find(pathOf(targets.get(id) ?? '')) ?? ''
    const cells = { words, dates, isMac, count, most, formula: () => void formulas++ }
    return { name: attributes.name ?? '', rows: source ? rowsOf(source, cells) : [] }
  })
  return { sheets, formulas }
}

type Cells = {
  words: string[]
  dates: Set<number>
  isMac: boolean
  count: (row: number, columns: number) => void
  most: Most
  formula: () => void
}

function rowsOf(source: string, cells: Cells): Cell[][] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let column = 0
  let cell = { type: '', style: 0 }
  let text: string | null = null
  let words = ''
  let silent = false
  const reader = {
    open(name: string, attributes: { [name: string]: string }) {
      if (name === 'row') {
        row = []
        column = 0
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0) }
        words = ''
      } else if (name === 'v' || name === 't') text = ''
      else if (name === 'f') cells.formula()
      else if (name === 'rPh') silent = true
    },
    text(more: string) {
      if (text !== null) text += more
    },
    close(name: string) {
      if (name === 'rPh') silent = false
      else if ((name === 'v' || name === 't') && text !== null) {
        if (!silent) words += text
        text = null
      } else if (name === 'c') {
        const said = saidBy(words, cell, cells)
        if (said !== '') {
          if (column > cells.most.columns) throw new BadFile('sheet-big')
          while (row.length < column - 1) row.push('')
          row[column - 1] = typeof said === 'string' ? said.slice(0, cells.most.cell) : said
        }
      } else if (name === 'row' && row.length > 0) {
        rows.push(row)
        cells.count(rows.length, row.length)
      }
    },
  }
  readXml(source, reader, cells.most)
  return rows
}

function saidBy(words: string, { type, style }: { type: string; style: number }, cells: Cells): Cell {
  if (type === 's') return cells.words[Number(words)] ?? ''
  if (type === 'b') return words === '1' ? true : words === '0' ? false : words
  if (type === 'e') return ''
  // A day as itself, with a midnight that nobody meant.
  if (type === 'd') return words.replace(/T00:00(:00(\.0+)?)?Z?$/, '')
  if (type !== 'n' || words === '') return words
  const number = Number(words)
  if (cells.dates.has(style) && Number.isFinite(number)) return dateOf(number, cells.isMac)
  // Excel stores 1 as 1, but may store 0.1 as 0.10000000000000001.
  return Number.isFinite(number) ? Number(number.toPrecision(15)) : words
}

/** Days are counted from 1900 or, as once on a Mac, from 1904. */
function dateOf(days: number, isMac: boolean): string {
  const moment = new Date(Math.round((days + (isMac ? 1462 : 0) - 25_569) * 86_400_000))
  if (Number.isNaN(moment.getTime())) return String(days)
  const text = moment.toISOString()
  if (days < 1) return text.slice(11, 16)
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : text.slice(0, 16)
}

function columnOf(place: string): number {
  let column = 0
  for (const letter of place.replace(/\d+$/, '').toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64
  return column > 0 && Number.isFinite(column) ? column : 1
}

function targetsOf(source: string | undefined): Map<string, string> {
  const all = source ? childrenOf(xmlTree(source), 'Relationship') : []
  return new Map(all.map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']))
}

const pathOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`

/** Texts that cells share. How they are pronounced (`rPh`) is no part of them. */
function sharedWords(source: string | undefined, most: Most): string[] {
  if (!source) return []
  const all: string[] = []
  let words = ''
  let isText = false
  let silent = false
  const reader = {
    open(name: string) {
      if (name === 'si') words = ''
      else if (name === 't') isText = true
      else if (name === 'rPh') silent = true
    },
    text(more: string) {
      if (isText && !silent) words += more
    },
    close(name: string) {
      if (name === 'si') all.push(words)
      else if (name === 't') isText = false
      else if (name === 'rPh') silent = false
    },
  }
  readXml(source, reader, most)
  return all
}

/** Which styles of cells show a date. */
function dateStyles(source: string | undefined): Set<number> {
  const tree = source ? xmlTree(source) : undefined
  const own = new Map(
    childrenOf(childOf(tree, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes.numFmtId,
      attributes.formatCode ?? '',
    ]),
  )
  const isDate = (id: string) => {
    const number = Number(id)
    if ((number >= 14 && number <= 22) || (number >= 45 && number <= 47)) return true
    return /[dmyhs]/i.test((own.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/i, ''))
  }
  const formats = childrenOf(childOf(tree, 'cellXfs'), 'xf')
  return new Set(
    formats.flatMap(({ attributes }, place) => (isDate(attributes.numFmtId ?? '0') ? [place] : [])),
  )
}
