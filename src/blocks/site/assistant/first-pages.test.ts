/** Long: one beginning is written out, and everything that is promised of its pages is read off it. */
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { organisation } from '#test/world.ts'
import type { Beginning } from '../model/beginning.ts'
import { checkPage } from '../model/check.ts'
import { emptySettings } from '../model/empty.ts'
import type { KeptPage, Variant } from '../model/page.ts'
import { readPage } from '../model/read-page.ts'
import { plainOf } from '../model/rich.ts'
import type { SiteSettings } from '../model/site.ts'
import { easy } from '../model/text.ts'
import { listPages, mustFindPage, savePage } from '../pages.ts'
import { mustFindSite } from '../sites.ts'
import { emptyBeginning } from './answers.ts'
import { kinds } from './kinds/kinds.ts'
import { coloursIn } from './logo.ts'
import { type Role, roles, toldOf } from './writing/told.ts'
import { writtenPage } from './writing/writing.ts'

const languages = ['de', 'en', easy]
const base = emptySettings('Lichtblick e. V.')
const full: SiteSettings = {
  ...base,
  languages,
  imprint: {
    ...base.imprint,
    ...{ street: 'Königstraße 1', postcode: '90402', city: 'Nürnberg', email: 'info@lichtblick.de' },
    ...{ phone: '0911 123456', board: ['Amina Yıldız'] },
  },
}
const answered: Beginning = {
  ...emptyBeginning,
  hours: [{ day: 1, from: '09:00', to: '12:00' }],
  donation: { iban: 'DE02120300000000202051', holder: 'Lichtblick e. V.', purpose: 'Spende' },
  placed: [
    { kind: 'form', name: 'Mitglied werden', address: '/f/mitglied-werden-abcd' },
    { kind: 'counselling', name: 'Beratung', address: '/c/abc' },
  ],
}
const at = Object.fromEntries(roles.map((role) => [role, newId()])) as Record<Role, string>

function pagesOf(settings: SiteSettings, beginning: Beginning): KeptPage[] {
  const kept = { service: 'x', position: 0, revision: 1, state: 'ready', notBefore: null } as const
  const touched = { changedAt: new Date(0), changedBy: null }
  return roles.map((role) => {
    const page = readPage(writtenPage(toldOf(settings, beginning, at), role, '2027-03-01'))
    return { id: at[role], page, ...kept, ...touched }
  })
}

const textOf = (variant: Variant): string => JSON.stringify(variant)

