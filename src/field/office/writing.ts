import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Cell, CellSheet } from './cells.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const xlsxType = `${sheetType}.sheet`
export const odsType = 'application/vnd.oasis.opendocument.spreadsheet'

/** Styles of cells by their number: as it is, a heading, a day. */
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** An .xlsx workbook of texts, numbers, days and yes or no; the first line stays in sight. No cell is a formula. */
export function xlsxOf(sheets: readonly CellSheet[]): Uint8Array<ArrayBuffer> {
  const all = named(sheets)
  const list = (line: (sheet: (typeof all)[number]) => string) => all.map(line).join('')
  return zip({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${xlsxType}.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>${list(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${sheetType}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list(({ name, number }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${list(({ number }) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId0" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(
      all.map(({ number, rows }) => [`xl/worksheets/sheet${number}.xml`, worksheet(rows)]),
    ),
  })
}

const frozen =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>'

const worksheet = (rows: Cell[][]): string =>
  `<worksheet xmlns="${main}">${frozen}<sheetData>${rows.map((row, n) => `<row r="${n + 1}">${row.map((cell, at) => xlsxCell(cell, `${letters(at)}${n + 1}`, n === 0)).join('')}</row>`).join('')}</sheetData></worksheet>`

function xlsxCell(cell: Cell, place: string, isHead: boolean): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (cell === '') return ''
  const day = dayNumber(cell)
  if (day !== null) return `<c r="${place}" s="2"><v>${day}</v></c>`
  const style = isHead ? ' s="1"' : ''
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

/** Spreadsheets count days; in those of 1900, which most are, this holds from March 1900. */
function dayNumber(text: string): number | null {
  if (!isDay(text)) return null
  const days = Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569
  return days >= 61 ? days : null
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
const odsStyles =
  '<office:automatic-styles><number:date-style style:name="N1"><number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/></number:date-style><style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles>'

/** An .ods workbook of texts, numbers, days and yes or no. No cell is a formula. */
export function odsOf(sheets: readonly CellSheet[]): Uint8Array<ArrayBuffer> {
  const tables = named(sheets).map(({ name, rows }) => {
    const lines = rows.map((row) => `<table:table-row>${row.map(odsCell).join('')}</table:table-row>`)
    return `<table:table table:name="${escaped(name)}">${lines.join('')}</table:table>`
  })
  const names = ['office', 'table', 'text', 'style'].map((one) => `xmlns:${one}="${oasis}:${one}:1.0"`)
  const all = [...names, `xmlns:number="${oasis}:datastyle:1.0"`].join(' ')
  return zip({
    // Whoever looks at the beginning of the file finds its type there, so it comes first and as it is.
    mimetype: [odsType, 0],
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${odsType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    'content.xml': `<office:document-content ${all} office:version="1.2">${odsStyles}<office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
  })
}

function odsCell(cell: Cell): string {
  if (typeof cell === 'number')
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
  if (typeof cell === 'boolean')
    return `<table:table-cell office:value-type="boolean" office:boolean-value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
  if (cell === '') return '<table:table-cell/>'
  if (isDay(cell))
    return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
  const lines = cell.split('\n').map((line) => `<text:p>${odsText(line)}</text:p>`)
  return `<table:table-cell office:value-type="string">${lines.join('')}</table:table-cell>`
}

/** Spaces beyond the first are elements of their own; a tab as well. */
const odsText = (line: string): string =>
  escaped(line)
    .replace(/^ | {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll('\t', '<text:tab/>')

/** Names of sheets are short, without certain signs, and each is there once. */
function named(sheets: readonly CellSheet[]) {
  const used = new Set<string>()
  return sheets.map(({ name, rows }, at) => {
    const plain =
      name
        .replace(/[[\]:*?/\\']/g, ' ')
        .trim()
        .slice(0, 28) || `${at + 1}`
    const own = used.has(plain.toLowerCase()) ? `${plain.slice(0, 25)} ${at + 1}` : plain
    used.add(own.toLowerCase())
    return { name: own, rows, number: at + 1 }
  })
}

function zip(parts: { [path: string]: string | [text: string, level: 0] }): Uint8Array<ArrayBuffer> {
  const files = Object.entries(parts).map(([path, part]): [string, Zippable[string]] =>
    typeof part === 'string' ? [path, strToU8(head + part)] : [path, [strToU8(part[0]), { level: part[1] }]],
  )
  return zipSync(Object.fromEntries(files)) as Uint8Array<ArrayBuffer>
}

/** Excel takes 32,767 characters in a cell. */
const escaped = (text: string): string =>
  text
    .slice(0, 32_000)
    // XML has no place for these, not even escaped.
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
