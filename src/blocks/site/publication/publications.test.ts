import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day, later } from '#kernel/clock.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { pageOf, readyPages, siteOf } from '#test/published.ts'
import { planPage } from '../page-states.ts'
import { addPage, mustFindPage, savePage } from '../pages.ts'
import { addRedirects, removeRedirects } from '../redirects.ts'
import type { Site } from '../sites.ts'
import { mustFindSite } from '../sites.ts'
import { digestOf, keepBytes, pathOfBytes } from './bytes.ts'
import { listLinks } from './links/links.ts'
import { tidyBytes } from './publication.jobs.ts'
import { listPublications, mustFindPublication, publish, rollBack, takeOff } from './publications.ts'

let house: TestHouse
let amina: Person
let site: Site
let service: string
let start: string
let club: string
const at = (path = '') => `/w/${site.slug}/${path}`

beforeAll(async () => {
  house = await openTestHouse()
  ;({ amina, service, site } = await siteOf(house, 'Lichtblick'))
  ;[start = '', club = ''] = await readyPages(house, amina, service, [
    pageOf('page', 'Start', 'index', 'Willkommen bei Lichtblick.'),
    pageOf('page', 'Verein', 'verein', 'Wir sind ein Verein.', ['https://example.org/gibt-es']),
  ])
})
afterAll(() => house.close())

const seen = async (path = '') => {
  const answer = await house.as(nobody).get(at(path))
  return answer.status === 200 ? answer.text() : String(answer.status)
}
const published = () => {
  house.clock.moveTo(later(house.clock.now(), 1000))
  return house.as(amina).do((desk) => publish(desk, service))
}
const all = () => house.as(amina).do((desk) => listPublications(desk, service))

async function says(id: string, text: string) {
  await house.as(amina).do(async (desk) => {
    const { page, revision } = await mustFindPage(desk, id)
    const de = page.variants.de
    if (!de) throw new Error('no German')
    const next = pageOf(page.kind as 'page', de.title, de.slug, text)
    await savePage(desk, id, { ...page, variants: next.variants }, revision)
  })
}

describe('publishing', () => {
  test('shows all pages that are ready at once, and none before', async () => {
    expect(await seen()).toBe('404')
    const one = await published()
    expect(await seen()).toContain('Willkommen bei Lichtblick.')
    expect(await seen('verein.html')).toContain('Wir sind ein Verein.')
    expect(one.pages).toBe(2)
    expect(await house.events()).toContain('site.published')
  })
  test('once more without a change makes nothing new', async () => {
    const [one, two] = [await published(), await published()]
    expect(two.id).toBe(one.id)
    expect(await all()).toHaveLength(1)
  })
  test('takes over what has not changed, and what is half-written stays in', async () => {
    await house
      .as(amina)
      .do((desk) => addPage(desk, service, pageOf('page', 'Entwurf', 'entwurf', 'Geheim.')))
    await says(club, 'Wir sind jetzt hundert.')
    expect(await seen('verein.html')).toContain('Wir sind ein Verein.')
    const before = (await all())[0]
    const { id } = await published()
    expect(await seen('verein.html')).toContain('Wir sind jetzt hundert.')
    expect(await seen('entwurf.html')).toBe('404')
    const [old, now] = await house
      .as(amina)
      .do(async (desk) => [
        await mustFindPublication(desk, service, before?.id ?? ''),
        await mustFindPublication(desk, service, id),
      ])
    expect(now?.files['index.html']?.digest).toBe(old?.files['index.html']?.digest)
    expect(now?.files['verein.html']?.digest).not.toBe(old?.files['verein.html']?.digest)
  })
  test('can be taken back to any earlier state, byte for byte, and forward again', async () => {
    const [newest, oldest] = await all()
    await house.as(amina).do((desk) => rollBack(desk, service, oldest?.id ?? ''))
    expect(await seen('verein.html')).toContain('Wir sind ein Verein.')
    await house.as(amina).do((desk) => rollBack(desk, service, newest?.id ?? ''))
    expect(await seen('verein.html')).toContain('Wir sind jetzt hundert.')
  })
  test('is for those who may: nobody else, no stranger, no builder', async () => {
    const sam = await house.person('Sam Stranger')
    await expect(house.as(sam).do((desk) => publish(desk, service))).rejects.toThrow('service.missing')
    const { organisation } = site
    const jonas = await house.person('Jonas Builder')
    await house.owner.query(
      'insert into builder (service, organisation, account, since) values ($1, $2, $3, $4)',
      [service, organisation, jonas.account, house.clock.now()],
    )
    await expect(house.as(jonas).do((desk) => publish(desk, service))).rejects.toThrow('site.publishers-only')
    await expect(house.as(jonas).do((desk) => takeOff(desk, service))).rejects.toThrow('site.publishers-only')
  })
  test('by two at once ends in one order', async () => {
    await says(start, 'Zwei zugleich.')
    const both = await Promise.all([published(), published()])
    expect(both[0].id).toBe(both[1].id)
  })
  test('carries redirects along', async () => {
    await house
      .as(amina)
      .do((desk) => addRedirects(desk, service, [{ from: '/alt.html', to: '/verein.html', code: 301 }]))
    expect(await seen('alt.html')).toBe('404')
    await published()
    const answer = await house.as(nobody).get(at('alt.html'))
    expect([answer.status, answer.headers.get('location')]).toEqual([301, at('verein.html')])
  })
  test('takes ten thousand of them out as well, as WordPress numbers its pages', async () => {
    const many = Array.from({ length: 10_000 }, (_, number) => ({
      ...{ from: `/?p=${number}`, to: '/verein.html', code: 301 as const },
    }))
    await house.as(amina).do((desk) => addRedirects(desk, service, many))
    await published()
    for (const [path, to] of [
      ['?p=0', 'verein.html'],
      ['?p=9999', 'verein.html'],
      ['alt.html', 'verein.html'],
    ] as const) {
      const answer = await house.as(nobody).get(at(path))
      expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 301, at(to)])
    }
    expect((await house.as(nobody).get(at('?p=10000'))).status).toBe(200)
    await house.as(amina).do((desk) =>
      removeRedirects(
        desk,
        service,
        many.map(({ from }) => from),
      ),
    )
  })
})

