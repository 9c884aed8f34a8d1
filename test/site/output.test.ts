/** Long: one site is built once, and everything that is promised of its pages is read off it. */
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { sectionKinds } from '../../src/blocks/site/model/empty.ts'
import { themeNames } from '../../src/blocks/site/model/site.ts'
import { buildSite } from '../../src/blocks/site/output/building.tsx'
import type { Built } from '../../src/blocks/site/output/built.ts'
import { cardOf } from '../../src/blocks/site/output/card.ts'
import { lookFiles, renderPage, siteOf } from '../../src/blocks/site/output/rendering.tsx'
import { allPaths, pagesOf, pathFrom, readPage } from './links.ts'
import { rich } from './rich.ts'
import { sampleDraft, sampleOptions } from './sample.ts'
import { arabicDraft } from './sample-arabic.ts'
import { crowdDraft, faces } from './sample-crowd.ts'

let site: Built
let crowd: Built
const textOf = (path: string): string => new TextDecoder().decode(site.files.get(path)?.bytes)

beforeAll(async () => {
  site = await buildSite(sampleDraft(), sampleOptions)
  crowd = await buildSite(crowdDraft(), sampleOptions)
}, 120_000)

describe('the sample site', { timeout: 180_000 }, () => {
  test('holds every kind of section', () => {
    const kinds = sampleDraft().pages.flatMap(({ page }) =>
      Object.values(page.variants).flatMap(({ sections }) => sections.map(({ kind }) => kind)),
    )
    expect(sectionKinds.filter((kind) => !kinds.includes(kind))).toEqual([])
  })

  test('is valid HTML on each page', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // Preact closes void elements as XML does, which HTML allows; the house writes long titles where people do.
      rules: { 'void-style': 'off', 'long-title': 'off', 'no-inline-style': 'error' },
    })
    for (const [path, html] of [...pagesOf(site), ...pagesOf(crowd)]) {
      const { results } = await validator.validateString(html)
      expect(
        results.flatMap(({ messages }) =>
          messages.map(
            ({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`,
          ),
        ),
      ).toEqual([])
    }
  })

  test('leads nowhere into nothing, neither from a server nor from a disk', () => {
    const paths = allPaths(site)
    const ids = new Map(pagesOf(site).map(([path, html]) => [path, readPage(html).ids]))
    for (const [path, html] of pagesOf(site)) {
      const { leads, loads } = readPage(html)
      for (const link of [...leads, ...loads].filter((one) => !/^(https:|mailto:|tel:)/.test(one))) {
        // What is lost is shown at any address: it alone names the root.
        if (path !== '404.html') expect(link, path).not.toMatch(/^[/\\]|\/$/)
        const to = pathFrom(path, link)
        expect(paths, `${path} → ${link}`).toContain(to)
        const anchor = link.split('#')[1]
        if (anchor) expect(ids.get(to), `${path} → ${link}`).toContain(anchor)
      }
    }
  })

  test('asks nobody else for anything, and runs nothing but the search on its own page', () => {
    for (const [path, html] of pagesOf(site)) {
      const { loads, scripts } = readPage(html)
      expect(
        loads.filter((one) => /^[a-z]+:/.test(one)),
        path,
      ).toEqual([])
      expect(readPage(html).handlers, path).toEqual([])
      if (path.endsWith('suche.html'))
        expect(scripts).toEqual([expect.stringMatching(/suche\.[0-9a-f]+\.js$/)])
      else expect(scripts, path).toEqual([])
    }
  })

  test.each(themeNames)('weighs at most 14 kB with the stylesheet of "%s"', (theme) => {
    const { path, files } = lookFiles(sampleDraft({ theme }), sampleOptions)
    const style = gzipSync(files.get(path)?.bytes ?? '').byteLength
    expect(style).toBeGreaterThan(3000)
    for (const [page, html] of pagesOf(site)) {
      expect((style + gzipSync(html).byteLength) / 1000, page).toBeLessThan(14)
    }
  })
})

describe('a dozen people', () => {
  const html = () => new TextDecoder().decode(crowd.files.get('index.html')?.bytes)

  test('are one file that is there, each with their own words', () => {
    const strip = crowd.strips.find(({ kind }) => kind === 'faces')
    expect(strip?.tiles.map(({ picture }) => picture)).toEqual(faces.map(({ id }) => id))
    for (const [at, { name }] of faces.entries())
      expect(html()).toMatch(
        new RegExp(`<img [^>]*${strip?.name}[^>]* alt="${name}"[^>]* class="strip t${at} n12"`),
      )
    const { loads } = readPage(html())
    for (const one of loads) expect(allPaths(crowd)).toContain(pathFrom('index.html', one))
  })

  test('are single pictures to machines, and where somebody is writing', () => {
    expect(
      pagesOf(crowd)
        .flatMap(([, one]) => readPage(one).data)
        .join(),
    ).not.toContain('streifen')
    const draft = crowdDraft()
    const [page] = draft.pages
    if (!page) throw new Error('no page')
    const seen = renderPage(draft, page, 'de', { ...sampleOptions, hrefs: (path) => `/vorschau/${path}` })
    expect(seen).toContain('/vorschau/bilder/face-0-400.')
    expect(seen).not.toContain('streifen')
  })
})

describe('machines', () => {
  test('know each page by one address, and the same page in other languages', () => {
    const html = textOf('aktuelles/garten.html')
    expect(html).toContain('<link rel="canonical" href="https://lichtblick.example/aktuelles/garten.html"/>')
    expect(html).toContain('hreflang="en" href="https://lichtblick.example/en/aktuelles/garden.html"')
    expect(html).toContain('hreflang="x-default" href="https://lichtblick.example/aktuelles/garten.html"')
    expect(textOf('index.html')).toContain('<link rel="canonical" href="https://lichtblick.example/"/>')
    expect(textOf('sitemap.xml')).toContain('<loc>https://lichtblick.example/leicht/</loc>')
    expect(textOf('sitemap.xml').match(/<loc>/g)?.length).toBe(site.pages + 6)
    expect(textOf('robots.txt')).toContain('Sitemap: https://lichtblick.example/sitemap.xml')
    expect(textOf('404.html')).toContain('<meta name="robots" content="noindex"/>')
  })

  test('read who it is, what happens and when it is open', () => {
    const data = (path: string) => readPage(textOf(path)).data.map((one) => JSON.parse(one))
    expect(data('index.html')).toContainEqual(
      expect.objectContaining({
        '@type': 'NGO',
        legalName: 'Lichtblick Nürnberg e. V.',
        foundingDate: '1998-05-04',
      }),
    )
    const [opening] = data('hilfe.html')
    expect(opening.openingHoursSpecification).toContainEqual({
      '@type': 'OpeningHoursSpecification',
      ...{ dayOfWeek: 'https://schema.org/Wednesday', opens: '14:00', closes: '20:00' },
    })
    expect(data('termine/flohmarkt.html')).toContainEqual(
      expect.objectContaining({
        '@type': 'Event',
        eventStatus: 'https://schema.org/EventCancelled',
        startDate: '2027-05-08T08:00:00.000Z',
      }),
    )
    expect(data('termine/abend.html')[0].eventAttendanceMode).toBe(
      'https://schema.org/MixedEventAttendanceMode',
    )
    const trail = data('presse.html').find((one) => one['@type'] === 'BreadcrumbList')
    expect(trail.itemListElement.map((one: { name: string }) => one.name)).toEqual([
      'Startseite',
      'Der Verein',
      'Presse',
    ])
  })

  test('get news as Atom, and events for a calendar with what repeats and what is left out', () => {
    expect(textOf('atom.xml')).toContain('<title type="html"><![CDATA[Der Garten ist offen]]></title>')
    expect(textOf('en/atom.xml')).not.toContain('jahr-in-zahlen')
    const calendar = textOf('site.ics').replace(/\r\n /g, '')
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(5)
    expect(calendar).toContain('RRULE:FREQ=WEEKLY;INTERVAL=1;UNTIL=20271222T225900Z')
    expect(calendar).toContain('EXDATE;TZID=Europe/Berlin:20270331T180000')
    expect(calendar).toContain('DTSTART;VALUE=DATE:20270626')
    expect(calendar).toContain('DTEND;VALUE=DATE:20270628')
    expect(textOf('termine/flohmarkt.ics')).toContain('STATUS:CANCELLED')
  })
})

describe('a language', () => {
  test('leads to the same page in the others, and to their first page where there is none', () => {
    const { leads } = readPage(textOf('presse.html'))
    expect(leads).toContain('en/index.html')
    expect(readPage(textOf('verein.html')).leads).toContain('leicht/wer-wir-sind.html')
    expect(textOf('leicht/index.html')).toMatch(/^<!DOCTYPE html>\n<html lang="de-x-ls">/)
  })

  test('says in easy words what the house says around a page', () => {
    expect(textOf('leicht/hilfe.html')).toContain('Dann haben wir offen')
    expect(textOf('leicht/hilfe.html')).toContain('Wir sagen nichts weiter.')
  })

  test('leads to the original where a page was not translated, and says in which language that is', () => {
    expect(textOf('en/index.html')).toContain('href="../hilfe.html" hreflang="de" class="button"')
  })
})

describe('a language that is read from the right', { timeout: 180_000 }, () => {
  test('turns the page round, is spoken around it, and names the law in it', async () => {
    const draft = arabicDraft()
    draft.settings.search = false
    const built = await buildSite(draft, sampleOptions)
    const html = new TextDecoder().decode(built.files.get('ar/index.html')?.bytes)
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="ar" dir="rtl">/)
    expect(html).toContain('القائمة الرئيسية')
    expect(html).toMatch(
      /<a href="\.\.\/impressum\.html" hreflang="de">بيانات الناشر <span lang="de">\(Deutsch\)<\/span>/,
    )
    const style = built.files.get([...built.files.keys()].find((one) => one.endsWith('.css')) ?? '')
    expect(new TextDecoder().decode(style?.bytes)).toContain('[dir="rtl"]')
    expect(textOf('index.html')).not.toContain('dir=')
    expect(gzipSync(style?.bytes ?? '').byteLength / 1000).toBeLessThan(8)
  })

  test('has a picture to pass on that says who it is, in letters that we have', () => {
    const { site } = siteOf(arabicDraft(), sampleOptions)
    const paths = ['لا أحد', 'Нове', 'Yeni haberler ğüş'].map((title) => cardOf(site, 'ar', title).path)
    expect(paths[0]).toBe(paths[1])
    expect(cardOf(site, 'de', 'Yeni haberler ğüş').path).not.toBe(cardOf(site, 'de', 'Нове').path)
  })
})

describe('a section', { timeout: 180_000 }, () => {
  test('with nothing in it stays in, but waits in the editor; of work that is over it is said', () => {
    const draft = structuredClone(sampleDraft())
    const page = draft.pages.find(({ id }) => id === 'page-join')
    const written = page?.page.variants.de
    if (!page || !written) throw new Error('no page')
    written.sections = [
      { id: 's1', kind: 'gallery', title: 'Unser Haus', pictures: [] },
      { id: 's2', kind: 'contact', title: 'So erreichen Sie uns', links: [] },
      {
        ...{ id: 's3', kind: 'jobs' },
        jobs: [{ title: 'Praktikum', text: rich('Vorbei.'), kind: 'training', until: '2026-09-01' }],
      },
    ]
    const published = renderPage(draft, page, 'de', sampleOptions)
    expect(published).not.toMatch(/Unser Haus|So erreichen Sie uns|Praktikum/)
    expect(published).toContain('Zurzeit suchen wir niemanden.')
    const waiting = renderPage(draft, page, 'de', { ...sampleOptions, hrefs: (path) => path })
    expect(waiting).toMatch(/Unser Haus.*So erreichen Sie uns/)
  })

  test('is none of the buttons that stand in it', () => {
    for (const [path, html] of pagesOf(site))
      expect(html, path).not.toMatch(/<(?:section|div|p)\b[^>]*class="(?:[^"]* )?button[ "]/)
    expect(textOf('en/join.html')).toContain('class="button">Become a member</a>')
  })

  test('names numbers that a phone dials, and whoever made the pictures by the name alone', () => {
    const html = textOf('hilfe.html')
    for (const number of ['112', '08001110111', '116111']) expect(html).toContain(`href="tel:${number}"`)
    expect(html).toContain('Bilder: Öznur Kaya<')
  })
})

describe('an event', () => {
  test('stands in the list as long as it is ahead, and in the archive afterwards', () => {
    expect(textOf('termine/index.html')).not.toContain('Adventskaffee')
    expect(textOf('termine/archiv.html')).toContain('Adventskaffee')
    expect(textOf('termine/adventskaffee.html')).toContain('Diese Veranstaltung ist vorbei.')
    expect(textOf('termine/flohmarkt.html')).toContain('Diese Veranstaltung findet nicht statt.')
    expect(textOf('termine/mittwochskueche.html')).not.toMatch(/31\.\sMärz/)
  })
})

describe('a page', { timeout: 180_000 }, () => {
  test('that is a draft or waits for its day stays in, and nothing leads to it', async () => {
    const draft = sampleDraft()
    draft.pages = draft.pages.map((one) => {
      if (one.id === 'page-join') return { ...one, state: 'draft' }
      return one.id === 'post-garden' ? { ...one, notBefore: new Date('2027-04-01T00:00:00Z') } : one
    })
    const built = await buildSite(draft, {
      ...sampleOptions,
      index: false,
      reuse: new Map([['pagefind/x', 'x']]),
    })
    const html = pagesOf(built)
      .map(([, text]) => text)
      .join()
    expect(html).not.toMatch(/mithelfen\.html|garten\.html|Hochbeete, ein/)
  })

  test('is seen in an editor with all drafts, by addresses of the editor', () => {
    const draft = sampleDraft()
    const [page] = draft.pages
    if (!page) throw new Error('no page')
    const html = renderPage(draft, { ...page, state: 'draft' }, 'de', {
      ...sampleOptions,
      hrefs: (path) => `/vorschau/${path}`,
    })
    expect(html).toContain('Niemand muss da allein durch')
    expect(html).toMatch(/href="\/vorschau\/stil\.[0-9a-f]+\.css"/)
    expect(html).toContain('href="/vorschau/hilfe.html"')
  })
})
