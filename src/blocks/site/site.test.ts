// Long: one website from its beginning to what two of its people do at once.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'
import { provisionService } from '../services.ts'
import { emptyPage, emptySection } from './model/empty.ts'
import type { Page } from './model/page.ts'
import { richFrom } from './model/rich.ts'
import { placeHost, renameSite } from './naming.ts'
import { erasePage, makeDraft, makeReady, movePage, placePage, planPage, stepPage } from './page-states.ts'
import { addPage, addPages, listPages, mustFindPage, PageMovedOn, savePage } from './pages.ts'
import { listColleagues, nameRole } from './people.ts'
import { addRedirects, listRedirects, removeRedirects } from './redirects.ts'
import { site as block } from './site-block.tsx'
import { draftOf, mustFindSite, saveSettings } from './sites.ts'
import { listVersions, mustFindVersion, restoreVersion } from './versions.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let kim: Person
let service: string

beforeAll(async () => {
  house = await openTestHouse()
  story = await worldWithTeam(house)
  kim = await house.person('Kim Kaya')
  await house.owner.query(
    `insert into membership (account, organisation, role, joined_at) values ($1, $2, 'member', now())`,
    [kim.account, story.lichtblick],
  )
})
afterAll(() => house.close())

/** A website that Jonas and Lena build for Amina's organisation, with nothing on it. */
beforeEach(async () => {
  await house.owner.query('delete from service')
  const wanted = { organisation: story.lichtblick, need: null, kind: 'site' as const, name: 'Website' }
  const of = await house.itself(async (desk) => {
    const of = await provisionService(desk, wanted, [story.jonas.account ?? '', story.lena.account ?? ''])
    await block.provision(desk, of)
    return of
  })
  service = of.id
})

const page = (title: string, says = 'Wir sind da.', slug = ''): Page => {
  const empty = emptyPage('page', 'de', { title, slug, day: '2027-03-01' })
  const sections = [{ ...emptySection('text', 's1'), text: richFrom(says) }]
  return {
    ...empty,
    variants: {
      de: { ...empty.variants.de, description: 'Wer wir sind.', sections } as Page['variants'][string],
    },
  }
}
const as = (person: Person) => house.as(person)
const added = (one = page('Verein'), person = story.amina) =>
  as(person).do((desk) => addPage(desk, service, one))
const found = (id: string) => as(story.amina).do((desk) => mustFindPage(desk, id))
const minutes = (count: number) => house.clock.moveTo(new Date(house.clock.now().getTime() + count * 60_000))

describe('a website', () => {
  test('begins empty, in German, under an address of its own, for those who shape it and nobody else', async () => {
    const site = await as(story.amina).do((desk) => mustFindSite(desk, service))
    expect(site).toMatchObject({ role: 'publisher', revision: 1, publication: null, host: null })
    expect(site.slug).toMatch(/^lichtblick-[a-z0-9]{4}$/)
    expect(site.settings).toMatchObject({ languages: ['de'], name: { de: 'Lichtblick' } })
    expect((await as(story.jonas).do((desk) => mustFindSite(desk, service))).role).toBe('editor')
    for (const person of [story.stranger, story.organiser])
      await expect(as(person).do((desk) => mustFindSite(desk, service))).rejects.toMatchObject({
        code: 'service.missing',
      })
  })
  test('keeps settings once, and tells whoever comes second', async () => {
    const { settings } = await as(story.amina).do((desk) => mustFindSite(desk, service))
    const changed = { ...settings, languages: ['de', 'en'] }
    const save = (person: Person, claim: string) =>
      as(person).do((desk) => saveSettings(desk, service, { ...changed, claim: { de: claim } }, 1))
    expect((await save(story.amina, 'Für alle.')).revision).toBe(2)
    await expect(save(kim, 'Für viele.')).rejects.toMatchObject({ code: 'site.moved-on' })
    // The same again, because the answer was lost.
    expect((await save(story.amina, 'Für alle.')).revision).toBe(2)
  })
  test('has an address and a domain that nobody else has, which only its organisation gives it', async () => {
    const before = service
    await as(story.amina).do((desk) => renameSite(desk, service, 'lichtblick'))
    await as(story.amina).do((desk) => placeHost(desk, service, 'lichtblick.example'))
    await expect(as(story.jonas).do((desk) => renameSite(desk, service, 'unser'))).rejects.toMatchObject({
      code: 'site.publishers-only',
    })
    const other = { organisation: story.lichtblick, need: null, kind: 'site' as const, name: 'Zweite' }
    await house.itself(async (desk) => {
      const second = await provisionService(desk, other, [])
      await block.provision(desk, second)
      service = second.id
    })
    await expect(as(story.amina).do((desk) => renameSite(desk, service, 'lichtblick'))).rejects.toMatchObject(
      { code: 'site.slug-taken' },
    )
    await expect(
      as(story.amina).do((desk) => placeHost(desk, service, 'lichtblick.example')),
    ).rejects.toMatchObject({ code: 'site.host-taken' })
    service = before
    // A domain counts for pages only once it was seen to point here.
    expect((await as(story.amina).do((desk) => draftOf(desk, service))).host).toBeNull()
  })
  test('leaves as it is, is healthy once it is out, and goes without a trace', async () => {
    await added()
    const of = await as(story.amina).do(async (desk) => {
      const { mustFindService } = await import('../services.ts')
      return mustFindService(desk, service)
    })
    const files = await as(story.amina).do((desk) => block.export(desk, of))
    expect(files.map(({ path }) => path.replace(/[0-9a-f-]{36}/, 'ID'))).toEqual([
      'site/settings.json',
      'site/things.json',
      'site/pages/ID.json',
    ])
    expect(await as(story.amina).do((desk) => block.health(desk, of))).toMatchObject({ state: 'unknown' })
    await as(story.amina).do((desk) => block.erase(desk, of))
    expect((await house.owner.query('select from site_page')).rowCount).toBe(0)
  })
})