describe('what goes out by itself', () => {
  test('is a planned page at its moment, without what somebody is still writing', async () => {
    const plan = later(house.clock.now(), day)
    const id = await house.as(amina).do(async (desk) => {
      const page = await addPage(desk, service, pageOf('post', 'Neuigkeit', 'neuigkeit', 'Ab morgen.'))
      await planPage(desk, page.id, plan)
      return page.id
    })
    expect(await seen('aktuelles/neuigkeit.html')).toBe('404')
    await says(club, 'Noch nicht fer')
    house.clock.moveTo(later(plan, 60_000))
    await house.work()
    expect(await seen('aktuelles/neuigkeit.html')).toContain('Ab morgen.')
    expect(await seen('verein.html')).toContain('Wir sind jetzt hundert.')
    await says(id, 'Geändert')
    house.clock.moveTo(later(house.clock.now(), 2 * day))
    await house.work()
    expect(await seen('aktuelles/neuigkeit.html')).toContain('Ab morgen.')
  })
  test('is the list of events on the day after one is over', async () => {
    await readyPages(house, amina, service, [pageOf('event', 'Sommerfest', 'sommerfest', 'Mit Musik.')])
    await published()
    await house.work()
    const before = (await all())[0]?.id
    house.clock.moveTo(new Date('2027-03-12T12:00:00Z'))
    await house.work()
    const [now] = await all()
    expect(now?.id).not.toBe(before)
    expect(now?.publishedBy).toBeNull()
  })
})

describe('bytes', () => {
  test('that no publication names leave the disk, and all others stay', async () => {
    const stray = digestOf('nobody needs this')
    await keepBytes(house.house, new Map([[stray, Buffer.from('nobody needs this')]]))
    const removed = await house.itself(tidyBytes)
    expect(removed).toBeGreaterThan(0)
    expect(existsSync(pathOfBytes(house.house, stray))).toBe(false)
    for (const { id } of await all()) {
      const { files, draft } = await house.as(amina).do((desk) => mustFindPublication(desk, service, id))
      for (const digest of [...Object.values(files).map((file) => file.digest), draft ?? ''])
        expect(existsSync(pathOfBytes(house.house, digest))).toBe(true)
    }
    expect(readdirSync(join(house.house.config.data, 'sites'), { recursive: true }).join()).not.toContain(
      'draft',
    )
  })
})

describe('a site to take along', () => {
  test('is a zip of exactly what everybody sees', async () => {
    const { publication } = await house.as(amina).do((desk) => mustFindSite(desk, service))
    const answer = await house.as(amina).get(`/services/${service}/site/publication/${publication}/zip`)
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="lichtblick-[a-z0-9]+-2027-03-\d\d\.zip"$/,
    )
    const zip = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    const { files } = await house
      .as(amina)
      .do((desk) => mustFindPublication(desk, service, publication ?? ''))
    expect(Object.keys(zip).sort()).toEqual(Object.keys(files).sort())
    const { '404.html': lost, ...others } = files
    for (const [path, { digest }] of Object.entries(others)) expect(digestOf(zip[path] ?? '')).toBe(digest)
    // It is shown at any address, and finds its way on a web space that has no other site.
    expect(lost).toBeDefined()
    const led = [...strFromU8(zip['404.html'] ?? new Uint8Array()).matchAll(/(?:href|src)="(\/[^"#?]+)"/g)]
    expect(led.length).toBeGreaterThan(2)
    for (const [, address = ''] of led) expect(Object.keys(zip)).toContain(decodeURI(address.slice(1)))
  })
})

describe('links', () => {
  test('are known from the publication, and none within the site leads nowhere', async () => {
    const { links } = await house.as(amina).do((desk) => listLinks(desk, service))
    expect(links.filter(({ state }) => state === 'gone')).toEqual([])
    await says(club, 'Kein Link mehr.')
    await published()
    const after = await house.as(amina).do((desk) => listLinks(desk, service))
    expect(after.links.map(({ address }) => address)).not.toContain('https://example.org/gibt-es')
  })
})

describe('a site that is taken off', () => {
  test('is gone for everybody, and comes back as it was', async () => {
    await house.as(amina).do((desk) => takeOff(desk, service))
    expect(await seen()).toBe('404')
    await house.work()
    expect(await seen()).toBe('404')
    const [newest] = await all()
    await house.as(amina).do((desk) => rollBack(desk, service, newest?.id ?? ''))
    expect(await seen()).toContain('Zwei zugleich.')
  })
})
