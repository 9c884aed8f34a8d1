import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Cell, Sheet } from './table.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const odsType = 'application/vnd.oasis.opendocument.spreadsheet'

export const xlsxType = `${sheetType}.sheet`
export { odsType }

/** An .xlsx workbook of texts and numbers. No cell is a formula. */
export function xlsxOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const all = named(sheets)
  const list = (line: (sheet: (typeof all)[number]) => string) => all.map(line).join('')
  return zip({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${xlsxType}.main+xml"/>${list(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${sheetType}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list(({ name, number }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${list(({ number }) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}</Relationships>`,
    ...Object.fromEntries(
      all.map(({ number, rows }) => [`xl/worksheets/sheet${number}.xml`, worksheet(rows)]),
    ),
  })
}

const worksheet = (rows: Cell[][]): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows.map((row, n) => `<row r="${n + 1}">${row.map((cell, at) => xlsxCell(cell, `${letters(at)}${n + 1}`)).join('')}</row>`).join('')}</sheetData></worksheet>`

function xlsxCell(cell: Cell, place: string): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (cell === '') return ''
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'

/** An .ods workbook of texts and numbers. No cell is a formula. */
export function odsOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const tables = named(sheets).map(({ name, rows }) => {
    const lines = rows.map((row) => `<table:table-row>${row.map(odsCell).join('')}</table:table-row>`)
    return `<table:table table:name="${escaped(name)}">${lines.join('')}</table:table>`
  })
  const names = ['office', 'table', 'text'].map((one) => `xmlns:${one}="${oasis}:${one}:1.0"`).join(' ')
  return zip({
    // Whoever looks at the beginning of the file finds its type there, so it comes first and as it is.
    mimetype: [odsType, 0],
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${odsType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    'content.xml': `<office:document-content ${names} office:version="1.2"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
  })
}

function odsCell(cell: Cell): string {
  if (typeof cell === 'number')
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
  if (cell === '') return '<table:table-cell/>'
  const lines = cell.split('\n').map((line) => `<text:p>${escaped(line)}</text:p>`)
  return `<table:table-cell office:value-type="string">${lines.join('')}</table:table-cell>`
}

/** Names of sheets are short, without certain signs, and each is there once. */
function named(sheets: readonly Sheet[]) {
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

const escaped = (text: string): string =>
  text
    .slice(0, 32_000)
    // XML has no place for these, not even escaped.
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