describe('the first pages', () => {
  test.each(kinds.map(({ initiative }) => initiative))(
    'of %s have nothing wrong with them, answered or skipped',
    (initiative) => {
      const skipped = emptySettings('Lichtblick e. V.')
      for (const [settings, beginning] of [
        [full, { ...answered, initiative }],
        [
          { ...skipped, languages },
          { ...emptyBeginning, initiative },
        ],
      ] as const) {
        const pages = pagesOf(settings, beginning)
        for (const { page } of pages)
          expect(
            checkPage(page, { settings, pages, pictures: [], files: [] }),
            page.variants.de?.title,
          ).toEqual([])
        expect(pages.filter(({ page }) => page.kind === 'page')).toHaveLength(8)
        const start = pages[0]?.page.variants
        expect(Object.keys(start ?? {})).toEqual(languages)
        expect(JSON.stringify(pages)).not.toMatch(/\{(name|in)\}|undefined/)
      }
    },
  )

  test('of eight kinds are not one text with another name', () => {
    const all = kinds.map(({ initiative }) => pagesOf(full, { ...answered, initiative }))
    for (const [n] of roles.entries())
      if (!['news', 'first-post'].includes(roles[n] ?? ''))
        expect(
          new Set(all.map((pages) => textOf(pages[n]?.page.variants.de as Variant))).size,
          roles[n],
        ).toBe(8)
  })

  test('speak to somebody in one way only', () => {
    for (const kind of kinds) {
      const pages = pagesOf(full, { ...answered, initiative: kind.initiative })
      const saidIn = (lang: string) =>
        pages.map(({ page: { variants } }) => (variants[lang] ? textOf(variants[lang]) : '')).join(' ')
      const [german, simple] = [saidIn('de'), saidIn(easy)]
      if (kind.address === 'sie')
        expect(`${german} ${simple}`, kind.initiative).not.toMatch(/\b(du|dich|dir|dein\w*)\b/i)
      // What young people read speaks to their parents, too.
      else if (kind.initiative !== 'youth') {
        expect(german, kind.initiative).not.toMatch(/\b(Ihnen|Ihre[mnrs]?)\b/)
        expect(simple, kind.initiative).not.toMatch(/\b(Sie|Ihnen|Ihre[mnrs]?)\b/)
      }
    }
  })

  test('in Leichte Sprache keep its rules: short lines, no genitive, no passive, no long words', () => {
    for (const { easy: said, initiative } of kinds) {
      const lines = [said.claim, said.start, ...said.what, said.story, said.how]
        .join('\n')
        .split('\n')
        .filter(Boolean)
      for (const line of lines) {
        expect(line.split(/\s+/).length, `${initiative}: ${line}`).toBeLessThanOrEqual(12)
        expect(line, initiative).not.toMatch(/\b(des|wird|werden|wurde|würde|könnte|hätte)\b|[;()&]/)
        for (const word of line.split(/[\s.,:!?-]+/))
          expect(word.length, `${initiative}: ${word}`).toBeLessThanOrEqual(14)
      }
    }
  })

  test('put what was typed into the page as words, never as marks', () => {
    const hostile = '**laut** [klick](javascript:alert(1)) <script>alert(1)</script>'
    const offers = [{ title: hostile, text: hostile }]
    const [, offering] = pagesOf(full, { ...answered, whom: hostile, offers, helping: [hostile] })
    const section = offering?.page.variants.de?.sections.find(({ id }) => id === 'offers')
    expect(section?.kind === 'text' && plainOf(section.text)).toContain(hostile)
    expect(JSON.stringify(offering)).not.toContain('"type":"link"')
  })
})

