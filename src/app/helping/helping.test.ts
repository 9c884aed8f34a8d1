import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, later, minute } from '#kernel/clock.ts'
import { stampOf } from '#kernel/stamp.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { acceptedNeed, world } from '#test/world.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await world(house)
  // The jam of the story is published and told of already.
  await house.work()
})

const at = '/jams/quartier-u1'
const get = (path: string, person: Person = nobody) => house.as(person).get(path)
const textOf = async (path: string, person?: Person) => (await get(path, person)).text()
const sql = async (words: string, values: unknown[] = []) => (await house.owner.query(words, values)).rows

describe('“I want to help”', () => {
  test('is a quiet link at the foot of every public page, of a jam or of the house', async () => {
    const need = await acceptedNeed(house, story.jam, story.stranger)
    for (const path of [
      '',
      '/needs',
      `/needs/${need.id}`,
      '/programme',
      '/showcase',
      '/updates',
      '/call',
      '/impact',
    ])
      expect(await textOf(at + path), path).toContain(`<a href="${at}/helping">Ich möchte helfen</a>`)
    for (const path of ['/showcase', '/privacy', '/imprint', '/sign-in'])
      expect(await textOf(path), path).toContain('<a href="/helping">Ich möchte helfen</a>')
  })
  test('asks how, and leads to registration, shifts, rooms, a suggestion, the network and one’s own need', async () => {
    const page = await textOf(`${at}/helping`)
    for (const way of [
      ...['registration/professional', 'registration/helper', 'shifts/needed', 'venues/new'],
      ...['suggestions/new', 'call/button', 'call', 'updates'],
    ]) {
      expect(page, way).toContain(`href="${at}/${way}"`)
      expect((await get(`${at}/${way}`)).status, way).toBe(200)
    }
    expect(page).not.toContain('<script')
  })
  test('of a house with one jam leads to that one, with several asks which, with none offers to tell of the next', async () => {
    expect((await get('/helping')).headers.get('location')).toBe(`${at}/helping`)
    await sql(`insert into jam select (jsonb_populate_record(j, '{"id": "01999999-9999-7999-8999-999999999999",
      "slug": "zwei", "title": "Jam zwei"}')).* from jam j`)
    const page = await textOf('/helping')
    for (const slug of ['quartier-u1', 'zwei']) expect(page).toContain(`/jams/${slug}/helping`)
    await sql(`update jam set starts_at = '2026-01-01', ends_at = '2026-01-02'`)
    expect(await textOf('/helping')).toContain('Gerade steht kein Jam fest')
  })
  test('works for a jam that is over: what has stayed, the next one, a suggestion, and no closed doors', async () => {
    await sql(`update jam set starts_at = '2026-01-01', ends_at = '2026-01-02'`)
    await sql(`insert into jam select (jsonb_populate_record(j, '{"id": "01999999-9999-7999-8999-999999999999",
      "slug": "zwei", "title": "Jam zwei", "starts_at": "2027-06-01", "ends_at": "2027-06-02"}')).* from jam j`)
    const page = await textOf(`${at}/helping`)
    for (const href of ['/jams/zwei/helping', `${at}/showcase`, `${at}/suggestions/new`])
      expect(page).toContain(`href="${href}"`)
    expect(page).not.toContain('registration/professional')
  })
})

describe('a reminder of the next jam', () => {
  const ask = (email: string, ago = minute) =>
    house.as(nobody).post('/remember', {
      ...{ email, stamp: stampOf(house.house.secret, 'remember', later(house.clock.now(), -ago)) },
    })
  const linkFor = async (email: string) => {
    const mail = (await house.mails()).find(
      ({ recipient, key }) => recipient === email && key.startsWith('remember'),
    )
    return /\/remember\/[\w-]+/.exec(mail?.body ?? '')?.[0] ?? ''
  }
  /** Publishes another jam. */
  const publishNext = async () => {
    await sql(`insert into jam select (jsonb_populate_record(j, '{"id": "01999999-9999-7999-8999-999999999999",
      "slug": "zwei", "title": "Jam zwei", "published_at": null}')).* from jam j`)
    expect((await house.as(story.founder).post('/jams/zwei/publication')).status).toBe(303)
    await house.work()
  }
  const told = async () =>
    (await house.mails()).filter(({ key }) => key.startsWith('jam.next')).map(({ recipient }) => recipient)

  test('is confirmed by a click, told once by mail, and the address is erased after that', async () => {
    for (const email of ['frida@example.org', 'Frida@example.org', 'karl@example.org'])
      expect((await ask(email)).status).toBe(303)
    expect(await sql('select email from reminder')).toHaveLength(2)
    const link = await linkFor('frida@example.org')
    // A mail scanner that opens links confirms nothing.
    expect(await textOf(link)).toContain('Ja, sagt mir Bescheid')
    expect(await sql('select 1 from reminder where confirmed_at is not null')).toEqual([])
    for (const _ of [1, 2]) expect((await house.as(nobody).post(`${link}/confirmation`)).status).toBe(303)
    await publishNext()
    expect(await told()).toEqual(['frida@example.org'])
    const mail = (await house.mails()).find(({ key }) => key.startsWith('jam.next'))
    expect(mail?.body).toContain('/jams/zwei/helping')
    expect(await sql('select email from reminder')).toEqual([{ email: 'karl@example.org' }])
    await house.as(story.founder).post('/jams/zwei/publication')
    await house.work()
    expect(await told()).toHaveLength(1)
  })
  test('is removed by the link of the mail, and is told to nobody then', async () => {
    await ask('frida@example.org')
    const link = await linkFor('frida@example.org')
    await house.as(nobody).post(`${link}/confirmation`)
    expect((await house.as(nobody).post(`${link}/removal`)).status).toBe(303)
    expect((await get(link)).status).toBe(404)
    expect((await house.as(nobody).post(`${link.slice(0, -1)}x/removal`)).status).toBe(404)
    await publishNext()
    expect(await told()).toEqual([])
  })
  test('that nobody confirms is forgotten after seven days', async () => {
    await ask('frida@example.org')
    house.clock.moveTo(later(house.clock.now(), 8 * day))
    await ask('karl@example.org')
    expect(await sql('select email from reminder')).toEqual([{ email: 'karl@example.org' }])
  })
  test('is asked for by people, with a whole address', async () => {
    for (const answer of [await ask('frida@'), await ask('frida@example.org', 500)]) {
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('value="frida@')
    }
    expect(await sql('select email from reminder')).toEqual([])
  })
})
