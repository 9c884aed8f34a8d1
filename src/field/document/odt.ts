import { strToU8, zipSync } from 'fflate'
import type { Piece } from './pieces.ts'

export const odtType = 'application/vnd.oasis.opendocument.text'

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const names = ['office', 'style', 'text', 'table', 'meta']
  .map((one) => `xmlns:${one}="${oasis}:${one}:1.0"`)
  .concat(`xmlns:fo="${oasis}:xsl-fo-compatible:1.0"`, 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ')

/** A document that every word processor opens and changes (OpenDocument 1.2, ISO/IEC 26300). */
export function odtOf(pieces: readonly Piece[], title: string, lang: 'de' | 'en'): Uint8Array<ArrayBuffer> {
  const [content, styles] = [contentOf(pieces), stylesOf(lang)]
  const meta = `<office:document-meta ${names} office:version="1.2"><office:meta><dc:title>${escaped(title)}</dc:title><dc:language>${lang}</dc:language></office:meta></office:document-meta>`
  const entry = (path: string, type = 'text/xml') =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`
  const manifest = `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.2">${entry('/', odtType)}${entry('content.xml')}${entry('styles.xml')}${entry('meta.xml')}</manifest:manifest>`
  return zipSync({
    // Whoever looks at the beginning of the file finds its type there, so it comes first and as it is.
    mimetype: [strToU8(odtType), { level: 0 }],
    'META-INF/manifest.xml': strToU8(head + manifest),
    'content.xml': strToU8(head + content),
    'styles.xml': strToU8(head + styles),
    'meta.xml': strToU8(head + meta),
  }) as Uint8Array<ArrayBuffer>
}

const contentOf = (pieces: readonly Piece[]): string =>
  `<office:document-content ${names} office:version="1.2"><office:automatic-styles><style:style style:name="Wide" style:family="table"><style:table-properties style:width="17cm"/></style:style><style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #8a7a72" fo:padding="0.15cm"/></style:style></office:automatic-styles><office:body><office:text>${pieces.map(pieceOf).join('')}</office:text></office:body></office:document-content>`

function pieceOf(piece: Piece, at: number): string {
  if (piece.is === 'title')
    return `<text:h text:style-name="Title" text:outline-level="1">${escaped(piece.text)}</text:h>`
  if (piece.is === 'heading')
    return `<text:h text:style-name="Heading" text:outline-level="2">${escaped(piece.text)}</text:h>`
  if (piece.is === 'list')
    return `<text:list text:style-name="Points">${piece.items.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`).join('')}</text:list>`
  if (piece.is === 'table') return tableOf(piece.rows, at)
  return paragraph(piece.text)
}

function tableOf(rows: readonly string[][], at: number): string {
  const width = Math.max(...rows.map(({ length }) => length))
  const cell = (text: string) =>
    `<table:table-cell table:style-name="Cell" office:value-type="string">${paragraph(text)}</table:table-cell>`
  const lines = rows.map(
    (row) =>
      `<table:table-row>${Array.from({ length: width }, (_, column) => cell(row[column] ?? '')).join('')}</table:table-row>`,
  )
  return `<table:table table:name="T${at}" table:style-name="Wide"><table:table-column table:number-columns-repeated="${width}"/>${lines.join('')}</table:table>${paragraph('')}`
}

const paragraph = (text: string): string => `<text:p text:style-name="Body">${escaped(text)}</text:p>`

const textStyle = (name: string, size: string, more: string, weight = 'normal'): string =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${more}/><style:text-properties fo:font-size="${size}" fo:font-weight="${weight}"/></style:style>`

const stylesOf = (lang: 'de' | 'en'): string =>
  `<office:document-styles ${names} office:version="1.2"><office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-family="Liberation Sans" fo:language="${lang}" fo:country="${lang === 'de' ? 'DE' : 'GB'}"/></style:default-style>${textStyle('Body', '11pt', 'fo:margin-bottom="0.2cm" fo:line-height="130%"')}${textStyle('Title', '20pt', 'fo:margin-bottom="0.5cm"', 'bold')}${textStyle('Heading', '14pt', 'fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"', 'bold')}<text:list-style style:name="Points"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.4cm" text:min-label-width="0.4cm"/></text:list-level-style-bullet></text:list-style></office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles></office:document-styles>`

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML 1.0 knows no control characters. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => signs[sign] ?? '').replace(/[^\P{Cc}\t\n]/gu, '')
