import PdfDocument from 'pdfkit'
import { type Fonts, type Letters, lettersOf, printable, type Weight } from './letters.ts'
import type { Look, Painter } from './painting.ts'
import type { OnPaper, Paper } from './paper.ts'
import { wrapped } from './wrapping.ts'

const left = 62
const width = 471
const bottom = 770
const ink = '#231815'
const soft = '#6b5a52'

type Struct = PDFKit.PDFStructureElement
/** `widths`: most words come again, and measuring them is most of the work. */
type Pen = { pdf: PDFKit.PDFDocument; letters: Letters; paint: Painter; widths: Map<string, number> }
type Says = { alt?: string; actual?: string }
type Style = { size: number; weight: Weight; gap: number; color?: string }

const styles = {
  title: { size: 20, weight: 700, gap: 0 },
  case: { size: 15, weight: 700, gap: 16 },
  section: { size: 12, weight: 700, gap: 14 },
  label: { size: 10.5, weight: 700, gap: 10 },
  text: { size: 10.5, weight: 400, gap: 3 },
  paragraph: { size: 10.5, weight: 400, gap: 9 },
  small: { size: 9, weight: 400, gap: 5, color: soft },
} satisfies { [name: string]: Style }

/**
 * Cases or records as a tagged PDF (PDF/UA, ISO 14289-1): what a screen reader hears is what stands there. Unless they flow, each
 * begins a page of its own, so that one can be put away or handed on without the others.
 */
export async function sheetOf(paper: Paper, fonts: Fonts, paint: Painter, at: Date): Promise<Uint8Array> {
  const pdf = new PdfDocument({
    ...{ size: 'A4', margin: left, pdfVersion: '1.7', subset: 'PDF/UA' as never, tagged: true },
    ...{ lang: paper.lang === 'de' ? 'de-DE' : 'en-GB', displayTitle: true, bufferPages: true },
    // The fonts that every reader of PDF has are not embedded, and have few letters.
    font: null as never,
    info: { Title: paper.title || (paper.cases[0]?.title ?? ''), CreationDate: at },
  })
  for (const [name, file] of fonts) pdf.registerFont(name, file as Buffer)
  const pen = { pdf, letters: lettersOf(fonts), paint, widths: new Map<string, number>() }
  const sheet = pdf.struct('Document')
  pdf.addStructure(sheet)
  // Letters that are torn apart and sent have no cover of their own.
  if (paper.title) await write(pen, sheet, 'H1', paper.title, styles.title)
  if (paper.lead) await write(pen, sheet, 'P', paper.lead, styles.small)
  for (const [nth, one] of paper.cases.entries()) {
    if (nth > 0 && !paper.flows) pdf.addPage()
    await writeCase(pen, sheet, one, paper.files)
    // Many cases take a while: the page stays alive.
    if (nth % 5 === 4) await new Promise((resolve) => setTimeout(resolve))
  }
  sheet.end()
  numberPages(pdf)
  return ended(pdf)
}

async function writeCase(pen: Pen, sheet: Struct, one: OnPaper, files: string): Promise<void> {
  const part = begin(pen, sheet, 'Sect')
  await write(pen, part, 'H2', one.title, styles.case)
  if (one.facts) await write(pen, part, 'P', one.facts, styles.small)
  for (const paragraph of one.text?.split(/\n{2,}/) ?? [])
    await write(pen, part, 'P', paragraph, styles.paragraph)
  for (const note of one.notes) await write(pen, part, 'P', note, styles.small)
  if (one.answers.length > 0) {
    const all = begin(pen, part, 'L')
    for (const { label, says } of one.answers) {
      const item = begin(pen, all, 'LI')
      await write(pen, item, 'Lbl', label, styles.label)
      await write(pen, item, 'LBody', says || '–', styles.text)
      item.end()
    }
    all.end()
  }
  if (one.files.length > 0) {
    await write(pen, part, 'H3', files, styles.section)
    const all = begin(pen, part, 'L')
    for (const name of one.files) {
      const item = begin(pen, all, 'LI')
      await write(pen, item, 'LBody', name, styles.text)
      item.end()
    }
    all.end()
  }
  part.end()
}

function begin({ pdf }: Pen, into: Struct, tag: string, says: Says = {}): Struct {
  const made = pdf.struct(tag, says)
  into.add(made)
  return made
}

/** A text, line by line: with the font of the house, or as a picture that says its words to whoever copies or hears it. */
async function write(pen: Pen, into: Struct, tag: string, words: string, style: Style): Promise<void> {
  const block = begin(pen, into, tag)
  pen.pdf.y += style.gap
  for (const line of printable(words).split('\n')) {
    if (pen.letters.stretches(line, style.weight)) writeLine(pen, block, line, style)
    else await paintLine(pen, block, line, { ...style, width })
  }
  block.end()
}

/** Broken here and not by the library: between two fonts it would break within a word. */
function writeLine(pen: Pen, block: Struct, words: string, style: Style): void {
  const { pdf, letters } = pen
  const partsOf = (part: string) => letters.stretches(part, style.weight) ?? []
  const span = begin(pen, block, 'Span')
  for (const row of wrapped(words, width, (part) => widthOf(pen, part, style))) {
    if (pdf.y + style.size * 2 > bottom) pdf.addPage()
    const y = pdf.y
    let x = left
    span.add(() => {
      pdf.fillColor(style.color ?? ink)
      for (const part of partsOf(row)) {
        pdf.font(part[0]).fontSize(style.size).text(part[1], x, y, { lineBreak: false })
        x += pdf.widthOfString(part[1])
      }
    })
    pdf.y = y + style.size * 1.45
  }
  span.end()
}

function widthOf({ pdf, letters, widths }: Pen, words: string, { size, weight }: Style): number {
  const key = `${weight} ${size} ${words}`
  const known = widths.get(key)
  if (known !== undefined) return known
  const parts = letters.stretches(words, weight) ?? []
  const width = parts.reduce(
    (sum, [font, said]) => sum + pdf.font(font).fontSize(size).widthOfString(said),
    0,
  )
  widths.set(key, width)
  return width
}

async function paintLine(pen: Pen, block: Struct, words: string, look: Look): Promise<void> {
  const { pdf } = pen
  const figure = begin(pen, block, 'Figure', { alt: words, actual: words })
  for (const { jpeg, width, height } of await pen.paint(words, look)) {
    if (pdf.y + height > bottom) pdf.addPage()
    const y = pdf.y
    figure.add(() => void pdf.image(jpeg as Buffer, left, y, { width, height }))
    pdf.y = y + height
  }
  figure.end()
}

/** Page numbers are no part of what is read aloud. */
function numberPages(pdf: PDFKit.PDFDocument): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let at = start; at < start + count; at++) {
    pdf.switchToPage(at)
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.font('latin-400').fontSize(9).fillColor(soft)
    pdf.text(`${at + 1} / ${count}`, left, pdf.page.height - 42, { width, align: 'right', lineBreak: false })
    pdf.endMarkedContent()
  }
}

function ended(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array<ArrayBuffer>[] = []
    pdf.on('data', (piece: Uint8Array<ArrayBuffer>) => pieces.push(piece))
    pdf.on('end', () => new Blob(pieces).arrayBuffer().then((all) => resolve(new Uint8Array(all)), reject))
    pdf.on('error', reject)
    pdf.end()
  })
}
