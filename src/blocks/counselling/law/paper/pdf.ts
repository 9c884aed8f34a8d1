import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PdfDocument from 'pdfkit'
import type { Piece } from '#field/document/pieces.ts'

const root = createRequire(import.meta.url)
const scripts = ['latin', 'latin-ext'] as const
type Weight = 400 | 700

const left = 62
const width = 471
const bottom = 770
const ink = '#231815'

const fontFile = (script: string, weight: Weight): Buffer =>
  readFileSync(
    root.resolve(
      `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${script}-${weight}-normal.woff`,
    ),
  )

/** A document as a tagged PDF (PDF/UA, ISO 14289-1): what a screen reader hears is what stands there. */
export async function pdfOf(pieces: readonly Piece[], title: string, at: Date): Promise<Buffer> {
  const pdf = new PdfDocument({
    ...{ size: 'A4', margin: left, pdfVersion: '1.7', subset: 'PDF/UA' as never, tagged: true },
    ...{ lang: 'de-DE', displayTitle: true, autoFirstPage: true },
    info: { Title: title, CreationDate: at },
  })
  for (const script of scripts)
    for (const weight of [400, 700] as const)
      pdf.registerFont(`${script}-${weight}`, fontFile(script, weight))
  const sheet = pdf.struct('Document')
  pdf.addStructure(sheet)
  for (const piece of pieces) put(pdf, sheet, piece)
  sheet.end()
  return ended(pdf)
}

type Struct = PDFKit.PDFStructureElement

function put(pdf: PDFKit.PDFDocument, sheet: Struct, piece: Piece): void {
  if (piece.is === 'title') text(pdf, sheet, 'H1', piece.text, { size: 20, weight: 700, gap: 0 })
  if (piece.is === 'heading') text(pdf, sheet, 'H2', piece.text, { size: 13, weight: 700, gap: 14 })
  if (piece.is === 'paragraph') text(pdf, sheet, 'P', piece.text, { size: 10.5, weight: 400, gap: 7 })
  if (piece.is === 'list') list(pdf, sheet, piece.items)
  if (piece.is === 'table') table(pdf, sheet, piece.rows)
}

type Look = { size: number; weight: Weight; gap: number; x?: number; width?: number }

function text(pdf: PDFKit.PDFDocument, into: Struct, tag: string, words: string, look: Look): void {
  pdf.y += look.gap
  breathe(pdf, look.size * 2)
  into.add(pdf.struct(tag, {}, () => write(pdf, words, look)))
}

function list(pdf: PDFKit.PDFDocument, sheet: Struct, items: readonly string[]): void {
  const all = pdf.struct('L')
  sheet.add(all)
  for (const item of items) {
    const one = pdf.struct('LI')
    all.add(one)
    text(pdf, one, 'LBody', `•  ${item}`, {
      size: 10.5,
      weight: 400,
      gap: 4,
      x: left + 10,
      width: width - 10,
    })
    one.end()
  }
  all.end()
}

function table(pdf: PDFKit.PDFDocument, sheet: Struct, rows: readonly string[][]): void {
  const columns = Math.max(...rows.map(({ length }) => length))
  const share = width / columns
  const all = pdf.struct('Table')
  sheet.add(all)
  pdf.y += 6
  for (const [nth, row] of rows.entries()) {
    const heights = row.map((words) => heightOf(pdf, words, share - 10))
    const height = Math.max(...heights, 12)
    breathe(pdf, height + 6)
    const y = pdf.y
    const line = pdf.struct('TR')
    all.add(line)
    for (const [column, words] of row.entries()) {
      const x = left + column * share
      const look = { size: 9.5, weight: nth === 0 ? 700 : 400, gap: 0, x, width: share - 10 } as const
      pdf.y = y
      line.add(pdf.struct(nth === 0 ? 'TH' : 'TD', {}, () => write(pdf, words, look)))
    }
    line.end()
    pdf.y = y + height + 6
  }
  all.end()
}

const heightOf = (pdf: PDFKit.PDFDocument, words: string, room: number): number =>
  pdf.font('latin-700').fontSize(9.5).heightOfString(words, { width: room })

const breathe = (pdf: PDFKit.PDFDocument, need: number): void => {
  if (pdf.y + need > bottom) pdf.addPage()
}

/** Writes a text, each stretch of it in the first font that has its letters. */
function write(pdf: PDFKit.PDFDocument, words: string, look: Look): void {
  const parts = stretches(pdf, words, look.weight)
  parts.forEach(([font, said], at) => {
    const options = { width: look.width ?? width, continued: at < parts.length - 1, lineGap: 2 }
    pdf.font(font).fontSize(look.size).fillColor(ink)
    if (at > 0) pdf.text(said, options)
    else pdf.text(said, look.x ?? left, pdf.y, options)
  })
}

type Loaded = { _font: { font: { hasGlyphForCodePoint(at: number): boolean } } }

function stretches(pdf: PDFKit.PDFDocument, words: string, weight: Weight): [font: string, words: string][] {
  const has = (font: string, letter: string) => {
    pdf.font(font)
    return (pdf as unknown as Loaded)._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
  }
  const parts: [string, string][] = []
  for (const letter of words) {
    const font = scripts.map((script) => `${script}-${weight}`).find((one) => has(one, letter))
    const last = parts.at(-1)
    if (last && (font === undefined || last[0] === font)) last[1] += letter
    else parts.push([font ?? `latin-${weight}`, letter])
  }
  return parts.length > 0 ? parts : [[`latin-${weight}`, ' ']]
}

function ended(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    pdf.on('data', (piece: Buffer) => pieces.push(piece))
    pdf.on('end', () => resolve(Buffer.concat(pieces)))
    pdf.on('error', reject)
    pdf.end()
  })
}
