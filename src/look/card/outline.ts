import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

export type Weight = 400 | 700
const scripts = ['latin', 'latin-ext'] as const
const root = createRequire(import.meta.url)
const fonts: { [name: string]: Font } = {}

function fontOf(script: (typeof scripts)[number], weight: Weight): Font {
  const known = fonts[script + weight]
  if (known) return known
  const file = `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${script}-${weight}-normal.woff`
  const font = create(readFileSync(root.resolve(file)))
  fonts[script + weight] = font
  return font
}

type Stretch = { font: Font; text: string }

/** A text in stretches, each in the first of our fonts that has its letters. What none has stays out. */
function stretches(text: string, weight: Weight): Stretch[] {
  const list: Stretch[] = []
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    const font = scripts
      .map((script) => fontOf(script, weight))
      .find((one) => one.hasGlyphForCodePoint(point))
    const last = list.at(-1)
    if (!font) continue
    if (last?.font === font) last.text += letter
    else list.push({ font, text: letter })
  }
  return list
}

/** Whether our letters can write a text: Arabic and Cyrillic they do not know. */
export const canWrite = (text: string): boolean =>
  [...new Set(text)].every((letter) => {
    const known = written.get(letter) ?? (!/\p{L}/u.test(letter) || stretches(letter, 700).length > 0)
    written.set(letter, known)
    return known
  })

const written = new Map<string, boolean>()

/** How wide a text is at a size. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const key = `${weight} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known * size
  const width = stretches(text, weight).reduce(
    (sum, { font, text }) => sum + font.layout(text).advanceWidth / font.unitsPerEm,
    0,
  )
  if (widths.size >= mostWidths) widths.clear()
  widths.set(key, width)
  return width * size
}

/** At size 1: a site of many pages lays out the same words again and again. */
const widths = new Map<string, number>()
const mostWidths = 5000

/** A line of text as outlines, its first letter at x on the base line y. */
export function outlineOf(text: string, x: number, y: number, size: number, weight: Weight): string {
  let pen = x
  const paths: string[] = []
  for (const { font, text: part } of stretches(text, weight)) {
    const scale = size / font.unitsPerEm
    const { glyphs, positions } = font.layout(part)
    glyphs.forEach(({ path }, at) => {
      const place = positions[at]
      const d = shapeOf(path)
      const left = pen + (place?.xOffset ?? 0) * scale
      if (d)
        paths.push(
          `<path transform="translate(${left.toFixed(2)} ${y}) scale(${scale} ${-scale})" d="${d}"/>`,
        )
      pen += (place?.xAdvance ?? 0) * scale
    })
  }
  return paths.join('')
}

const shapes = new WeakMap<object, string>()

/** The outline of one letter; fonts hand out the same one each time. */
function shapeOf(path: { toSVG(): string }): string {
  const shape = shapes.get(path) ?? path.toSVG()
  shapes.set(path, shape)
  return shape
}

/** Breaks a text into lines no wider than `width`, at most so many; the last one ends in … when there is more. */
export function linesOf(text: string, width: number, size: number, weight: Weight, most: number): string[] {
  const lines: string[] = []
  const rest = text.split(/\s+/).filter(Boolean)
  while (rest.length > 0 && lines.length < most) {
    let line = rest.shift() ?? ''
    let filled = widthOf(line, size, weight)
    for (let next = rest[0]; next !== undefined; next = rest[0]) {
      filled += widthOf(` ${next}`, size, weight)
      if (filled > width) break
      line += ` ${rest.shift()}`
    }
    lines.push(line)
  }
  return lines.map((line, at) => fitted(line, width, size, weight, at === most - 1 && rest.length > 0))
}

function fitted(line: string, width: number, size: number, weight: Weight, goesOn: boolean): string {
  if (!goesOn && widthOf(line, size, weight) <= width) return line
  let short = line
  while (short && widthOf(`${short}…`, size, weight) > width) short = short.slice(0, -1)
  return `${short.replace(/[\s.,;:–-]+$/, '')}…`
}
