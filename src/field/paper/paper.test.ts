import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { unzlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { scripts, weights } from './letters.ts'
import type { Look, Painted } from './painting.ts'
import type { Paper } from './paper.ts'
import { sheetOf } from './sheet.ts'
import { wrapped } from './wrapping.ts'

const root = createRequire(import.meta.url)
const family = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next'
const fonts = new Map(
  scripts.flatMap((script) =>
    weights.map((weight): [string, Uint8Array] => [
      `${script}-${weight}`,
      readFileSync(root.resolve(`${family}-${script}-${weight}-normal.woff`)),
    ]),
  ),
)
const one = {
  ...{
    title: 'Şeyma Łącka',
    facts: 'Eingegangen: 20. November 2026',
    notes: ['verändertes Formular: fragt nach.'],
  },
  answers: [
    { label: 'Name', says: 'Şeyma Łącka' },
    { label: 'Kind 1: Name', says: 'İlkay' },
    { label: 'Kind 2: Name', says: 'Jørgen\nnoch eine Zeile' },
  ],
  files: ['Zeugnis.pdf'],
}
const paper: Paper = {
  title: 'Ferienfreizeit',
  lead: '1 Vorgang',
  files: 'Dateien',
  lang: 'de',
  cases: [one],
}

/** The smallest picture: a browser paints the letters. */
const dot = Uint8Array.from([...[0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xff, 0xd9]])
let painted: string[] = []
const paint = async (words: string, { size, width }: Look): Promise<Painted[]> => {
  painted.push(words)
  return [{ jpeg: dot, width, height: size * 1.5 }]
}
const made = async (what: Paper) => {
  painted = []
  return Buffer.from(await sheetOf(what, fonts, paint, new Date('2026-11-26'))).toString('latin1')
}

describe('cases as a PDF', () => {
  test('are tagged for whoever hears them: language, title, headings, and each question with its answer', async () => {
    const pdf = await made(paper)
    expect(pdf.startsWith('%PDF-1.7')).toBe(true)
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true)
    for (const mark of [
      '/Marked true',
      '/StructTreeRoot',
      '/Lang (de-DE)',
      '/DisplayDocTitle true',
      '(Ferienfreizeit)',
    ])
      expect(pdf).toContain(mark)
    expect(pdf).toContain('pdfuaid')
    const tags = [...pdf.matchAll(/\/S \/(\w+)/g)].map(([, tag]) => tag)
    const count = (tag: string) => tags.filter((other) => other === tag).length
    expect(['Document', 'H1', 'Sect', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'H3'].map(count)).toEqual([
      1, 1, 1, 1, 2, 4, 3, 4, 1,
    ])
  })

  test('say what was answered, with the letters of Turkish and Polish names, and embed their font', async () => {
    const pdf = await made(paper)
    const words = wordsIn(pdf)
    for (const said of [
      'Ferienfreizeit',
      'Şeyma Łącka',
      'Kind 2: Name',
      'İlkay',
      'noch eine Zeile',
      'Zeugnis.pdf',
    ])
      expect(words).toContain(said)
    expect(words).toContain('fragt nach.')
    expect(pdf).toMatch(/\/FontFile[23]/)
    expect(pdf).not.toContain('Helvetica')
    expect(painted).toEqual([])
  })

  test('hold names in scripts that the font lacks as pictures, whose words can be heard and copied', async () => {
    const answers = [
      { label: 'Name', says: 'مريم\nOksana' },
      { label: 'Ort', says: 'Київ 🍓' },
    ]
    const pdf = await made({ ...paper, cases: [{ ...one, answers }] })
    expect(painted).toEqual(['مريم', 'Київ 🍓'])
    const big = Buffer.from('\ufeffمريم', 'utf16le').swap16().toString('latin1')
    expect(pdf).toContain('/ActualText')
    expect(pdf.replaceAll('\\', '')).toContain(big.replaceAll('\\', ''))
    expect(wordsIn(pdf)).toContain('Oksana')
  })

  test('break lines between words, also where two fonts meet in one', async () => {
    const says = 'Łódź und İstanbul '.repeat(30)
    const words = wordsIn(await made({ ...paper, cases: [{ ...one, answers: [{ label: 'Wo?', says }] }] }))
    expect(words.replaceAll('\n', '')).toContain(says)
    const measure = (part: string) => part.length
    expect(wrapped('Łódź und İstanbul', 9, measure)).toEqual(['Łódź und ', 'İstanbul'])
    expect(wrapped('東京都', 2, measure)).toEqual(['東京', '都'])
  })

  test('begin a page each, and every page has its number', async () => {
    const long = { ...one, answers: [{ label: 'Was noch?', says: 'Wort '.repeat(2000) }] }
    const pdf = await made({ ...paper, cases: [one, long, one] })
    const pages = Number(/\/Type \/Pages[^>]*\/Count (\d+)/.exec(pdf)?.[1])
    expect(pages).toBeGreaterThan(4)
    for (let at = 1; at <= pages; at++) expect(wordsIn(pdf)).toContain(`${at} / ${pages}`)
  })

  test('of whatever was written are a file: no answer, no letters, marks that nobody sees', async () => {
    const odd = ['', '\u0000\u0007', '\ud800', '\u200b\u00ad', 'u\u0308', '\n\n', 'x'.repeat(3000)]
    const answers = odd.map((says) => ({ label: says, says }))
    const pdf = await made({ ...paper, title: '', cases: [{ ...one, answers, notes: [], files: [] }] })
    expect(wordsIn(pdf)).toContain('ü')
  })
})

/** The text of a PDF of ours: letters are numbers of its fonts, and each font says which letter a number is. */
function wordsIn(pdf: string): string {
  const objects = new Map(
    [...pdf.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id, body ?? '']),
  )
  const lettersOf = (font = '') => {
    const map = streamOf(objects.get(/\/ToUnicode (\d+)/.exec(font)?.[1] ?? '') ?? '')
    const codes = [...map.matchAll(/\[([^\]]+)\]/g)].flatMap(([, list = '']) => list.match(/<[^>]*>/g) ?? [])
    return codes.map((code) =>
      Buffer.from(code.replace(/[<>\s]/g, ''), 'hex')
        .swap16()
        .toString('utf16le'),
    )
  }
  const named = [...pdf.matchAll(/\/(F\d+) (\d+) 0 R/g)]
  const fontsOf = new Map(named.map(([, name, id]) => [name, lettersOf(objects.get(id ?? ''))]))
  const contents = [...objects.values()].map(streamOf).filter((stream) => stream.includes(' Tf'))
  return contents.map((content) => said(content, fontsOf)).join('\n')
}

function said(content: string, fontsOf: Map<string | undefined, string[]>): string {
  let letters: string[] = []
  const pieces = [...content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|(ET)/g)].map(
    ([, font, shown, end]) => {
      if (font) letters = fontsOf.get(font) ?? []
      const codes = [...(shown ?? '').matchAll(/<([^>]*)>/g)].flatMap(
        ([, hex = '']) => hex.match(/.{4}/g) ?? [],
      )
      return end ? '' : codes.map((code) => letters[Number.parseInt(code, 16)] ?? '?').join('')
    },
  )
  return pieces.join('')
}

function streamOf(body: string): string {
  const packed = /stream\r?\n([\s\S]*)\r?\nendstream/.exec(body)?.[1]
  if (!packed || !body.includes('/FlateDecode')) return packed ?? ''
  return Buffer.from(unzlibSync(Buffer.from(packed, 'latin1'))).toString('latin1')
}
