import { canWrite, linesOf, outlineOf, type Weight, widthOf } from '#look/card/outline.ts'
import type { SiteLang } from '../model/text.ts'
import { shortDigest } from './digest.ts'
import { type Site, said } from './scene.ts'
import { paletteOf } from './themes/themes.ts'

/** How large a preview is, as messengers like it. */
export const cardSize = { width: 1200, height: 630 }

export type Card = { path: string; drawing: () => string }

const [left, width] = [80, 1040]

/**
 * What a messenger shows of a page (Vorschaubild), in the colours of the site: the title, for what the page is about stands below it in
 * the messenger. The same words have the same address. Words that our letters cannot write are left to the messenger as well: then it
 * is the site as it calls itself in its first language.
 */
export function cardOf(site: Site, lang: SiteLang, title: string): Card {
  const name = said({ site, lang }, site.draft.settings.name)
  const claim = said({ site, lang }, site.draft.settings.claim)
  const colours = paletteOf(site.draft.settings.look, 'light')
  const own = title === name ? { name: '', title, text: claim } : { name, title, text: '' }
  const words = canWrite(Object.values(own).join('')) ? own : wordsOfSite(site)
  return {
    path: `vorschau/${shortDigest(JSON.stringify([words, colours]))}.png`,
    drawing: () => drawn(words, colours),
  }
}

function wordsOfSite(site: Site): Words {
  const first = { site, lang: site.places.original }
  const name = said(first, site.draft.settings.name)
  return { name: '', title: name, text: said(first, site.draft.settings.claim) }
}

type Words = { name: string; title: string; text: string }

/** Every letter is an outline, so nothing but our own letters plays a part. */
function drawn({ name, title, text }: Words, colours: ReturnType<typeof paletteOf>): string {
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

/** The sign of the site for a tab: the first letter of its name in its colour. It stands in each page: 600 bytes, and no request. */
export function iconOf(site: Site): string {
  const { accent, onAccent } = paletteOf(site.draft.settings.look, 'light')
  const name = said({ site, lang: site.places.original }, site.draft.settings.name)
  const letter = /\p{L}|\p{N}/u.exec(name)?.[0]?.toUpperCase() ?? '·'
  const drawing = [
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'>",
    `<rect width='64' height='64' rx='14' fill='${accent}'/>`,
    `<g fill='${onAccent}'>${outlineOf(letter, 32 - widthOf(letter, 46, 700) / 2, 48, 46, 700)}</g></svg>`,
  ].join('')
  return `data:image/svg+xml,${drawing.replaceAll('"', "'").replace(/[#%<>]/g, encodeURIComponent)}`
}
