import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let at: string

beforeAll(async () => {
  house = await openTestHouse()
  story = await worldWithTeam(house)
  const begun = await house
    .as(story.amina)
    .post('/sites', { organisation: story.lichtblick, name: 'Website' })
  at = begun.headers.get('location') ?? ''
})
afterAll(() => house.close())

const read = async (path: string, person: Person = story.amina) => (await house.as(person).get(path)).text()
const send = (path: string, fields: Record<string, string | string[]>, person: Person = story.amina) =>
  house.as(person).post(`${at}${path}`, fields)
const leadsTo = async (answer: Promise<Response>) => (await answer).headers.get('location') ?? ''
const added = async (title: string, kind = 'page') =>
  (await leadsTo(send('/pages', { kind, title }))).split('/').at(-1) ?? ''

describe('a website', () => {
  test('begins with a name for an organisation, once for two fingers', async () => {
    expect(at).toMatch(/^\/services\/[0-9a-f-]{36}\/site$/)
    const form = { organisation: story.lichtblick, name: 'Website' }
    expect(await leadsTo(house.as(story.amina).post('/sites', form))).toBe(at)
    const nameless = await house.as(story.amina).post('/sites', { ...form, name: ' ' })
    expect([nameless.status, await nameless.text()]).toEqual([
      422,
      expect.stringContaining('Bitte gib der Website einen Namen.'),
    ])
    expect((await house.as(story.stranger).post('/sites', form)).status).toBe(403)
    expect(await read('/sites/new', story.stranger)).toContain('Du gehörst noch zu keiner Einrichtung')
    expect(await read('/services')).toContain('href="/sites/new"')
  })
  test('is nobody else’s, in none of its rooms', async () => {
    const id = await added('Geheimes')
    const rooms = [
      '/pages',
      '/missing',
      '/roles',
      '/redirects',
      '/settings',
      `/pages/${id}/state`,
      `/pages/${id}/versions`,
    ]
    for (const room of rooms)
      for (const person of [nobody, story.stranger, story.organiser]) {
        const { status } = await house.as(person).get(at + room)
        expect([303, 404], room).toContain(status)
      }
    // A page of one site is none of another.
    const other = await leadsTo(
      house.as(story.amina).post('/sites', { organisation: story.lichtblick, name: 'Zweite' }),
    )
    expect((await house.as(story.amina).get(`${other}/pages/${id}/state`)).status).toBe(404)
    const again = await house.as(story.amina).post(`${other}/pages`, { id, kind: 'page', title: 'Meins' })
    expect(again.status).toBe(404)
  })
  test('gets a page once, though its form is sent by two fingers', async () => {
    const form = { id: newId(), kind: 'page', title: 'Zweimal' }
    const ways = await Promise.all([leadsTo(send('/pages', form)), leadsTo(send('/pages', form))])
    expect(ways).toEqual([`${at}/pages/${form.id}`, `${at}/pages/${form.id}`])
    expect((await read(`${at}/pages`)).split('>Zweimal</a>')).toHaveLength(2)
  })
})

describe('the list of pages', () => {
  test('takes a title, and shows pages, posts and events each with what they are up to', async () => {
    await added('Unser Verein')
    await added('Sommerfest', 'event')
    const pages = await read(`${at}/pages`)
    expect(pages).toContain('Unser Verein')
    expect(pages).toContain('Entwurf')
    expect(pages).toContain('von Amina Adler')
    expect(pages).not.toContain('Sommerfest')
    expect(await read(`${at}/pages?kind=event`)).toContain('Sommerfest')
    const empty = await send('/pages', { kind: 'post', title: '' })
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining('Bitte gib einen Titel an.'),
    ])
    // What is legal the house writes: nobody adds it by hand.
    await added('Impressum selbst', 'legal')
    expect(await read(`${at}/pages?kind=legal`)).not.toContain('Impressum selbst')
  })
  test('keeps the marks of HTML as text', async () => {
    await added('<script>alert(1)</script>')
    const html = await read(`${at}/pages`)
    expect(html).toContain('&lt;script>alert(1)&lt;/script>')
    expect(html).not.toContain('<script>alert(1)')
  })
  test('says what stands in the way of a page, makes it ready, plans it, moves it, erases it', async () => {
    const id = await added('Kontakt')
    const state = await read(`${at}/pages/${id}/state`)
    expect(state).toContain('Es fehlt die Beschreibung')
    expect(await leadsTo(send(`/pages/${id}/state`, { state: 'ready' }))).toBe(`${at}/pages/${id}/state`)
    expect(await read(`${at}/pages/${id}/state`)).toContain('Wieder zum Entwurf machen')
    const past = await send(`/pages/${id}/plan`, { notBefore: '2020-01-01T10:00' })
    expect([past.status, await past.text()]).toEqual([
      422,
      expect.stringContaining('einen Zeitpunkt in der Zukunft'),
    ])
    await send(`/pages/${id}/plan`, { notBefore: '2027-06-01T10:00' })
    expect(await read(`${at}/pages`)).toMatch(/geplant für\s*<time datetime="2027-06-01T08:00:00.000Z">/)
    expect((await send(`/pages/${id}/place`, { step: 'up', over: id })).status).toBe(303)
    expect((await send(`/pages/${id}/place`, { before: '', parent: id })).status).toBe(409)
    expect(await leadsTo(send(`/pages/${id}/removal`, {}))).toBe(`${at}/pages?kind=page`)
    expect((await house.as(story.amina).get(`${at}/pages/${id}/state`)).status).toBe(404)
  })
  test('shows what a page was, word by word, and brings it back', async () => {
    const id = await added('Geschichte')
    await house.owner.query(
      `update site_page set page = jsonb_set(page, '{variants,de,description}', '"Seit 1990"'), revision = 2 where id = $1`,
      [id],
    )
    await house.owner.query(
      `insert into site_page_version select id, 1, service, organisation, jsonb_set(page, '{variants,de,description}', '"Seit 1980"'),
         changed_at, changed_by from site_page where id = $1`,
      [id],
    )
    expect(await read(`${at}/pages/${id}/versions`)).toContain(`href="${at}/pages/${id}/versions/1"`)
    const version = (await read(`${at}/pages/${id}/versions/1`)).replace(
      /<span class="unseen">.*?<\/span>/g,
      '',
    )
    expect(version).toContain('Seit <del>1980</del><ins>1990</ins>')
    await send(`/pages/${id}/versions/1/restoring`, {})
    expect(await read(`${at}/pages/${id}/versions/2`)).toContain('Diesen Stand zurückholen')
    for (const wrong of ['0', 'x', '99', '1e3'])
      expect((await house.as(story.amina).get(`${at}/pages/${id}/versions/${wrong}`)).status, wrong).toBe(404)
  })
})