describe('a page', () => {
  test('gets an address from its title that is free, and stands behind the others', async () => {
    const [one, two] = [await added(), await added()]
    expect([one, two].map((kept) => kept.page.variants.de?.slug)).toEqual(['verein', 'verein-2'])
    expect((await as(story.jonas).do((desk) => listPages(desk, service))).map(({ id }) => id)).toEqual([
      one.id,
      two.id,
    ])
  })
  test('is cleaned when it is kept: nothing runs, nothing leads elsewhere', async () => {
    const evil = page('<img src=x onerror=alert(1)>')
    const section = {
      ...emptySection('action', 'a'),
      title: 'Los',
      links: [{ says: 'Los', to: 'javascript:alert(1)' }],
      onclick: 'x',
    }
    const kept = await added({
      ...evil,
      variants: { de: { ...evil.variants.de, sections: [section] } as never },
    })
    const [action] = kept.page.variants.de?.sections ?? []
    expect(action).toEqual({ id: 'a', kind: 'action', title: 'Los', links: [{ says: 'Los', to: '' }] })
    expect(kept.page.variants.de?.slug).toBe('img-src-x-onerror-alert-1')
  })
  test('is kept with a revision; who comes second learns by whom and when, and theirs stays', async () => {
    const { id } = await added()
    const save = (person: Person, says: string) =>
      as(person).do((desk) => savePage(desk, id, page('Verein', says), 1))
    minutes(1)
    expect((await save(story.amina, 'Aminas Text')).revision).toBe(2)
    const second = await save(story.jonas, 'Jonas’ Text').catch((error: unknown) => error)
    expect(second).toBeInstanceOf(PageMovedOn)
    expect(second).toMatchObject({ code: 'page.moved-on', by: 'Amina Adler', present: { revision: 2 } })
    // Sent again, because the answer was lost: nothing happens twice.
    expect((await save(story.amina, 'Aminas Text')).revision).toBe(2)
  })
  test('of two who save at the same moment takes one, and refuses the other', async () => {
    const { id } = await added()
    const save = (person: Person, says: string) =>
      as(person).do((desk) => savePage(desk, id, page('Verein', says), 1))
    const done = await Promise.allSettled([save(story.amina, 'A'), save(kim, 'K'), save(story.jonas, 'J')])
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect((await found(id)).revision).toBe(2)
  })
  test('does not become another kind by being saved', async () => {
    const { id } = await added()
    const kept = await as(story.amina).do((desk) =>
      savePage(desk, id, { ...page('Verein', 'x'), kind: 'legal', legal: 'imprint' }, 1),
    )
    expect(kept.page.kind).toBe('page')
    expect(kept.page).not.toHaveProperty('legal')
  })
  test('is ready only when nothing is wrong with it, and a draft again at any time', async () => {
    const empty = await added(emptyPage('page', 'de', { title: 'Bild', slug: '', day: '2027-03-01' }))
    const wrong = { ...emptySection('picture', 'a'), shown: { picture: newId(), alt: '' } }
    await as(story.amina).do((desk) =>
      savePage(
        desk,
        empty.id,
        { ...empty.page, variants: { de: { ...empty.page.variants.de, sections: [wrong] } as never } },
        1,
      ),
    )
    await expect(as(story.amina).do((desk) => makeReady(desk, empty.id))).rejects.toMatchObject({
      code: 'page.findings',
    })
    const { id } = await added()
    await as(story.jonas).do((desk) => makeReady(desk, id))
    expect((await found(id)).state).toBe('ready')
    await as(story.jonas).do((desk) => makeDraft(desk, id))
    expect((await found(id)).state).toBe('draft')
  })
  test('is planned by those who publish, for a moment to come', async () => {
    const { id } = await added()
    const at = new Date(house.clock.now().getTime() + 86_400_000)
    await expect(as(story.jonas).do((desk) => planPage(desk, id, at))).rejects.toMatchObject({
      code: 'site.publishers-only',
    })
    await expect(as(story.amina).do((desk) => planPage(desk, id, house.clock.now()))).rejects.toMatchObject({
      code: 'page.past',
    })
    await as(story.amina).do((desk) => planPage(desk, id, at))
    expect(await found(id)).toMatchObject({ state: 'ready', notBefore: at })
    await as(story.amina).do((desk) => makeReady(desk, id))
    expect((await found(id)).notBefore).toBeNull()
  })
  test('moves among the others and below another, on two levels', async () => {
    const [a, b, c] = await as(story.amina).do((desk) =>
      addPages(
        desk,
        service,
        ['A', 'B', 'C'].map((title) => ({ page: page(title) })),
      ),
    )
    if (!a || !b || !c) throw new Error('three pages')
    const order = async () =>
      (await as(story.amina).do((desk) => listPages(desk, service)))
        .map((one) => one.page.variants.de?.title)
        .join('')
    await as(story.amina).do((desk) => movePage(desk, c.id, { position: 0, parent: null }))
    expect(await order()).toBe('CAB')
    await as(story.amina).do((desk) => stepPage(desk, b.id, 'up', a.id))
    expect(await order()).toBe('CBA')
    await as(story.amina).do((desk) => stepPage(desk, c.id, 'up', c.id))
    expect(await order()).toBe('CBA')
    await as(story.amina).do((desk) => placePage(desk, a.id, { before: c.id, parent: b.id, inMenu: false }))
    expect(await order()).toBe('ACB')
    expect((await found(a.id)).page).toMatchObject({ parent: b.id, inMenu: false })
    await expect(
      as(story.amina).do((desk) => movePage(desk, b.id, { position: 0, parent: a.id })),
    ).rejects.toMatchObject({ code: 'page.parent' })
    // What stood below a page that is erased stands at the top.
    await as(story.amina).do((desk) => erasePage(desk, b.id))
    expect((await found(a.id)).page.parent).toBeNull()
  })
})

