import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { handedOver, worldWithTeam } from '#test/team.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let service: string
let project: string
const showcase = '/jams/quartier-u1/showcase'

beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
  const { jam, team, need, lichtblick: organisation } = story
  service = (await handedOver(house, { jam: jam.id, team, need, organisation, name: 'Chat' })).service
  project = `${showcase}/${service}`
})

// Somebody signed in sees no page of the shelf, which takes a moment to hear of a change.
const textOf = async (path: string, person = story.stranger) => (await house.as(person).get(path)).text()
const sql = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows

describe('the showcase', () => {
  test('shows a live service that its organisation shows, to everybody', async () => {
    for (const path of [showcase, '/showcase', project])
      expect(await textOf(path), path).toContain('Menschen schreiben.')
    expect(await textOf(project)).toContain('"@type":"CreativeWork"')
  })
  test('shows nothing that is a draft, hidden, switched off, of another jam or unpublished', async () => {
    for (const change of [
      `update service set shown_at = null`,
      `update service set shown_at = live_at, state = 'draft'`,
      `update service set state = 'retired'`,
    ]) {
      await sql(change)
      expect((await house.as(nobody).get(project)).status, change).toBe(404)
      expect(await textOf(showcase)).not.toContain('Menschen schreiben.')
    }
    expect((await house.as(nobody).get(`/jams/anderer/showcase/${service}`)).status).toBe(404)
    expect((await house.as(nobody).get(`${showcase}/kein-dienst`)).status).toBe(404)
  })
  test('says since when it is used by the last answer of its organisation, and quotes only what may be quoted', async () => {
    expect(await textOf(project)).toContain('Noch nicht nachgefragt')
    const answered = (on: number, answer: string, words: string, quotable: boolean) =>
      sql(
        `insert into follow_up (id, jam, handover, organisation, day, token_hash, asked_at, answered_at, answer, words, quotable)
         select gen_random_uuid(), jam, id, organisation, $1, $1::int::text, $2, $2, $3, $4, $5 from handover`,
        [on, house.clock.now(), answer, words, quotable],
      )
    await answered(30, 'in-use', 'Nachts schreiben sie.', true)
    await answered(90, 'need-help', 'Nur für euch.', false)
    const page = await textOf(project)
    expect(page).toContain('In Nutzung seit')
    expect(page).toContain('Nachts schreiben sie.')
    expect(page).not.toContain('Nur für euch.')
    await answered(180, 'not-in-use', '', false)
    expect(await textOf(project)).toContain('Nicht mehr in Nutzung')
  })
  test('names only those of the team who agree, also after the handover, and takes it back', async () => {
    await sql('update team_member set left_at = $1', [house.clock.now()])
    expect(await textOf(project)).not.toContain('Jonas Jung')
    expect((await house.as(story.jonas).post(`${project}/naming`, { named: 'yes' })).status).toBe(303)
    const page = await textOf(project)
    expect(page).toContain('Jonas Jung')
    expect(page).not.toContain('Lena Lang')
    await house.as(story.jonas).post(`${project}/naming`, { named: 'no' })
    expect(await textOf(project)).not.toContain('Jonas Jung')
    for (const person of [story.stranger, story.amina])
      expect((await house.as(person).post(`${project}/naming`, { named: 'yes' })).status).toBe(404)
  })
})
