import { pngOf } from '#kernel/picture.ts'
import { cardSize } from '#look/card/card-size.ts'
import { linesOf, outlineOf, type Weight } from '#look/card/outline.ts'

/** What stands on a preview, and in which colours. */
export type Card = {
  words: CardWords
  colours: Record<'paper' | 'accent' | 'onAccent' | 'spice' | 'ink' | 'soft', string>
}
export type CardWords = { name: string; title: string; text: string }

const [left, width] = [80, 1040]

export const drawCard = (card: Card): Promise<Uint8Array> => pngOf(svgOf(card), true)

/** Every letter is an outline, so nothing but our own letters plays a part. */
function svgOf({ words: { name, title, text }, colours }: Card): string {
  const size = title.length > 60 ? 68 : title.length > 28 ? 88 : 112
  const lines = linesOf(title, width, size, 700, 3)
  const high = lines.length * size * 1.1
  const more = linesOf(text, width, 36, 400, Math.max(0, Math.min(3, Math.floor((400 - high) / 47))))
  // What there is to say stands in the middle between the two bars.
  const top = 378 - (high + (more.length > 0 ? 24 + more.length * 47 : 0)) / 2
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="1200" height="630" fill="${colours.paper}"/>`,
    `<rect width="1200" height="150" fill="${colours.accent}"/>`,
    `<rect y="606" width="1200" height="24" fill="${colours.spice}"/>`,
    block([linesOf(name, width, 44, 700, 1)[0] ?? ''], {
      y: 92,
      size: 44,
      weight: 700,
      fill: colours.onAccent,
    }),
    block(lines, { y: top + size * 0.82, size, weight: 700, fill: colours.ink }),
    block(more, { y: top + high + 24 + 30, size: 36, weight: 400, fill: colours.soft }),
    '</svg>',
  ].join('')
}

type Look = { y: number; size: number; weight: Weight; fill: string }

const block = (lines: readonly string[], { y, size, weight, fill }: Look): string =>
  `<g fill="${fill}">${lines.map((line, at) => outlineOf(line, left, y + at * size * (weight === 700 ? 1.1 : 1.3), size, weight)).join('')}</g>`
