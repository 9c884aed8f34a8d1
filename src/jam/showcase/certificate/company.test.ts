import { createPublicKey } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { handedOver, worldWithTeam } from '#test/team.ts'
import { type CompanyView, companyStatementOf } from './company.ts'
import { isSignedBy, keyOf } from './signing.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let cora: Person
let handover: string
const page = '/jams/quartier-u1/company/statement'
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
  const { jam, team, need, lichtblick: organisation } = story
  handover = (await handedOver(house, { jam: jam.id, team, need, organisation, name: 'Chat' })).handover
  cora = await house.person('Cora Company', [['company', jam.id]])
  const company = newId()
  await query(
    `insert into company (id, jam, name, contact, token, registered_at) values ($1, $2, 'Nordwind', $3, 'x', $4)`,
    [...[company, jam.id, cora.account, house.clock.now()]],
  )
  await query('update participant set company = $1 where jam = $2', [company, jam.id])
})

const query = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows
const textOf = async (path: string, person: Person) => (await house.as(person).get(path)).text()
const issue = (person: Person = cora) => house.as(person).post(page)
const issued = () =>
  query(`select * from certificate where kind = 'company' order by revoked_at nulls last, id`)

/** Jonas came in the second hour, Lena in the fourth; a helper of the company had no shift. */
async function afterTheJam(): Promise<void> {
  for (const [person, late] of [
    [story.jonas, 2],
    [story.lena, 4],
  ] as const)
    await query('update participant set arrived_at = $1 where account = $2', [
      ...[later(story.jam.startsAt, late * hour), person.account],
    ])
  house.clock.moveTo(later(story.jam.endsAt, hour))
  await query(`update session set ends_at = 'infinity'`)
}

describe('the statement of a company', () => {
  test('says people, hours, projects and how many of their services live, and names nobody', async () => {
    await afterTheJam()
    const seen = await textOf(page, cora)
    for (const word of [
      'Nordwind',
      '42 Stunden',
      'Schreiben statt anrufen, für Lichtblick (übergeben)',
      'Dienste, die leben',
    ])
      expect(seen).toContain(word)
    expect(seen).toMatch(/Menschen<\/dt><dd>2</)
    expect(seen).not.toContain('Jonas')
    await query(
      `insert into follow_up (id, jam, handover, organisation, day, token_hash, asked_at, answered_at, answer)
       values ($1, $2, $3, $4, 30, 'x', $5, $5, 'not-in-use')`,
      [newId(), story.jam.id, handover, story.lichtblick, house.clock.now()],
    )
    expect(await textOf(page, cora)).toContain('(nicht mehr in Gebrauch)')
    expect(await textOf(page, cora)).toMatch(/Dienste, die leben<\/dt><dd>0</)
  })

  test('is for its contact person alone', async () => {
    await afterTheJam()
    for (const person of [story.jonas, story.organiser, story.stranger]) {
      expect((await house.as(person).get(page)).status).toBe(404)
      expect((await issue(person)).status).toBe(404)
    }
    expect((await house.as(nobody).get(page)).headers.get('location')).toContain('/sign-in')
    expect(await textOf('/jams/quartier-u1/company', cora)).toContain(page)
  })

  test('is signed by the jam like a certificate, once however often, and can be checked by anybody', async () => {
    expect((await issue()).status).toBe(409)
    await afterTheJam()
    await Promise.all([1, 2, 3].map(() => issue()))
    const rows = await issued()
    expect(rows).toHaveLength(1)
    const key = createPublicKey(keyOf(house.house.secret, story.jam.id))
    expect(isSignedBy(key, rows[0].signed, rows[0].signature)).toBe(true)
    expect(JSON.parse(rows[0].signed)).toMatchObject({ name: 'Nordwind', people: 2, hours: 42, alive: 1 })
    const check = await textOf(`/certificates/${rows[0].id}`, nobody)
    expect(check).toContain('Diese Bescheinigung ist echt und gilt')
    expect(check).toContain('hat den Digital Service Jam, Quartier U1 mit seinen Menschen möglich gemacht')
  })

  test('is replaced when somebody more is counted; the older one says so', async () => {
    await afterTheJam()
    await issue()
    await query('update participant set withdrawn_at = $1 where account = $2', [
      house.clock.now(),
      story.lena.account,
    ])
    await issue()
    const [first, second] = await issued()
    expect(first.revoked_at).not.toBeNull()
    expect(JSON.parse(second.signed)).toMatchObject({ people: 1, hours: 22 })
    expect(await textOf(`/certificates/${first.id}`, nobody)).toContain('Es gibt eine neuere.')
  })

  test('is a tagged PDF to take away, and no part of anybody’s curriculum', async () => {
    await afterTheJam()
    await issue()
    const [{ id }] = await issued()
    const answer = await house.as(cora).get(`/jams/quartier-u1/certificate/${id}.pdf`)
    const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    for (const mark of ['%PDF-1.7', '/MarkInfo', '/StructTreeRoot', '/Lang (de-DE)'])
      expect(pdf).toContain(mark)
    expect((await house.as(story.jonas).get(`/jams/quartier-u1/certificate/${id}.pdf`)).status).toBe(404)
    expect(await textOf('/jams/quartier-u1/certificate/resume.json', cora)).not.toContain('Nordwind')
  })

  test('of a company whose people stayed away says so', async () => {
    house.clock.moveTo(later(story.jam.endsAt, hour))
    await query(`update session set ends_at = 'infinity'`)
    expect(await textOf(page, cora)).toContain('Noch keine Bescheinigung')
    expect((await issue()).status).toBe(404)
  })

  test('fits into its code however many projects there are', () => {
    const project = { name: 'Ö'.repeat(100), organisation: 'Ü'.repeat(100), state: 'in-use' as const }
    const view = {
      company: { name: 'Nordwind' },
      share: { people: 90, hours: 2000, projects: Array.from({ length: 40 }, () => project) },
    } as unknown as CompanyView
    const said = companyStatementOf(story.jam, view, house.clock.now(), 'de')
    expect(said.alive).toBe(40)
    expect(said.projects.at(-1)).toMatch(/^und \d+ weitere Projekte$/)
    expect(Buffer.byteLength(JSON.stringify(said))).toBeLessThan(1800)
  })
})