describe('versions of a page', () => {
  test('are kept when somebody else goes on, and at most once in five minutes of one person’s work', async () => {
    const { id } = await added()
    let revision = 1
    const save = async (person: Person, says: string) => {
      revision = (await as(person).do((desk) => savePage(desk, id, page('Verein', says), revision))).revision
    }
    for (let at = 0; at < 12; at += 1) {
      minutes(1)
      await save(story.amina, `Amina ${at}`)
    }
    const own = await as(story.amina).do((desk) => listVersions(desk, id))
    expect(own.length).toBeGreaterThanOrEqual(2)
    expect(own.length).toBeLessThanOrEqual(4)
    await save(story.jonas, 'Jonas')
    const versions = await as(story.amina).do((desk) => listVersions(desk, id))
    expect(versions[0]).toMatchObject({ revision: 13, by: 'Amina Adler' })
    expect(versions).toHaveLength(own.length + 1)
  })
  test('bring back what was, which can be taken back in turn', async () => {
    const { id } = await added(page('Verein', 'Früher'))
    minutes(10)
    await as(story.jonas).do((desk) => savePage(desk, id, page('Verein', 'Heute'), 1))
    const back = await as(story.amina).do((desk) => restoreVersion(desk, id, 1))
    expect(back.revision).toBe(3)
    expect(JSON.stringify(back.page)).toContain('Früher')
    const today = await as(story.amina).do((desk) => mustFindVersion(desk, id, 2))
    expect(JSON.stringify(today.content)).toContain('Heute')
    await expect(as(story.amina).do((desk) => restoreVersion(desk, id, 99))).rejects.toMatchObject({
      code: 'site.version-missing',
    })
  })
})

