import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'qrcode'
import type { Lang } from '#kernel/text.ts'
import { certificateWords } from './certificate.text.ts'
import { rowsOf } from './rows.ts'
import type { Statement } from './signing.ts'

type Weight = 400 | 700
const scripts = ['latin', 'latin-ext'] as const
const root = createRequire(import.meta.url)
const fonts = new Map<string, Buffer>()

function fontFile(script: (typeof scripts)[number], weight: Weight): Buffer {
  const file = `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${script}-${weight}-normal.woff`
  const font = fonts.get(file) ?? readFileSync(root.resolve(file))
  fonts.set(file, font)
  return font
}

const ink = '#231815'
const soft = '#6b5a52'
const berry = '#a3123f'
const left = 70
const width = 455

/** A certificate as a tagged PDF (PDF/UA, ISO 14289-1), one A4 page; `address` is what its code leads to. */
export async function paperOf(statement: Statement, address: string, lang: Lang): Promise<Buffer> {
  const t = certificateWords(lang)
  // A big library for a rare wish: fetched with the first one.
  const { default: PdfDocument } = await import('pdfkit')
  const pdf = new PdfDocument({
    ...{ size: 'A4', margin: left, pdfVersion: '1.7', subset: 'PDF/UA' as never, tagged: true },
    ...{ lang: lang === 'de' ? 'de-DE' : 'en-GB', displayTitle: true, autoFirstPage: true },
    info: {
      Title: `${t.certifies}: ${statement.name}`,
      Author: statement.jam,
      CreationDate: new Date(statement.issued),
    },
  })
  for (const script of scripts)
    for (const weight of [400, 700] as const)
      pdf.registerFont(`${script}-${weight}`, fontFile(script, weight))
  const sheet = pdf.struct('Document')
  pdf.addStructure(sheet)
  const say = (tag: string, text: string, look: Look) =>
    sheet.add(pdf.struct(tag, {}, () => write(pdf, text, look)))
  say('H1', t.certifies, { size: 15, color: berry, weight: 700, y: 110 })
  say('P', statement.name, { size: 32, color: ink, weight: 700, y: 150 })
  say('P', t.took(statement.jam), { size: 15, color: ink, weight: 400, gap: 6 })
  pdf.moveDown(1.2)
  for (const [question, answer] of rowsOf(statement, lang)) {
    say('P', question, { size: 10, color: soft, weight: 700, gap: 10 })
    say('P', answer, { size: 13, color: ink, weight: 400, gap: 1 })
  }
  sheet.add(pdf.struct('Figure', { alt: t.qr }, () => drawCode(pdf, address)))
  say('P', t.qrSays, { size: 9, color: soft, weight: 400, x: left + 150, y: 690, width: width - 150 })
  sheet.end()
  return ended(pdf)
}

type Look = {
  size: number
  color: string
  weight: Weight
  x?: number
  y?: number
  width?: number
  gap?: number
}

/** Writes a text, each stretch of it in the first font that has its letters. */
function write(pdf: PDFKit.PDFDocument, text: string, look: Look): void {
  const parts = stretches(pdf, text, look.weight)
  if (look.gap) pdf.y += look.gap
  parts.forEach(([font, words], at) => {
    const options = { width: look.width ?? width, continued: at < parts.length - 1 }
    pdf.font(font).fontSize(look.size).fillColor(look.color)
    if (at > 0) pdf.text(words, options)
    else pdf.text(words, look.x ?? left, look.y ?? pdf.y, options)
  })
}

function stretches(pdf: PDFKit.PDFDocument, text: string, weight: Weight): [font: string, words: string][] {
  const has = (font: string, letter: string) => {
    pdf.font(font)
    const { font: loaded } = (
      pdf as unknown as { _font: { font: { hasGlyphForCodePoint(at: number): boolean } } }
    )._font
    return loaded.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
  }
  const parts: [string, string][] = []
  for (const letter of text) {
    const font = scripts.map((script) => `${script}-${weight}`).find((one) => has(one, letter))
    const last = parts.at(-1)
    if (last && (font === undefined || last[0] === font)) last[1] += letter
    else parts.push([font ?? `latin-${weight}`, letter])
  }
  return parts
}

function drawCode(pdf: PDFKit.PDFDocument, address: string): void {
  const { size, data } = create(address, { errorCorrectionLevel: 'L' }).modules
  const step = 125 / size
  for (const [at, bit] of data.entries())
    if (bit) pdf.rect(left + (at % size) * step, 650 + Math.floor(at / size) * step, step, step)
  pdf.fill('#000')
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
