import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour } from '#kernel/clock.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { beginJam, worldWithTeam } from '#test/team.ts'
import { listParticipants } from '../participants.ts'

let house: TestHouse
let scene: Awaited<ReturnType<typeof worldWithTeam>>
let toni: Person
let link: string
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  await house.empty()
  scene = await worldWithTeam(house)
  toni = await house.person('Toni Contact')
  await house.as(toni).post(`${at}/companies`, { company: 'Kabelsalat GmbH', seats: '20', name: 'Toni' })
  const page = await (await house.as(toni).get(`${at}/company`)).text()
  link = /\/jams\/quartier-u1\/companies\/[\w-]{43}/.exec(page)?.[0] ?? ''
})
afterAll(() => house.close())

const at = '/jams/quartier-u1'
const form = { name: 'Kim', mode: 'both', 'skill-frontend': '3', consent: 'yes' }
const leaving = (ids: string[]) => `${at}/company/leaving?${ids.map((id) => `person=${id}`).join('&')}`

/** Twelve people come by the link, three of them are put into the team of the story. */
async function twelve(): Promise<string[]> {
  for (let n = 0; n < 12; n++)
    await house
      .as(await house.person(`Person ${'abcdefghijkl'[n]}`))
      .post(link, { ...form, name: `Mensch ${n}` })
  const { rows } = await house.owner.query(
    'select id, account, name from participant where company is not null order by name, id',
  )
  for (const { id, account, name } of rows.slice(0, 3))
    await house.owner.query(
      'insert into team_member (team, jam, participant, account, name, joined_at) values ($1, $2, $3, $4, $5, $6)',
      [scene.team, scene.jam.id, id, account, name, house.clock.now()],
    )
  return rows.map(({ id }) => id)
}

describe('a company that sends people by one link', () => {
  test('has seats and a page of its own people: who is in, who has confirmed, who waits', async () => {
    await twelve()
    await house.owner.query(
      `update participant set confirmed_at = now() where name in ('Mensch 1', 'Mensch 2')`,
    )
    const page = await (await house.as(toni).get(`${at}/company`)).text()
    expect(page).toContain('12 von 20')
    expect(page).toContain('kommt sicher')
    expect(page).toMatch(/kommen sicher<\/dt><dd>2</)
    expect(page).toContain('Räume')
    expect(page).not.toContain('frontend')
  })
  test('withdraws 12 people an hour before, after having seen what that means for the teams', async () => {
    const ids = await twelve()
    await beginJam(house, scene.jam.id, -hour)
    const page = await (await house.as(toni).get(leaving(ids))).text()
    expect(page).toContain('12 Menschen gehen')
    expect(page).toContain('Schreiben statt anrufen')
    expect(page).toContain('zu klein')
    expect(await house.itself((desk) => listParticipants(desk, scene.jam.id))).toHaveLength(14)
    const answers = await Promise.all(
      [1, 2].map(() => house.as(toni).post(`${at}/company/leaving`, { person: ids })),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await house.itself((desk) => listParticipants(desk, scene.jam.id))).toHaveLength(2)
    const inTeam = await house.owner.query(
      'select name from team_member where team = $1 and left_at is null order by name',
      [scene.team],
    )
    expect(inTeam.rows.map(({ name }) => name)).toEqual(['Jonas Jung', 'Lena Lang'])
    const mails = await house.mails()
    expect(mails.filter(({ key }) => key.startsWith('place-taken-out:'))).toHaveLength(12)
    const told = mails.filter(({ key }) => key.startsWith('company-left:'))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ recipient: 'olgaorganiser@example.org' })
    expect(told[0]?.body).toContain('Schreiben statt anrufen: 2/3')
    expect((await house.events()).filter((kind) => kind === 'company.people-withdrawn')).toHaveLength(1)
  })
  test('withdraws some, and nobody who is not its own', async () => {
    const ids = await twelve()
    const { rows } = await house.owner.query('select id from participant where company is null')
    const others = rows.map(({ id }) => id)
    await house.as(toni).post(`${at}/company/leaving`, { person: [ids[0] ?? '', ...others, 'x'] })
    expect(await house.itself((desk) => listParticipants(desk, scene.jam.id))).toHaveLength(13)
    expect(await (await house.as(toni).get(leaving(others))).text()).toContain('Wähle mindestens einen')
    expect((await house.as(scene.stranger).post(`${at}/company/leaving`, { person: ids })).status).toBe(404)
    expect(await house.itself((desk) => listParticipants(desk, scene.jam.id))).toHaveLength(13)
  })
  test('sees who of its people waits when all places are taken', async () => {
    const usual = {
      isOpen: 'yes',
      quota: '3',
      rule: 'arrival',
      offerHours: '48',
      askDays: '',
      answerDays: '4',
    }
    await house.as(scene.organiser).post(`${at}/registration/settings/roles/professional`, usual)
    for (const name of ['Anna A', 'Bela B'])
      await house.as(await house.person(name)).post(link, { ...form, name })
    const page = await (await house.as(toni).get(`${at}/company`)).text()
    expect(page).toContain('auf der Warteliste')
    expect(page).toContain('1 von 20')
  })
})
