import { describe, expect, test } from 'vitest'
import { type Around, checkPage, checkSite } from './check.ts'
import { emptyPage, emptySection, emptySettings, sectionKinds } from './empty.ts'
import type { KeptPage, Page } from './page.ts'
import { richFrom } from './rich.ts'
import type { Section } from './section.ts'

const kept = (id: string, page: Page, state: KeptPage['state'] = 'ready'): KeptPage => ({
  ...{ id, service: 's', position: 1, revision: 1, page, state },
  ...{ notBefore: null, changedAt: new Date(0), changedBy: null },
})
const page = (sections: Section[], more: object = {}): Page => {
  const empty = emptyPage('page', 'de', { title: 'Verein', slug: 'verein', day: '2027-01-01' })
  const variant = { ...empty.variants.de, description: 'Wer wir sind.', sections, ...more }
  return { ...empty, variants: { de: variant } } as Page
}
const sized = { width: 800, height: 600, focus: { x: 0.5, y: 0.5 }, crop: null, credit: '', consents: [] }
const site: Around = {
  settings: emptySettings('Lichtblick'),
  pages: [kept('p1', page([])), kept('p2', page([], { title: 'Entwurf' }), 'draft')],
  pictures: [
    {
      id: 'b1',
      name: 'a.jpg',
      alt: {},
      shows: 'nobody',
      sizes: [],
      ...sized,
    } as unknown as Around['pictures'][number],
  ],
  files: [{ id: 'f1', name: 'satzung.pdf', type: 'application/pdf', size: 1 }],
}
const codes = (...sections: Section[]) => checkPage(page(sections), site).map(({ code }) => code)
const picture = (alt: string, more = {}) => ({
  ...emptySection('picture', 'a'),
  shown: { picture: 'b1', alt, ...more },
})
const linked = (href: string, says: string): Section => ({
  ...emptySection('text', 'a'),
  text: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: says, marks: [{ type: 'link', attrs: { href } }] }],
      },
    ],
  },
})

describe('a page', () => {
  test('with title, description and words has nothing against it', () => {
    expect(codes({ ...emptySection('text', 'a'), text: richFrom('Hallo') })).toEqual([])
  })
  test('goes out without no alt text, unless a picture only decorates', () => {
    expect(checkPage(page([picture('')]), site)).toEqual([
      { code: 'alt-missing', where: { lang: 'de', section: 'a', field: 'shown' }, blocks: true },
    ])
    expect(codes(picture('', { decorative: true }))).toEqual([])
    expect(codes(picture('Vier Frauen am Tisch'))).toEqual([])
    expect(codes(picture('IMG_2044.jpg'))).toEqual(['alt-like-file'])
    expect(codes({ ...picture('Tisch'), shown: { picture: 'weg', alt: 'Tisch' } })).toEqual(['picture-gone'])
  })
  test('looks for alt texts also in lists', () => {
    const people = {
      ...emptySection('people', 'a'),
      people: [{ name: 'Ada', role: 'Vorstand', picture: { picture: 'b1', alt: '' } }],
    }
    expect(checkPage(page([people]), site)[0]?.where.field).toBe('people.0.picture')
    expect(
      codes({
        ...emptySection('gallery', 'g'),
        pictures: [
          { picture: 'b1', alt: 'x' },
          { picture: 'b1', alt: '' },
        ],
      }),
    ).toEqual(['alt-missing'])
  })
  test('has links that lead somewhere and say where', () => {
    expect(codes(linked('page:p1', 'Über uns'))).toEqual([])
    expect(codes(linked('page:weg', 'Über uns'))).toEqual(['link-nowhere'])
    expect(codes(linked('file:weg', 'Satzung'))).toEqual(['link-nowhere'])
    expect(codes(linked('page:p2', 'Entwurf'))).toEqual(['link-to-draft'])
    expect(codes(linked('https://example.org/', 'hier'))).toEqual(['link-says-little'])
    const action = { ...emptySection('action', 'a'), title: 'Mach mit', links: [{ says: '', to: '' }] }
    expect(codes(action)).toEqual(['link-nowhere', 'link-empty'])
  })
  test('has no section in which nothing is, of whatever kind', () => {
    for (const kind of sectionKinds) {
      const found = codes(emptySection(kind, 'a'))
      expect(found, kind).toEqual(kind === 'events' || kind === 'news' ? [] : ['section-empty'])
    }
  })
  test('asks for money only with an account that can be', () => {
    const donation = {
      ...emptySection('donation', 'a'),
      holder: 'Lichtblick',
      purpose: 'Spende',
      iban: 'DE00',
    }
    expect(codes(donation)).toEqual(['iban-wrong'])
    expect(codes({ ...donation, iban: 'DE89370400440532013000' })).toEqual([])
  })
  test('hints at what search engines and readers miss, which keeps nothing back', () => {
    const found = checkPage(page([], { description: '', title: 'x'.repeat(80) }), site)
    expect(found.map(({ code, blocks }) => [code, blocks])).toEqual([
      ...[
        ['title-long', false],
        ['description-missing', false],
        ['page-empty', false],
      ],
    ])
  })
  test('is asked about in the languages of its site only', () => {
    const { variants, ...rest } = page([])
    expect(
      checkPage({ ...rest, variants: { uk: variants.de } } as Page, site).map(({ code }) => code),
    ).toEqual(['title-missing'])
  })
})

test('a site goes out once something is ready, and only with a first page', () => {
  expect(checkSite({ pages: [] })).toEqual(['nothing-ready'])
  expect(checkSite(site)).toEqual(['first-page-missing'])
  expect(checkSite({ pages: [kept('p0', page([], { slug: 'index' }))] })).toEqual([])
})
