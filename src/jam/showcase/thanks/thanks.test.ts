import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'
import { givenBy } from './given.ts'
import { type Gift, hasGiven } from './thanks.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
const at = '/jams/quartier-u1/thanks'
const words = { de: 'Ihr wart großartig.', en: '' }
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
})

const query = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows
const textOf = async (path: string, person: Person = nobody) => (await house.as(person).get(path)).text()
const post = (path: string, fields: Record<string, string> = {}, person = story.organiser) =>
  house.as(person).post(`${at}/${path}`, fields)
const letters = async () => (await house.mails()).filter(({ key }) => key.startsWith('jam.thanks:'))

async function endJam(): Promise<void> {
  house.clock.moveTo(later(story.jam.endsAt, hour))
  await query(`update session set ends_at = 'infinity'`)
}

/** A company with its contact, a host with a venue. */
async function generousPeople() {
  const now = house.clock.now()
  const [cora, hans] = [await house.person('Cora Company'), await house.person('Hans Host')]
  const company = newId()
  await query(
    `insert into company (id, jam, name, contact, token, registered_at) values ($1, $2, 'Nordwind', $3, 'x', $4)`,
    [...[company, story.jam.id, cora.account, now]],
  )
  await query('update participant set company = $1, arrived_at = $2, named = (name = $3)', [
    company,
    now,
    'Jonas Jung',
  ])
  await query(
    `insert into venue (id, jam, host, name, address, contact, offered_at, confirmed_at) values ($1, $2, $3, 'Südbad', '', '', $4, $4)`,
    [newId(), story.jam.id, hans.account, now],
  )
  return { cora, hans }
}

describe('thanks', () => {
  test('stand on a page of their own once the organisers show it, in their words', async () => {
    expect((await house.as(nobody).get(at)).status).toBe(404)
    expect((await post('showing', { shown: 'yes' })).status).toBe(409)
    await post('words', words)
    expect((await house.as(nobody).get(at)).status).toBe(404)
    expect(await textOf(at, story.organiser)).toContain('Diese Seite seht nur ihr')
    await post('showing', { shown: 'yes' })
    expect(await textOf(at)).toContain('Ihr wart großartig.')
    await post('showing', { shown: 'no' })
    expect((await house.as(nobody).get(at)).status).toBe(404)
  })

  test('name participants, companies, hosts and helpers with what each gave; people only who agreed to it', async () => {
    await generousPeople()
    await post('words', words)
    await post('showing', { shown: 'yes' })
    const page = await textOf(at)
    for (const word of [
      'Schreiben statt anrufen',
      'Jonas Jung und noch jemand',
      'Nordwind, 2 Menschen',
      'Südbad',
    ])
      expect(page).toContain(word)
    expect(page).not.toContain('Lena')
  })

  test('go by letter to everybody, each reading what they gave themselves', async () => {
    const { cora, hans } = await generousPeople()
    await post('words', words)
    await endJam()
    expect((await post('letters')).status).toBe(303)
    const sent = await letters()
    const of = (person: Person) =>
      sent.find(
        ({ recipient }) => recipient === `${person.name.toLowerCase().replace(/[^a-z]/g, '')}@example.org`,
      )?.body
    expect(of(story.jonas)).toContain('Du hast „Schreiben statt anrufen“ für Lichtblick gebaut.')
    expect(of(story.jonas)).toContain('/certificate')
    expect(of(cora)).toContain('Nordwind hat 2 Menschen geschickt.')
    expect(of(cora)).not.toContain('Deine Bescheinigung')
    expect(of(hans)).toContain('Du hast den Ort gegeben: Südbad.')
    for (const { body } of sent) expect(body).toContain('Ihr wart großartig.')
    expect(of(story.stranger)).toBeUndefined()
    expect(await textOf(at)).toContain('Ihr wart großartig.')
  })

  test('go out once, however often and by how many organisers they are sent', async () => {
    await post('words', words)
    expect((await post('letters')).status).toBe(409)
    await endJam()
    await Promise.all([post('letters'), post('letters'), post('letters', {}, story.founder)])
    await post('letters')
    const keys = (await letters()).map(({ key }) => key)
    expect(keys.length).toBeGreaterThan(1)
    expect(new Set(keys).size).toBe(keys.length)
    expect((await house.events()).filter((kind) => kind === 'thanks.sent')).toHaveLength(1)
    expect(await textOf(`${at}/edit`, story.organiser)).toContain('Verschickt am')
  })

  test('are edited by organisers with a preview, and wait in the outbox when the jam holds them back', async () => {
    for (const person of [story.jonas, story.amina]) {
      expect((await house.as(person).get(`${at}/edit`)).status).toBe(403)
      for (const path of ['words', 'showing', 'letters'])
        expect((await post(path, words, person)).status).toBe(403)
    }
    await post('words', words)
    const edit = await textOf(`${at}/edit`, story.organiser)
    expect(edit).toMatch(/Hallo (Jonas Jung|Lena Lang),/)
    expect(edit).toContain('Du hast „Schreiben statt anrufen“ für Lichtblick gebaut.')
    const long = await post('words', { de: 'x'.repeat(4001), en: '' })
    expect(long.status).toBe(422)
    expect(await long.text()).toContain('höchstens 4.000 Zeichen')
    await house.as(story.organiser).post('/jams/quartier-u1/letters/held', { kinds: 'jam.thanks' })
    await endJam()
    await post('letters')
    const held = await query(
      `select distinct held_at is not null as held from mail where kind = 'jam.thanks'`,
    )
    expect(held).toEqual([{ held: true }])
  })

  test('say of each what the house knows of, and of who only came that they were there', () => {
    const none: Gift = {
      ...{
        account: 'a',
        email: 'a@example.org',
        name: 'A',
        lang: 'de',
        teams: [],
        isThere: false,
        helpedHours: 0,
      },
      ...{ helpedTeams: 0, reviews: 0, venues: [], company: null, needs: [] },
    }
    expect(hasGiven(none)).toBe(false)
    expect(givenBy({ ...none, isThere: true }, 'de')).toEqual(['Du warst da.'])
    expect(givenBy({ ...none, helpedHours: 4, helpedTeams: 1, reviews: 2, needs: ['Chat'] }, 'en')).toEqual([
      'You helped for 4 hours.',
      'You helped a team on.',
      'You reviewed 2 needs.',
      'You brought the need “Chat” and stayed with it.',
    ])
  })
})
