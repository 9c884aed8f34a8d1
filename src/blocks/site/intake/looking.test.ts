// Long: everything that somebody may bring, small and large.
import { existsSync, readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type WxrEntry, wxrOf } from '#test/site/wxr.ts'
import { aside } from './aside.ts'
import { digestOf, everything, lookInto, unfold } from './looking.ts'

// Whether it is a picture shows when it is drawn; here only where it lies.
const photo = new Uint8Array([0xff, 0xd8, 0xff])

const look = (files: Record<string, string | Uint8Array>, languages = ['de']) =>
  lookInto(
    unfold(
      Object.entries(files).map(([name, bytes]) => ({
        name,
        bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes,
      })),
    ),
    { languages, pages: [] },
    everything,
  )

describe('what is brought', () => {
  test('in two languages is one page', () => {
    const terms = (lang: string): NonNullable<WxrEntry['terms']> => [
      ['language', lang],
      ['post_translations', 'pll_1'],
    ]
    const { pages: made } = look(
      {
        'a.xml': wxrOf([
          { id: 1, title: 'Verein', terms: terms('de') },
          { id: 2, title: 'Club', terms: terms('en') },
        ]),
      },
      ['de', 'en'],
    )
    expect(
      made.map(({ page }) => Object.entries(page.variants).map(([lang, one]) => [lang, one.title])),
    ).toEqual([
      [
        ['de', 'Verein'],
        ['en', 'Club'],
      ],
    ])
  })

  test('of a calendar has its day, its place and its state', () => {
    const meta = {
      _EventStartDate: '2024-06-01 18:00:00',
      _EventEndDate: '2024-06-01 20:00:00',
      _EventVenueID: '8',
    }
    const { pages: made } = look({
      'a.xml': wxrOf([
        { id: 7, type: 'tribe_events', title: 'Fest', html: 'Kommt!', meta },
        {
          id: 8,
          type: 'tribe_venue',
          title: 'Bürgerhaus',
          meta: { _VenueAddress: 'Weg 1', _VenueCity: 'Stadt' },
        },
      ]),
    })
    expect(made[0]?.page).toMatchObject({
      kind: 'event',
      happening: {
        from: '2024-06-01T18:00',
        to: '2024-06-01T20:00',
        place: 'Bürgerhaus',
        address: 'Weg 1, Stadt',
      },
    })
    expect(made).toHaveLength(1)
  })

  test('and was built with Elementor comes with its texts, pictures, questions and buttons, and says so', () => {
    const widget = (widgetType: string, settings: object) => ({
      elType: 'widget',
      widgetType,
      settings,
      elements: [],
    })
    const plan = [
      {
        elType: 'section',
        elements: [
          {
            elType: 'column',
            elements: [
              widget('heading', { title: 'Wer wir sind', header_size: 'h2' }),
              widget('text-editor', { editor: '<p>Ein Verein <script>alert(1)</script>im Viertel.</p>' }),
              widget('image', { image: { url: 'https://lichtblick.example/wp-content/haus.jpg', id: 9 } }),
              widget('accordion', { tabs: [{ tab_title: 'Was kostet es?', tab_content: '<p>Nichts.</p>' }] }),
              widget('button', { text: 'Kommt vorbei', link: { url: 'https://example.org/karte' } }),
              widget('form', { form_name: 'Kontakt' }),
              widget('flip-box', { title_text_a: 'Vorne steht das', color: '#f00' }),
              widget('spacer', { space: 20 }),
            ],
          },
        ],
      },
    ]
    const meta = { _elementor_edit_mode: 'builder', _elementor_data: JSON.stringify(plan) }
    const { pages: made, report } = look({
      'a.xml': wxrOf([{ id: 1, html: 'Nur ein Rest', meta }]),
      'haus.jpg': photo,
    })
    const said = JSON.stringify(made[0]?.page)
    for (const words of [
      'Wer wir sind',
      'im Viertel.',
      'Was kostet es?',
      'Nichts.',
      'Kommt vorbei',
      'Vorne steht das',
    ])
      expect(said).toContain(words)
    expect(said).not.toMatch(/Nur ein Rest|alert|#f00/)
    expect(said).toContain('https://example.org/karte')
    expect(report.pictures).toBe(1)
    expect(report.pages[0]?.notes.map(({ code, what }) => [code, what])).toEqual(
      expect.arrayContaining([
        ['builder', 'Elementor'],
        ['form', 'form'],
        ['widget', 'flip-box'],
      ]),
    )
    // What cannot be read of it is read as it stands in the export.
    const torn = { ...meta, _elementor_data: '[{"elType":"widget"' }
    const plain = look({ 'a.xml': wxrOf([{ id: 1, html: 'Nur ein Rest', meta: torn }]) })
    expect(JSON.stringify(plain.pages)).toContain('Nur ein Rest')
  })

  test('and ends in the middle is read as far as it goes, and says so', () => {
    const { report } = look({ 'a.xml': wxrOf([{ id: 1, html: 'Da' }], '<item><title>Halb') })
    expect([report.isTorn, report.pages.length]).toEqual([true, 1])
  })

  test('as a plain feed is posts', () => {
    const feed =
      '<rss><channel><title>Neues</title><item><title>Eins</title><link>https://a.example/eins</link><description>Text</description><pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate></item></channel></rss>'
    expect(look({ 'feed.xml': feed }).pages[0]?.page).toMatchObject({ kind: 'post', on: '2024-05-01' })
  })

  test('as Markdown has its front matter, its links and its pictures', () => {
    const made = look({
      'site.zip': zipSync({
        'mein/index.md': strToU8('---\ntitle: Start\n---\nZu [uns](verein.md) und [[Fest]]'),
        'mein/verein.md': strToU8('# Verein\n\n![Haus](bilder/haus.jpg)\n\n<script>alert(1)</script>'),
        'mein/_posts/2024-05-01-fest.md': strToU8(
          '+++\ntitle = "Fest"\ndescription = "Schön"\ndraft = true\n+++\nText',
        ),
        'mein/bilder/haus.jpg': photo,
        'mein/README.md': strToU8('nicht'),
      }),
    })
    expect(
      made.pages.map(({ page }) => [page.kind, page.variants.de?.title, page.variants.de?.slug, page.on]),
    ).toEqual([
      ['page', 'Start', 'index', undefined],
      ['page', 'Verein', 'verein', undefined],
      ['post', 'Fest', 'fest', '2024-05-01'],
    ])
    expect(JSON.stringify(made.pages[0])).toContain(`"href":"page:${made.pages[1]?.id}"`)
    expect(made.pictures.map(({ key }) => key)).toEqual(['mein/bilder/haus.jpg'])
    expect(made.report.pages.find(({ title }) => title === 'Fest')?.was).toBe('draft')
    expect(JSON.stringify(made.pages)).not.toContain('alert')
  })

  test('as HTML is what its pages say, without what stands around on each', () => {
    const page = (title: string, text: string) =>
      `<!doctype html><html lang="de"><head><title>${title} | Verein</title><meta name="description" content="Kurz"></head><body>
      <nav><a href="index.html">Start</a><a href="wir.html">Wir</a></nav><main><h1>${title}</h1>${text}</main><footer>Fuß</footer></body></html>`
    const made = look({
      'alt.zip': zipSync({
        'index.html': strToU8(page('Start', '<p>Hallo <a href="wir.html">wir</a></p>')),
        'wir.html': strToU8(page('Wir', '<p>Das sind wir.</p>')),
      }),
    })
    expect(
      made.pages.map(({ page }) => [page.variants.de?.title, page.inMenu, page.variants.de?.description]),
    ).toEqual([
      ['Start', true, 'Kurz'],
      ['Wir', true, 'Kurz'],
    ])
    expect(JSON.stringify(made.pages)).not.toMatch(/Fuß|"Start.*Start.*Start/)
    expect(JSON.stringify(made.pages[0])).toContain(`"href":"page:${made.pages[1]?.id}"`)
  })

  test('and unfolds into too much is refused before it is unfolded', () => {
    const bomb = zipSync({ 'a.md': new Uint8Array(1000) })
    // The size that it claims stands in the directory at its end.
    const directory = Buffer.from(bomb).lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    new DataView(bomb.buffer).setUint32(directory + 24, 4_000_000_000, true)
    expect(() => look({ 'bombe.zip': bomb })).toThrow('intake.large')
  })
})

describe('what is large', () => {
  const pages = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `a/${at}.md`,
      strToU8(`# Seite ${at}\n\n![](b.jpg)\n\n${'Wort '.repeat(2000)}`),
    ]),
  )
  const brought = [{ name: 'a.zip', bytes: zipSync({ ...pages, 'a/b.jpg': photo }) }]
  const around = { languages: ['de'], pages: [] }

  test('is read in a thread of its own, and comes to the same', async () => {
    const here = lookInto(unfold(brought), around, everything)
    await aside(brought, async (table) => {
      const { report, digest } = await table.report(around)
      expect(report).toEqual(here.report)
      expect(digest).toBe(digestOf(brought))
      const { pictures } = await table.plan(around, everything)
      expect(await table.bytes(pictures[0]?.key ?? '')).toEqual(photo)
      await table.add([
        { name: 'c.docx', bytes: zipSync({ 'x.md': strToU8('# Kein Text der Website') }), isOne: true },
      ])
      expect(
        (await table.plan(around, everything, { pictures: new Map(), files: new Map() })).pages,
      ).toHaveLength(60)
    })
  })

  test('and refused in its thread is refused here, with the same sentence', async () => {
    const words = { ...pages, 'torn.zip': strToU8('PK\x03\x04torn') }
    const nothing = zipSync({ 'a.txt': strToU8('Wort '.repeat(200_000)) })
    await expect(
      aside([{ name: 'a.zip', bytes: nothing }], (table) => table.report(around)),
    ).rejects.toMatchObject({
      code: 'intake.nothing',
    })
    await expect(
      aside([{ name: 'a.zip', bytes: zipSync(words).subarray(0, 900) }, ...brought], (table) =>
        table.report(around),
      ),
    ).rejects.toMatchObject({ code: 'intake.unreadable' })
  })

  test('but claims to be small takes no more than it claims', () => {
    const bomb = zipSync({ 'a.md': new Uint8Array(5_000_000) })
    const directory = Buffer.from(bomb).lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    new DataView(bomb.buffer).setUint32(directory + 24, 1000, true)
    const length = () => unfold([{ name: 'bombe.zip', bytes: bomb }]).get('a.md')?.byteLength ?? 0
    expect(orZero(length)).toBeLessThanOrEqual(1000)
  })
})

function orZero(work: () => number): number {
  try {
    return work()
  } catch {
    return 0
  }
}

const shared = '../shared/data/site'
describe.runIf(existsSync(shared))('exports of WordPress as they are', () => {
  test.each([
    ['themeunittestdata.wordpress.xml', 78, 37],
    ['theme-preview.xml', 7, 0],
  ])('%s comes whole, and every word of it is in the report or on a page', (name, count, media) => {
    const { pages: made, report } = look({ [name]: new Uint8Array(readFileSync(`${shared}/${name}`)) })
    expect([made.length, report.isTorn]).toEqual([count, false])
    expect(report.left.find(({ reason }) => reason === 'media-unused')?.times ?? 0).toBe(media)
    const said = JSON.stringify(made)
    // One page shows how a block of code is written.
    expect(said).not.toMatch(/<!-- \/?wp:(?!code)|\[caption|\[gallery/)
    expect(said).not.toMatch(/"href":"(?!https:|http:|mailto:|tel:|page:|file:)/)
    for (const { page } of made)
      expect(Object.values(page.variants)[0]?.sections.length).toBeLessThanOrEqual(80)
  })
})