describe('the colours of a logo', () => {
  const svg = (body: string) =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80">${body}</svg>`)
  const drawn = (body: string) => sharp(svg(body)).png().toBuffer()

  test('are those it lives by, the strongest first, without white, black and soft edges', async () => {
    const logo = await drawn(
      '<rect width="80" height="80" fill="#fff"/><circle cx="30" cy="40" r="28" fill="#c2185b"/><rect x="60" width="20" height="30" fill="#1b7f3b"/><path d="M0 0h80v4H0z"/>',
    )
    const [first = '', second = ''] = await coloursIn(logo)
    expect(first).toMatch(/^#c[0-4]1[0-9a-f]5[0-9a-f]$/)
    expect(second).toMatch(/^#1[0-9a-f][78][0-9a-f]3[0-9a-f]$/)
  })
  test('are none for a logo in black and white', async () => {
    expect(
      await coloursIn(
        await drawn('<rect width="80" height="80" fill="#fff"/><circle cx="40" cy="40" r="30"/>'),
      ),
    ).toEqual([])
  })
})

describe('the assistant', () => {
  let house: TestHouse
  let amina: Person
  let sam: Person
  let service: string
  const post = (path: string, fields: Record<string, string | string[] | File> = {}) =>
    house.as(amina).post(`/services/${service}/site${path}`, fields)
  const settings = async () => (await house.as(amina).do((desk) => mustFindSite(desk, service))).settings
  const pages = () => house.as(amina).do((desk) => listPages(desk, service))

  beforeAll(async () => {
    house = await openTestHouse()
    amina = await house.person('Amina')
    sam = await house.person('Sam')
    const lichtblick = await organisation(house, 'Lichtblick e. V.', amina)
    const answer = await house.as(amina).post('/sites', { organisation: lichtblick, name: 'Unsere Website' })
    service = /services\/([^/]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
  })
  afterAll(() => house.close())

  test('asks one thing after the other; what is wrong is said, what is skipped stays proposed', async () => {
    const wrong = await post('/assistant/kind', {})
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('was am nächsten kommt')
    const next = await post('/assistant/kind', { initiative: 'counselling' })
    expect(next.headers.get('location')).toBe(`/services/${service}/site/assistant/name`)
    await post('/assistant/name', { name: 'Lichtblick e. V.', claim: 'Es wird hell.', founded: '1998' })
    const whom = await (await house.as(amina).get(`/services/${service}/site/assistant/whom`)).text()
    expect(whom).toContain('Erwachsene, die gerade nicht weiterwissen')
    expect((await post('/assistant/whom/skip')).headers.get('location')).toContain('/assistant/offers')
    expect((await post('/assistant/donation', { iban: 'DE02 1203 0000 0000 2020 52' })).status).toBe(422)
    await post('/assistant/donation', {
      iban: 'de02 1203 0000 0000 2020 51',
      holder: 'Lichtblick',
      purpose: 'Spende',
      charity: 'yes',
    })
    await post('/assistant/languages', { lang: ['en', easy] })
    const { look, claim, beginning, languages } = await settings()
    expect([look.theme, claim.de, beginning?.donation.iban]).toEqual([
      'harbour',
      'Es wird hell.',
      'DE02120300000000202051',
    ])
    expect(languages).toEqual(['de', 'en', easy])
  })

  test('takes a colour from the logo, and says how it is corrected so that it can be read', async () => {
    const png = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#ffb300' } })
      .png()
      .toBuffer()
    await post('/assistant/look', {
      theme: 'harbour',
      logo: new File([new Uint8Array(png)], 'logo.png', { type: 'image/png' }),
    })
    const { look } = await settings()
    // It was drawn anew, which moves a shade by a hair.
    expect(look.accent).toMatch(/^#ff[ab][0-9a-f]0[0-9a-f]$/)
    expect(look.logo).not.toBeNull()
    const page = await (await house.as(amina).get(`/services/${service}/site/assistant/look`)).text()
    expect(page).toMatch(/Zum Lesen wird sie auf hellem Grund zu #[0-9a-f]{6}/)
    const broken = new File(['<svg'], 'logo.svg', { type: 'image/svg+xml' })
    const answer = await post('/assistant/look', { theme: 'harbour', logo: broken })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('kein Bild, das wir lesen können')
  })

  test('writes eight pages, a post and the law as drafts; a second time only what nobody has touched', async () => {
    await post('/assistant/pages')
    const first = await pages()
    expect(first.map(({ page }) => page.kind)).toEqual([
      ...Array(8).fill('page'),
      'post',
      'legal',
      'legal',
      'legal',
    ])
    expect(first.every(({ state }) => state === 'draft')).toBe(true)
    const about = first[2] as KeptPage
    const hers = structuredClone(about.page)
    ;(hers.variants.de as Variant).title = 'Über uns alle'
    await house.as(amina).do((desk) => savePage(desk, about.id, hers, about.revision))
    await post('/assistant/name', { name: 'Lichtblick e. V.', claim: 'Noch heller.', founded: '' })
    await post('/assistant/pages')
    const second = await pages()
    expect(second).toHaveLength(12)
    const [start, , again] = second
    expect(JSON.stringify(start?.page)).toContain('Noch heller.')
    expect(again?.page.variants.de?.title).toBe('Über uns alle')
    expect(await house.as(amina).do((desk) => mustFindPage(desk, about.id))).toMatchObject({ revision: 2 })
  })

  test('belongs to those who shape the site', async () => {
    for (const path of ['', '/assistant', '/assistant/kind', '/law'])
      expect((await house.as(sam).get(`/services/${service}/site${path}`)).status).toBe(404)
    expect((await house.as(sam).post(`/services/${service}/site/assistant/pages`)).status).toBe(404)
  })
})