describe('roles', () => {
  test('leave to those who are not named what authors may: drafts, and nothing that is ready', async () => {
    const { id } = await added()
    await as(story.amina).do((desk) => nameRole(desk, service, kim.account ?? '', 'editor'))
    const colleagues = await as(kim).do((desk) => listColleagues(desk, service))
    expect(colleagues.map(({ name, role }) => [name, role])).toEqual([
      ...[
        ['Amina Adler', 'publisher'],
        ['Jonas Jung', 'author'],
        ['Kim Kaya', 'editor'],
        ['Lena Lang', 'author'],
      ],
    ])
    await as(story.jonas).do((desk) => savePage(desk, id, page('Verein', 'Entwurf'), 1))
    await expect(as(story.jonas).do((desk) => makeReady(desk, id))).rejects.toMatchObject({
      code: 'site.editors-only',
    })
    await as(kim).do((desk) => makeReady(desk, id))
    await expect(
      as(story.jonas).do((desk) => savePage(desk, id, page('Verein', 'Anders'), 2)),
    ).rejects.toMatchObject({ code: 'site.ready-is-editors' })
    await expect(as(story.jonas).do((desk) => erasePage(desk, id))).rejects.toMatchObject({
      code: 'site.ready-is-editors',
    })
    await expect(
      as(kim).do((desk) => nameRole(desk, service, kim.account ?? '', 'publisher')),
    ).rejects.toMatchObject({ code: 'site.publishers-only' })
    await as(story.amina).do((desk) => nameRole(desk, service, kim.account ?? '', null))
    expect((await as(story.jonas).do((desk) => mustFindSite(desk, service))).role).toBe('editor')
  })
  test('of somebody who has gone bind nobody any more', async () => {
    await as(story.amina).do((desk) => nameRole(desk, service, story.jonas.account ?? '', 'editor'))
    expect((await as(kim).do((desk) => mustFindSite(desk, service))).role).toBe('author')
    await house.owner.query('update builder set ended_at = now() where account = $1', [story.jonas.account])
    expect((await as(kim).do((desk) => mustFindSite(desk, service))).role).toBe('publisher')
    expect(
      (await as(kim).do((desk) => listColleagues(desk, service))).map(({ name, role }) => [name, role]),
    ).toEqual([
      ...[
        ['Amina Adler', 'publisher'],
        ['Kim Kaya', 'publisher'],
        ['Lena Lang', 'editor'],
      ],
    ])
  })
  test('are for those who shape the site, and a builder never publishes', async () => {
    await expect(
      as(story.amina).do((desk) => nameRole(desk, service, story.stranger.account ?? '', 'editor')),
    ).rejects.toMatchObject({ code: 'role.outsider' })
    await as(story.amina).do((desk) => nameRole(desk, service, story.jonas.account ?? '', 'publisher'))
    expect((await as(story.jonas).do((desk) => mustFindSite(desk, service))).role).toBe('editor')
  })
})

describe('redirects', () => {
  test('are cleaned, replaced, taken off, and never lead in a circle', async () => {
    const add = (from: string, to: string) =>
      as(story.amina).do((desk) => addRedirects(desk, service, [{ from, to, code: 301 }]))
    await add('https://alt.example/verein?p=1', '/verein.html')
    await add('/verein?p=1', 'https://example.org/')
    expect(await add('kein Pfad', '/x')).toEqual([])
    expect(await as(kim).do((desk) => listRedirects(desk, service))).toEqual([
      { from: '/verein?p=1', to: 'https://example.org/', code: 301 },
    ])
    await add('/a', '/b')
    await expect(add('/b', '/a')).rejects.toMatchObject({ code: 'redirect.circle' })
    await as(story.amina).do((desk) => removeRedirects(desk, service, ['/verein?p=1', '/a']))
    expect(await as(kim).do((desk) => listRedirects(desk, service))).toEqual([])
  })
  test('are ten thousand in a moment', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({
      from: `/alt/${at}`,
      to: '/verein.html',
      code: 301 as const,
    }))
    await as(story.amina).do((desk) => addRedirects(desk, service, many))
    expect((await as(story.amina).do((desk) => draftOf(desk, service))).redirects).toHaveLength(10_000)
  })
  test('come by themselves when a page that everybody knows is renamed or erased', async () => {
    const { id } = await added()
    const publication = newId()
    const row = [publication, service, story.lichtblick]
    await house.owner.query(
      `insert into site_publication (id, service, organisation, files, redirects, pages, bytes, built_in, published_at)
       values ($1, $2, $3, '{}', '[]', 1, 1, 1, now())`,
      row,
    )
    await house.owner.query('update site set publication = $1 where service = $2', [publication, service])
    await as(story.amina).do((desk) => makeReady(desk, id))
    const renamed = page('Verein', 'Wir sind da.', 'ueber-uns')
    await as(story.amina).do((desk) => savePage(desk, id, renamed, 1))
    await as(story.amina).do((desk) => savePage(desk, id, page('Verein', 'Wir sind da.', 'wir'), 2))
    const all = () => as(story.amina).do((desk) => listRedirects(desk, service))
    expect((await all()).map(({ from, to }) => [from, to])).toEqual([
      ...[
        ['/ueber-uns.html', '/wir.html'],
        ['/verein.html', '/wir.html'],
      ],
    ])
    await as(story.amina).do((desk) => erasePage(desk, id, '/kontakt.html'))
    expect(new Set((await all()).map(({ to }) => to))).toEqual(new Set(['/kontakt.html']))
    expect(await all()).toHaveLength(3)
  })
})
