import latinExt from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?inline'
import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline'
import { directionOf } from '#field/view/direction.ts'
import type { KeptPage } from '../../model/page.ts'
import type { SectionKind } from '../../model/section.ts'
import type { Look, SiteSettings } from '../../model/site.ts'
import { easy as easyLang } from '../../model/text.ts'
import { shortDigest } from '../digest.ts'
import { type Palette, paletteOf, themes } from '../themes/themes.ts'
import base from './base.css?raw'
import buttons from './buttons.css?raw'
import easy from './easy.css?raw'
import focus from './focus.css?raw'
import header from './header.css?raw'
import leftward from './leftward.css?raw'
import page from './page.css?raw'
import print from './print.css?raw'
import doing from './sections/doing.css?raw'
import events from './sections/events.css?raw'
import lists from './sections/lists.css?raw'
import pictures from './sections/pictures.css?raw'
import words from './sections/words.css?raw'
import wishes from './wishes.css?raw'

/** Files that the look of a site is made of: the stylesheet, and letters where the theme brings some. `letters`: those of every page. */
export type StyleFiles = {
  path: string
  files: Map<string, { bytes: Uint8Array; type: string }>
}

const everywhere = shrunk([base, buttons, header, page, focus, wishes].join('\n'))

/** The rules of each kind of section by its name. */
const parts = new Map(
  [pictures, words, events, lists, doing]
    .flatMap((sheet) => sheet.split('/*@ ').slice(1))
    .map((part) => [part.slice(0, part.indexOf(' */')), shrunk(part.slice(part.indexOf('*/') + 2))]),
)

const letters = [
  {
    ending: 'latin',
    data: latin,
    range: 'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122',
  },
  {
    ending: 'mehr',
    data: latinExt,
    range: 'U+100-130,U+132-151,U+154-2BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB',
  },
].map(({ ending, data, range }) => {
  const bytes = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64')
  return { bytes, range, path: `schrift/atkinson-${ending}.${shortDigest(bytes)}.woff2` }
})

/** Only what the site needs: the rules of the sections that stand on it, and of its theme. */
export function styleFilesOf(settings: SiteSettings, pages: readonly KeptPage[]): StyleFiles {
  const { look } = settings
  const theme = themes[look.theme]
  const used = partsOf(settings, pages)
  const css = [
    tokensOf(look),
    theme.font ? faces : '',
    everywhere,
    ...[...parts].filter(([name]) => used.has(name)).map(([, part]) => part),
    shrunk(theme.css),
    settings.languages.includes(easyLang) ? shrunk(easy) : '',
    settings.languages.some((lang) => directionOf(lang) === 'rtl') ? shrunk(leftward) : '',
    shrunk(print),
  ].join('\n')
  const bytes = Buffer.from(css)
  const path = `stil.${shortDigest(bytes)}.css`
  const files = new Map([[path, { bytes: new Uint8Array(bytes), type: 'text/css; charset=utf-8' }]])
  if (theme.font)
    for (const one of letters) files.set(one.path, { bytes: new Uint8Array(one.bytes), type: 'font/woff2' })
  return { path, files }
}

function partsOf(settings: SiteSettings, pages: readonly KeptPage[]): Set<string> {
  const kinds = new Set<SectionKind>(
    pages.flatMap(({ page }) =>
      Object.values(page.variants).flatMap((one) => one.sections.map(({ kind }) => kind)),
    ),
  )
  const used = new Set<string>(kinds)
  if (kinds.has('people') || kinds.has('partners') || kinds.has('gallery')) used.add('strip')
  if (kinds.has('faq') || kinds.has('film')) used.add('details')
  if (pages.some(({ page }) => page.kind === 'post')) used.add('news')
  if (pages.some(({ page }) => page.kind === 'event')) for (const one of ['events', 'facts']) used.add(one)
  if (settings.search) used.add('search')
  return used
}

const usual = {
  '--font':
    'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif',
  ...{ '--wide': '72rem', '--measure': '42rem', '--gap': 'clamp(2.75rem,7vw,5.5rem)' },
}
const withLetters = {
  ...usual,
  '--font': `"Atkinson Hyperlegible Next","Atkinson Ersatz",${usual['--font']}`,
}

function tokensOf(look: Look): string {
  const [light, dark] = [paletteOf(look, 'light'), paletteOf(look, 'dark')]
  const sizes = themes[look.theme].font ? withLetters : usual
  return `:root{color-scheme:light dark;${declared({ ...sizes, ...colours(light) })}}
@media screen and (prefers-color-scheme:dark){:root{${declared(colours(dark))}}}
@media print{:root{${declared(colours(printed))}}}`
}

/** On paper: black on white, whatever the theme. */
const printed: Palette = {
  ...{ paper: '#ffffff', card: '#ffffff', band: '#ffffff', ink: '#000000', soft: '#333333', line: '#bbbbbb' },
  ...{ edge: '#777777', accent: '#000000', onAccent: '#ffffff', tint: '#ffffff' },
  ...{ stage: '#ffffff', onStage: '#000000', spice: '#888888' },
}

const colours = (palette: Palette): Record<string, string> =>
  Object.fromEntries(
    Object.entries(palette).map(([name, value]) => [
      `--${name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}`,
      value,
    ]),
  )

const declared = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')

// Letters that come late are for the next page (`optional`): nothing moves that somebody reads. The second face takes their room.
const faces = [
  ...letters.map(
    ({ path, range }) =>
      `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:200 800;font-display:optional;src:url("${path}") format("woff2");unicode-range:${range}}`,
  ),
  '@font-face{font-family:"Atkinson Ersatz";src:local("Arial"),local("Liberation Sans"),local("Helvetica");size-adjust:99%;ascent-override:99.4%;descent-override:31.9%;line-gap-override:0%}',
].join('\n')

/** Without comments and blanks that mean nothing. Strings of our styles hold no braces, and calc() keeps its blanks. */
function shrunk(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/([{;][\w-]+): /g, '$1:')
    .replace(/;}/g, '}')
    .trim()
}