describe('the settings of a website', () => {
  test('are name, languages and where else one is found; wrong ones are said at their field and kept', async () => {
    const good = {
      'name.de': 'Lichtblick',
      'claim.de': 'Für alle',
      languages: ['de', 'en'],
      other: 'ti',
      original: 'de',
      profiles: 'https://social.example/@licht',
      foundedOn: '1990-05-01',
      search: 'yes',
      revision: '1',
    }
    const wrong = await send('/settings', {
      ...good,
      other: '!',
      profiles: 'javascript:1',
      foundedOn: '1990-02-31',
    })
    const said = await wrong.text()
    expect(wrong.status).toBe(422)
    for (const says of [
      'kein Kürzel einer Sprache',
      'die mit https:// beginnt',
      'kein Datum',
      'javascript:1',
    ])
      expect(said).toContain(says)
    expect((await send('/settings', good)).status).toBe(303)
    const { rows } = await house.owner.query('select settings from site where service = $1', [
      at.split('/')[2],
    ])
    expect(rows[0].settings).toMatchObject({
      languages: ['de', 'en', 'ti'],
      claim: { de: 'Für alle' },
      foundedOn: '1990-05-01',
    })
    expect((await send('/settings', { ...good, 'claim.de': 'Zu spät' })).status).toBe(409)
    expect(await read(`${at}/missing`)).toContain('Englisch')
  })
  test('name an address and a domain', async () => {
    for (const [door, field, typed] of [
      ['/address', 'slug', 'Ä!'],
      ['/address', 'slug', 'ab'],
      ['/domain', 'host', 'localhost'],
      ['/domain', 'host', 'https://a@b.example'],
      ['/domain', 'host', '192.168.0.1'],
      ['/domain', 'host', 'verein.example/pfad'],
    ] as const)
      expect((await send(door, { [field]: typed })).status, typed).toBe(422)
    expect((await send('/address', { slug: 'lichtblick' })).status).toBe(303)
    expect((await send('/domain', { host: 'https://WWW.Lichtblick.example/' })).status).toBe(303)
    const { rows } = await house.owner.query('select slug, host from site where service = $1', [
      at.split('/')[2],
    ])
    expect(rows).toEqual([{ slug: 'lichtblick', host: 'www.lichtblick.example' }])
  })
  test('name roles, and redirects one by one or by lines', async () => {
    expect(await read(`${at}/roles`)).toContain('Noch hat niemand eine Rolle')
    expect((await send('/roles', { account: 'niemand', role: 'editor' })).status).toBe(404)
    const one = await send('/redirects', { from: 'verein', to: '/x' })
    expect([one.status, await one.text()]).toEqual([
      422,
      expect.stringContaining('Sie beginnt mit einem Schrägstrich.'),
    ])
    const many = await send('/redirects', { lines: '/a /verein.html\nquatsch' })
    expect([many.status, await many.text()]).toEqual([422, expect.stringContaining('„quatsch“')])
    expect(
      (await send('/redirects', { lines: '# alte Seiten\n/a -> /verein.html\n/b\t/verein.html 302\n' }))
        .status,
    ).toBe(303)
    expect((await send('/redirects', { from: '/verein.html', to: '/a' })).status).toBe(409)
    const page = await read(`${at}/redirects`)
    expect(page).toContain('<code>/b</code>')
    expect(page).toContain('vorübergehend')
    await send('/redirects/removal', { from: '/b' })
    expect(await read(`${at}/redirects`)).not.toContain('<code>/b</code>')
  })
})
