import { strToU8, zipSync } from 'fflate'
import type { Piece } from './pieces.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A document that every word processor opens and changes (Office Open XML, ISO/IEC 29500). No macro, no link outside. */
export function docxOf(pieces: readonly Piece[], title: string, lang: 'de' | 'en'): Uint8Array<ArrayBuffer> {
  const tag = lang === 'de' ? 'de-DE' : 'en-GB'
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${kind}" Target="${target}"/>`
  const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`
  const parts: { [path: string]: string } = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/word/document.xml', `${docxType}.main+xml`)}${override('/word/styles.xml', `${word}.styles+xml`)}${override('/word/numbering.xml', `${word}.numbering+xml`)}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships">${relation(1, `${office}/officeDocument`, 'word/document.xml')}${relation(2, `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml')}</Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>${tag}</dc:language></cp:coreProperties>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships">${relation(1, `${office}/styles`, 'styles.xml')}${relation(2, `${office}/numbering`, 'numbering.xml')}</Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${pieces.map(pieceOf).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': stylesOf(tag),
    'word/numbering.xml': `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="454" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  }
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(head + text)] as const)
  return zipSync(Object.fromEntries(files)) as Uint8Array<ArrayBuffer>
}

function pieceOf(piece: Piece): string {
  if (piece.is === 'title') return paragraph(piece.text, '<w:pStyle w:val="Title"/>')
  if (piece.is === 'heading') return paragraph(piece.text, '<w:pStyle w:val="Heading2"/>')
  if (piece.is === 'list')
    return piece.items
      .map((item) => paragraph(item, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
      .join('')
  if (piece.is === 'table') return tableOf(piece.rows)
  return paragraph(piece.text)
}

function paragraph(text: string, looks = ''): string {
  const runs = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
  return `<w:p>${looks && `<w:pPr>${looks}</w:pPr>`}<w:r>${runs.join('<w:br/>')}</w:r></w:p>`
}

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:color="8A7A72"/>`)
  .join('')

/** The first row is the head: repeated on each page, and named as such to a reader of screens. */
function tableOf(rows: readonly string[][]): string {
  const columns = Math.max(1, ...rows.map(({ length }) => length))
  const share = Math.floor(9638 / columns)
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${share}"/>`.repeat(columns)}</w:tblGrid>`
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${share}" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`
  const lines = rows.map((row, nth) => {
    const cells = Array.from({ length: columns }, (_, column) => cell(row[column] ?? ''))
    return `<w:tr>${nth === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="9638" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLook w:firstRow="1"/></w:tblPr>${grid}${lines.join('')}</w:tbl>${paragraph('')}`
}

const style = (id: string, name: string, size: number, more: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${more}</w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`

const stylesOf = (tag: string): string =>
  `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans" w:cs="Liberation Sans"/><w:sz w:val="22"/><w:lang w:val="${tag}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="113" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style('Title', 'Title', 40, '<w:spacing w:after="280"/><w:outlineLvl w:val="0"/>')}${style('Heading2', 'heading 2', 28, '<w:keepNext/><w:spacing w:before="280" w:after="113"/><w:outlineLvl w:val="1"/>')}</w:styles>`

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? '')
    // XML 1.0 has no place for these, not even escaped.
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
