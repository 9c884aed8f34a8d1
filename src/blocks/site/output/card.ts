import { canWrite, outlineOf, widthOf } from '#look/card/outline.ts'
import type { SiteLang } from '../model/text.ts'
import type { Card, CardWords } from '../pictures/card-drawing.ts'
import { shortDigest } from './digest.ts'
import { type Site, said } from './scene.ts'
import { paletteOf } from './themes/themes.ts'

/**
 * What a messenger shows of a page (Vorschaubild), in the colours of the site: the title, for what the page is about stands below it in
 * the messenger. The same words have the same address. Words that our letters cannot write are left to the messenger as well: then it
 * is the site as it calls itself in its first language.
 */
export function cardOf(site: Site, lang: SiteLang, title: string): { path: string; card: Card } {
  const name = said({ site, lang }, site.draft.settings.name)
  const claim = said({ site, lang }, site.draft.settings.claim)
  const colours = paletteOf(site.draft.settings.look, 'light')
  const own = title === name ? { name: '', title, text: claim } : { name, title, text: '' }
  const words = canWrite(Object.values(own).join('')) ? own : wordsOfSite(site)
  return {
    path: `vorschau/${shortDigest(JSON.stringify([words, colours]))}.png`,
    card: { words, colours },
  }
}

function wordsOfSite(site: Site): CardWords {
  const first = { site, lang: site.places.original }
  const name = said(first, site.draft.settings.name)
  return { name: '', title: name, text: said(first, site.draft.settings.claim) }
}

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
