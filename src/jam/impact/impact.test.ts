import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, later } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { acceptedNeed, handedOver, teamOf, worldWithTeam } from '#test/team.ts'
import { findImpact } from './impacts.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
const page = '/jams/quartier-u1/impact'

beforeAll(async () => {
  house = await openTestHouse(new Date('2027-03-01T09:00:00Z'))
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
})

const impact = () => house.as(nobody).do((desk) => findImpact(desk, story.jam))
const sqlOf = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows

async function arrive(name: string, at: Date, company: string | null = null) {
  const person = await house.person(name)
  await sqlOf(
    `insert into participant (id, jam, account, name, kind, company, registered_at, arrived_at)
     values ($1, $2, $3, $4, 'professional', $5, $6, $7)`,
    [newId(), story.jam.id, person.account, name, company, house.clock.now(), at],
  )
}

const answer = (handover: string, on: number, says: string | null, reached: number | null = null) =>
  sqlOf(
    `insert into follow_up (id, jam, handover, organisation, day, token_hash, asked_at, answered_at, answer, reached)
     values ($1::uuid, $2, $3, $4, $5, ($1::uuid)::text, $6, $7, $8, $9)`,
    [
      newId(),
      story.jam.id,
      handover,
      story.lichtblick,
      on,
      house.clock.now(),
      says && house.clock.now(),
      says,
      reached,
    ],
  )

/** Four services handed over: two in use, one that needs help, one whose organisation does not answer. */
async function aYearOfServices() {
  const base = { jam: story.jam.id, organisation: story.lichtblick }
  const first = await handedOver(house, { ...base, team: story.team, need: story.need, name: 'Chat' })
  const others = await Promise.all(
    ['Formular', 'Website', 'Akten'].map(async (name) => {
      const need = await acceptedNeed(house, base.jam, base.organisation, 'Lichtblick', name)
      const team = await teamOf(house, { ...base, need, name }, [await house.person(`Bau ${name}`)])
      return handedOver(house, { ...base, team, need, name })
    }),
  )
  return [first, ...others].map(({ handover }) => handover)
}

describe('the impact of a jam', () => {
  test('is nothing before anything happened, and says so', async () => {
    expect(await impact()).toMatchObject({
      needs: 1,
      accepted: 1,
      staffed: 1,
      handedOver: 0,
      people: 0,
      hours: 0,
    })
    expect(await (await house.as(nobody).get(page)).text()).toContain(
      'Noch ist kein Dienst so lange übergeben',
    )
  })
  test('counts needs, teams and handovers as the tables hold them', async () => {
    await aYearOfServices()
    await acceptedNeed(house, story.jam.id, story.lichtblick, 'Lichtblick', 'Noch einer')
    await sqlOf(`update need set state = 'waiting' where title = 'Noch einer'`)
    const counted = await impact()
    const needs = await sqlOf('select id, state from need')
    const members = await sqlOf('select distinct team from team_member')
    expect(counted).toMatchObject({
      needs: needs.length,
      accepted: needs.filter(({ state }) => state === 'accepted').length,
      staffed: members.length,
      handedOver: (await sqlOf('select id from handover where signed_at is not null')).length,
    })
  })
  test('counts as in use only what was answered, over all that were due', async () => {
    const [one = '', two = '', three = '', four = ''] = await aYearOfServices()
    for (const on of [30, 90]) await answer(one, on, 'in-use', on * 10)
    await answer(two, 30, 'need-help', 7)
    await answer(three, 30, 'not-in-use')
    await answer(four, 30, null)
    house.clock.moveTo(later(house.clock.now(), 100 * day))
    const { survival, reached, reachedBy } = await impact()
    expect(survival).toEqual([
      { day: 30, due: 4, answered: 3, alive: 2 },
      { day: 90, due: 4, answered: 1, alive: 1 },
      { day: 180, due: 0, answered: 0, alive: 0 },
      { day: 365, due: 0, answered: 0, alive: 0 },
    ])
    // The newest estimate of each service: 900, not 300 and 900.
    expect({ reached, reachedBy }).toEqual({ reached: 907, reachedBy: 2 })
    const html = await (await house.as(nobody).get(page)).text()
    expect(html).toContain('50 %')
    expect(html).not.toContain('McIntosh')
  })
  test('gives hours from check-in to the end, and never names fewer than five people', async () => {
    const { startsAt, endsAt } = story.jam
    await arrive('Ada', later(startsAt, -day))
    await arrive('Ben', later(startsAt, 6 * 3_600_000))
    house.clock.moveTo(later(endsAt, 60_000))
    expect(await impact()).toMatchObject({ people: 2, hours: 24 + 18 })
    expect(await (await house.as(nobody).get(page)).text()).toContain('weniger als 5')
    expect(await (await house.as(nobody).get(`${page}.csv`)).text()).toContain('(leer: weniger als 5)";""')
    for (const name of ['Cem', 'Dora', 'Emil']) await arrive(name, endsAt)
    expect(await impact()).toMatchObject({ people: 5, hours: 42 })
  })
  test('shows single needs to organisers and auditors only', async () => {
    const auditor = await house.person('Uli Auditor', [['auditor', story.jam.id]])
    for (const person of [story.organiser, auditor])
      expect(await (await house.as(person).get(page)).text()).toContain('Jeder Bedarf')
    for (const person of [nobody, story.jonas, story.amina, story.stranger])
      expect(await (await house.as(person).get(page)).text()).not.toContain('Jeder Bedarf')
  })
  test('can be taken along as a table that spreadsheets read', async () => {
    const csv = await (await house.as(nobody).get(`${page}.csv`)).text()
    const bytes = new Uint8Array(await (await house.as(nobody).get(`${page}.csv`)).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(csv.split('\r\n')).toContain('"needs_submitted";"Bedarfe gemeldet";"1"')
    expect(csv).toContain('"day_180_in_use";"davon nach 180 Tagen in Nutzung";"0"')
  })
})
