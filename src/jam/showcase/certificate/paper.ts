import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PdfDocument from 'pdfkit'
import { create } from 'qrcode/lib/core/qrcode.js'
import type { Lang } from '#kernel/text.ts'
import { certificateWords } from './certificate.text.ts'
import { rowsOf, saidOf } from './rows.ts'
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
const labels = 120
const foot = 660

/** A certificate as a tagged PDF (PDF/UA, ISO 14289-1), mostly one A4 page; `address` is what its code leads to. */
export function paperOf(statement: Statement, address: string, lang: Lang): Promise<Buffer> {
  const t = certificateWords(lang)
  const said = saidOf(statement, lang)
  const pdf = new PdfDocument({
    ...{ size: 'A4', margin: left, pdfVersion: '1.7', subset: 'PDF/UA' as never, tagged: true },
    ...{ lang: lang === 'de' ? 'de-DE' : 'en-GB', displayTitle: true, autoFirstPage: true },
    info: {
      Title: `${said.certifies}: ${statement.name}`,
      Author: statement.jam,
      CreationDate: new Date(statement.issued),
    },
  })
  for (const script of scripts)
    for (const weight of [400, 700] as const)
      pdf.registerFont(`${script}-${weight}`, fontFile(script, weight))
  drawJar(pdf)
  const sheet = pdf.struct('Document')
  pdf.addStructure(sheet)
  const say = (tag: string, text: string, look: Look) =>
    sheet.add(pdf.struct(tag, {}, () => write(pdf, text, look)))
  say('H1', said.certifies, { size: 14, color: berry, weight: 700, y: 84 })
  say('P', statement.name, { size: 30, color: ink, weight: 700, y: 116, width: width - 100 })
  say('P', said.took, { size: 14, color: ink, weight: 400, gap: 4, width: width - 100 })
  pdf.y = Math.max(pdf.y + 26, 216)
  let last = ''
  for (const [question, answer] of rowsOf(statement, lang)) {
    if (pdf.y > 740) pdf.addPage()
    const y = pdf.y + (question === last ? 3 : 6)
    if (question !== last)
      say('P', question, { size: 11, color: soft, weight: 700, y: y + 1.5, width: labels - 12 })
    say('P', answer, { size: 12, color: ink, weight: 400, x: left + labels, y, width: width - labels })
    last = question
  }
  // The code keeps its place at the foot; where the words have reached it, that of the next sheet.
  if (pdf.y > foot - 16) pdf.addPage()
  drawFoot(pdf)
  sheet.add(pdf.struct('Figure', { alt: t.qr }, () => drawCode(pdf, address)))
  const beside = { color: soft, x: left + 145, width: width - 145 }
  say('P', t.qrSays, { size: 10, weight: 400, y: foot + 40, ...beside })
  say('P', address.split('#')[0] ?? '', { size: 8, weight: 400, gap: 6, ...beside })
  sheet.end()
  return ended(pdf)
}

/** What is no content, for those who hear the page. */
function artifact(pdf: PDFKit.PDFDocument, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf.save()
  draw()
  pdf.restore()
  pdf.endMarkedContent()
}

/** The jar of the house, at the top on the right. */
const drawJar = (pdf: PDFKit.PDFDocument): void =>
  artifact(pdf, () => {
    pdf.translate(452, 74).scale(0.21)
    pdf.path('M60 110h240v210a44 44 0 0 1-44 44H104a44 44 0 0 1-44-44z').lineWidth(6).stroke(ink)
    pdf.path('M74 176c34-18 70 14 108 0s66-14 104 2v140a32 32 0 0 1-32 32H106a32 32 0 0 1-32-32z').fill(berry)
    pdf.roundedRect(44, 62, 272, 48, 8).lineWidth(6).fillAndStroke('#e08a1e', ink)
  })

const drawFoot = (pdf: PDFKit.PDFDocument): void =>
  artifact(pdf, () => {
    pdf.rect(0, pdf.page.height - 12, pdf.page.width, 12).fill(berry)
  })

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
  const step = 120 / size
  for (const [at, bit] of data.entries())
    if (bit) pdf.rect(left + (at % size) * step, foot + Math.floor(at / size) * step, step, step)
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
