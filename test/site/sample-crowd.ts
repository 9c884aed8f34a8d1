import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { KeptPage } from '../../src/blocks/site/model/page.ts'
import type { Section } from '../../src/blocks/site/model/section.ts'
import type { Draft, Look, SitePicture } from '../../src/blocks/site/model/site.ts'
import { filesFor } from '../../src/blocks/site/pictures/sizes.ts'
import { keptPage, sampleDraft } from './sample.ts'

type Small = { id: string; name: string; width: number; height: number; colour: string }

/** Far enough from each other that nobody takes one for another. */
const colours = [
  ...['#c62828', '#2e7d32', '#1565c0', '#f9a825', '#6a1b9a', '#00838f'],
  ...['#ff8a80', '#aed581', '#90caf9', '#5d4037', '#ce93d8', '#212121'],
]

/** A dozen people, upright and across. */
export const faces: Small[] = [
  ...['Aylin', 'Bent', 'Çağla', 'Dörte', 'Emre', 'Fatou', 'Gül', 'Hans', 'Ida', 'Jaro', 'Kübra', 'Łucja'],
].map((name, at) => {
  const [width, height] = at % 2 === 0 ? [400, 520] : [520, 400]
  return { ...{ name, width, height, id: `face-${at}` }, colour: colours[at] ?? '' }
})

/** A dozen signs: wide, square, tall, on no ground of their own. */
export const signs: Small[] = Array.from({ length: 12 }, (_, at) => {
  const [width = 0, height = 0] =
    [
      [600, 150],
      [400, 400],
      [400, 640],
    ][at % 3] ?? []
  return { ...{ width, height, id: `sign-${at}` }, name: `Haus ${at + 1}`, colour: colours[at] ?? '' }
})

const hashOf = (...parts: (string | number)[]): string =>
  createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 16)

const pictureOf = ({ id, name, width, height }: Small): SitePicture => ({
  ...{ id, name, width, height, alt: { de: name }, focus: { x: 0.5, y: 0.5 }, crop: null, credit: '' },
  ...{ shows: 'drawing', consents: [] },
  sizes: [{ width, height, avif: hashOf(id, 'avif'), webp: hashOf(id, 'webp') }],
})

/** A first page that shows all of them right below a large picture, and a second one with as many pictures of a house. */
export function crowdDraft(look: Partial<Look> = {}): Draft<KeptPage> {
  const draft = sampleDraft(look)
  const hero: Section = {
    ...{ id: 'q1', kind: 'hero', title: 'Wir sind viele', text: '' },
    ...{ picture: { picture: 'pic-hero', alt: '' }, links: [] },
  }
  const shown = ({ id }: Small) => ({ picture: id, alt: '' })
  const partners: Section = {
    ...{ id: 'q2', kind: 'partners' },
    // Some have no website.
    partners: signs.map((one, at) => ({
      ...{ name: one.name, logo: shown(one) },
      to: at % 3 ? 'https://haus.example/' : '',
    })),
  }
  const people: Section = {
    ...{ id: 'q3', kind: 'people' },
    people: faces.map((one) => ({ name: one.name, role: 'Beratung', picture: shown(one) })),
  }
  const gallery: Section = { id: 'q4', kind: 'gallery', pictures: faces.map(shown) }
  const page = (slug: string, title: string, sections: Section[], at: number) =>
    keptPage(
      `page-${slug}`,
      {
        ...{ kind: 'page', parent: null, inMenu: true },
        variants: { de: { title, menu: '', slug, description: `${title}.`, sections } },
      },
      at,
    )
  const first = page('index', 'Wir', [hero, partners, people], 0)
  const second = page('haus', 'Das Haus', [{ ...hero, title: 'Das Haus' }, gallery], 1)
  return {
    ...draft,
    settings: { ...draft.settings, languages: ['de'], search: false },
    pages: [first, second, ...draft.pages.filter(({ page }) => page.kind === 'legal')],
    pictures: [...draft.pictures, ...[...faces, ...signs].map(pictureOf)],
  }
}

/** The bytes of all faces and signs by their paths on the site. */
export async function drawCrowd(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const one of [...faces, ...signs])
    for (const { path, format } of filesFor(pictureOf(one)))
      files.set(
        path,
        await sharp(Buffer.from(drawingOf(one)))
          .toFormat(format, { quality: 70, effort: 0 })
          .toBuffer(),
      )
  return files
}

/** A face fills its picture with a colour of its own; a sign is a ring around it. */
function drawingOf({ id, width, height, colour }: Small): string {
  const [x, y, r] = [width / 2, height / 2, Math.min(width, height) / 2]
  const ground = id.startsWith('face') ? '#f3e9dd' : 'none'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${ground}"/><rect width="${width}" height="${height}" rx="${r * 0.3}" fill="${colour}"/>
<circle cx="${x}" cy="${y}" r="${r * 0.5}" fill="${colour}" stroke="#fff" stroke-width="${r * 0.08}"/></svg>`
}
