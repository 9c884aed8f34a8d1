import { pngOf } from '#kernel/picture.ts'
import { cardSize } from './card-size.ts'
import { linesOf, outlineOf, type Weight } from './outline.ts'

/** What a messenger shows of a page (Vorschaubild): where it is from, what it is, one line more, and a fact at the foot. */
export type Card = { label: string; title: string; text: string; foot: string }

const color = { paper: '#fffaf2', ink: '#231815', soft: '#6b5a52', berry: '#a3123f', apricot: '#e08a1e' }
const [left, width] = [72, 760]

const drawnBefore = new Map<string, Promise<Buffer>>()
const mostKept = 200

/** Draws a card, or hands out the one that was drawn of the same words. */
export function cardPicture(card: Card): Promise<Buffer> {
  const key = JSON.stringify(card)
  const known = drawnBefore.get(key)
  if (known) return known
  if (drawnBefore.size >= mostKept) drawnBefore.clear()
  const drawing = pngOf(cardDrawing(card))
  drawnBefore.set(key, drawing)
  drawing.catch(() => drawnBefore.delete(key))
  return drawing
}

/** The card as SVG. Every letter is an outline, so nothing but our own fonts plays a part. */
export function cardDrawing({ label, title, text, foot }: Card): string {
  const size = title.length > 70 ? 52 : title.length > 34 ? 62 : 76
  const lines = linesOf(title, width, size, 700, 3)
  const below = 200 + lines.length * size * 1.12
  const small = linesOf(text, width, 32, 400, Math.max(1, Math.min(3, Math.floor((520 - below) / 42))))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="1200" height="630" fill="${color.paper}"/>`,
    `<rect y="612" width="1200" height="18" fill="${color.berry}"/>`,
    jar,
    block([fittedLine(label, 30, 700)], { y: 110, size: 30, weight: 700, fill: color.berry }),
    block(lines, { y: 200, size, weight: 700, fill: color.ink }),
    block(small, { y: below + 8, size: 32, weight: 400, fill: color.soft }),
    block([fittedLine(foot, 30, 700)], { y: 572, size: 30, weight: 700, fill: color.ink }),
    '</svg>',
  ].join('')
}

const fittedLine = (text: string, size: number, weight: Weight): string =>
  linesOf(text, width, size, weight, 1)[0] ?? ''

type Look = { y: number; size: number; weight: Weight; fill: string }

const block = (lines: readonly string[], { y, size, weight, fill }: Look): string =>
  `<g fill="${fill}">${lines.map((line, at) => outlineOf(line, left, y + at * size * (weight === 700 ? 1.12 : 1.3), size, weight)).join('')}</g>`

/** The jar of the house, as on its pages. */
const jar = `<g transform="translate(846 104) scale(.92)">
<ellipse cx="180" cy="380" rx="130" ry="12" fill="#e9dccb"/>
<path d="M60 110h240v210a44 44 0 0 1-44 44H104a44 44 0 0 1-44-44z" fill="#fff" stroke="${color.ink}" stroke-width="5"/>
<path d="M74 176c34-18 70 14 108 0s66-14 104 2v140a32 32 0 0 1-32 32H106a32 32 0 0 1-32-32z" fill="${color.berry}"/>
<g fill="#7d0c2f"><circle cx="108" cy="214" r="9"/><circle cx="252" cy="322" r="11"/><circle cx="130" cy="330" r="7"/><circle cx="262" cy="210" r="7"/></g>
<path d="M84 134v118M84 270v14" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".7"/>
<rect x="44" y="62" width="272" height="48" rx="8" fill="${color.apricot}" stroke="${color.ink}" stroke-width="5"/>
<path d="M44 88h272" stroke="${color.ink}" stroke-width="3" opacity=".5"/></g>`
