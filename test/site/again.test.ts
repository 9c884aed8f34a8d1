import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KeptPage } from '../../src/blocks/site/model/page.ts'
import type { Draft } from '../../src/blocks/site/model/site.ts'
import { buildSite } from '../../src/blocks/site/output/building.tsx'
import type { Built } from '../../src/blocks/site/output/built.ts'
import { renderIn, siteOf } from '../../src/blocks/site/output/rendering.tsx'
import { pagesOf, readPage } from './links.ts'
import { sampleDraft, sampleOptions } from './sample.ts'

const keysOf = ({ files, kept }: Built): Map<string, string> =>
  new Map([...[...files].map(([path, { key }]): [string, string] => [path, key]), ...kept])

/** The sample without a search, whose index reads all pages. */
const small = (): Draft<KeptPage> => {
  const draft = sampleDraft()
  return { ...draft, settings: { ...draft.settings, search: false } }
}

function changed(draft: Draft<KeptPage>, id: string, change: (page: KeptPage) => void): Draft<KeptPage> {
  const copy = structuredClone(draft)
  const page = copy.pages.find((one) => one.id === id)
  if (page) change(page)
  return copy
}

// A site is a hundred pictures to draw: on a busy machine that takes its time.
describe('a site that is built again', { timeout: 240_000 }, () => {
  test('is taken over whole when nothing has changed', async () => {
    const first = await buildSite(small(), sampleOptions)
    const again = await buildSite(small(), { ...sampleOptions, reuse: keysOf(first) })
    expect([...again.files.keys()]).toEqual([])
    expect(keysOf(again)).toEqual(keysOf(first))
    expect(again.pictures).toEqual(first.pictures)
  })

  test('makes anew what a change is seen on, and gives the same as if all were new', async () => {
    const draft = small()
    const first = await buildSite(draft, sampleOptions)
    const reuse = keysOf(first)
    const changes: [string, Draft<KeptPage>, RegExp[]][] = [
      [
        'a sentence of one page',
        changed(draft, 'page-contact', ({ page }) => {
          const [first] = page.variants.de?.sections ?? []
          if (first?.kind === 'contact') first.text = 'Neu.'
        }),
        [/^kontakt\.html$/],
      ],
      [
        'the title of a post',
        changed(draft, 'post-report', ({ page }) => {
          if (page.variants.de) page.variants.de.title = 'Zahlen'
        }),
        [/^aktuelles\/(jahr-in-zahlen|index)\.html$/, /^index\.html$/, /^atom\.xml$/, /^vorschau\//],
      ],
      [
        'an event that is called off',
        changed(draft, 'event-talk', ({ page }) => {
          if (page.happening) page.happening.cancelled = true
        }),
        [/^termine\/(abend|index)\.(html|ics)$/, /^index\.html$/, /^site\.ics$/],
      ],
      [
        'a page that moves',
        changed(draft, 'page-help', ({ page }) => {
          if (page.variants['de-x-ls']) page.variants['de-x-ls'].slug = 'wir-helfen'
        }),
        [/^leicht\//, /^(en\/)?(hilfe|index)\.html$/, /^sitemap\.xml$/],
      ],
    ]
    for (const [what, after, expected] of changes) {
      const some = await buildSite(after, { ...sampleOptions, reuse })
      const all = await buildSite(after, sampleOptions)
      expect(keysOf(some), what).toEqual(keysOf(all))
      const made = [...some.files.keys()]
      expect(
        made.filter((path) => !expected.some((one) => one.test(path))),
        what,
      ).toEqual([])
      expect(made.length, what).toBeGreaterThan(0)
      // What was taken over is what would have been drawn now.
      for (const path of some.kept.keys())
        expect(all.files.get(path)?.bytes, `${what}: ${path}`).toEqual(first.files.get(path)?.bytes)
    }
  })

  test('is another one on another day where a day counts', async () => {
    const reuse = keysOf(await buildSite(small(), sampleOptions))
    const later = await buildSite(small(), { ...sampleOptions, now: new Date('2027-07-01T09:00:00Z'), reuse })
    expect([...later.files.keys()]).toEqual(
      expect.arrayContaining(['index.html', 'termine/archiv.html', 'hilfe.html']),
    )
    expect([...later.files.keys()]).not.toContain('verein.html')
  })
})

describe('what people write', () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e&lt;'

  test('never becomes a tag, an attribute or a script, in whatever field it stands', () => {
    const spoilt = spoil(sampleDraft(), () => hostile)
    const { site } = siteOf(spoilt, sampleOptions)
    for (const page of site.places.pages)
      for (const lang of site.places.languages) {
        const html = renderIn(site, page, lang)
        if (html === '') continue
        const { scripts, handlers, loads } = readPage(html)
        expect([scripts, handlers, loads.filter((one) => one === 'x')], page.id).toEqual([[], [], []])
      }
  })

  test('leads to no other kind of address, and breaks no page', () => {
    const words = fc.oneof(
      fc.constantFrom(
        'javascript:alert(1)',
        'data:text/html,x',
        '//evil.example',
        'page:',
        'page:page-index',
        'file:nothing',
        hostile,
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 5, maxLength: 12 }), (list) => {
        let at = 0
        const { site } = siteOf(
          spoil(sampleDraft(), () => list[at++ % list.length] ?? ''),
          sampleOptions,
          true,
        )
        const [page] = site.places.pages
        const html = page ? renderIn(site, page, 'de') : ''
        expect(html.replace(/<link rel="icon" href="data:image[^"<>]*"/, '')).not.toMatch(
          /(href|src|action)="\s*(javascript|data|vbscript):/i,
        )
        const { scripts, loads } = readPage(html)
        expect([scripts, loads.filter((one) => /^\w+:/.test(one))]).toEqual([[], []])
      }),
      { numRuns: 25 },
    )
  })

  test('reaches each page of a site of nothing but empty fields', async () => {
    const empty = spoil(sampleDraft(), () => '')
    const built = await buildSite({ ...empty, settings: { ...empty.settings, search: false } }, sampleOptions)
    expect(pagesOf(built).length).toBeGreaterThan(20)
  })
})

/** Every sentence of the draft replaced, but for what names things: ids, kinds, days, languages. */
function spoil(draft: Draft<KeptPage>, words: () => string): Draft<KeptPage> {
  const names = new Set([
    'id',
    'kind',
    'type',
    'slug',
    'service',
    'organisation',
    'position',
    'state',
    'zone',
    'theme',
    'unit',
    'legal',
    'legalForm',
    'shows',
    'width',
    'hash',
    'avif',
    'webp',
    'from',
    'to',
    'until',
    'on',
    'logo',
    'parent',
  ])
  const walk = (value: unknown, name = ''): unknown => {
    if (typeof value === 'string') return names.has(name) || /^\d{4}-\d\d/.test(value) ? value : words()
    if (Array.isArray(value))
      return name === 'languages' || name === 'except' ? value : value.map((one) => walk(one, name))
    if (value instanceof Date || typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, key)]))
  }
  return walk(draft) as Draft<KeptPage>
}
