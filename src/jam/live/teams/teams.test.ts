import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, minute } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { beginJam, worldWithTeam } from '#test/team.ts'
import { endTeamAccess, findMyTeam, leaveTeam, makeTeam, mustFindTeam } from '../../matching/teams.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
})

const teams = '/jams/quartier-u1/teams'
const at = () => `${teams}/${story.team}`
const pageOf = async (person: Person, path: string) => (await house.as(person).get(path)).text()
const report = (person: Person, fields: Record<string, string>) =>
  house
    .as(person)
    .post(`${at()}/checkins`, { id: newId(), light: 'go', sentence: 'Die Vorschau steht.', ...fields })

describe('a check-in', () => {
  test('counts once, however often it is sent', async () => {
    const id = newId()
    for (let i = 0; i < 3; i++) expect((await report(story.jonas, { id })).status).toBe(303)
    expect((await house.events()).filter((kind) => kind === 'checkin.reported')).toHaveLength(1)
  })

  test('is read by the team, its organisation, organisers and auditors; others see the light alone', async () => {
    const auditor = await house.person('Ada Auditor', [['auditor', story.jam.id]])
    const other = await house.person('Otto Other', [['professional', story.jam.id]])
    await report(story.jonas, { light: 'stop', sentence: 'Der Versand <klemmt> \u202eseit 3 Uhr 🙈' })
    for (const person of [story.lena, story.amina, story.organiser, auditor])
      expect(await pageOf(person, at())).toContain('Der Versand &lt;klemmt> seit 3 Uhr 🙈')
    const list = await pageOf(other, teams)
    expect(list).toContain('braucht Hilfe')
    expect(list).not.toContain('Versand')
    expect((await house.as(other).get(at())).status).toBe(403)
  })

  test('without a light or a sentence comes back with what was typed', async () => {
    for (const fields of [
      { light: 'purple' },
      { sentence: '' },
      { sentence: 'x'.repeat(201) },
      { light: '' },
    ]) {
      const answer = await report(story.jonas, fields)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(fields.sentence ?? 'Die Vorschau steht.')
    }
    expect(await house.events()).not.toContain('checkin.reported')
  })

  test('is given by the team alone', async () => {
    for (const person of [story.organiser, story.amina]) {
      expect((await report(person, {})).status).toBe(403)
      expect((await report(person, { light: 'no' })).status).toBe(403)
    }
    expect((await report(story.stranger, {})).status).toBe(404)
    expect((await report(nobody, {})).headers.get('location')).toContain('/sign-in')
  })
})

describe('the page of a team', () => {
  test('says the one thing to do next', async () => {
    expect(await pageOf(story.jonas, at())).toContain('Lernt euch und die Einrichtung kennen')
    await beginJam(house, story.jam.id, 4 * hour + 2 * minute)
    expect(await pageOf(story.jonas, at())).toContain('Sagt kurz, wie es euch geht')
    await report(story.jonas, {})
    expect(await pageOf(story.jonas, at())).toContain('Startet euren Dienst')
  })

  test('is found by whoever is in it, and refused to whoever was', async () => {
    expect((await house.as(story.jonas).get(`${teams}/mine`)).headers.get('location')).toBe(at())
    await house.as(story.lena).do(async (desk) => leaveTeam(desk, await mustFindTeam(desk, story.team)))
    expect((await house.as(story.lena).get(at())).status).toBe(403)
    expect((await house.as(story.jonas).get(at())).status).toBe(200)
    await house.itself(async (desk) => endTeamAccess(desk, await mustFindTeam(desk, story.team)))
    expect((await house.as(story.jonas).get(at())).status).toBe(403)
    expect((await report(story.jonas, {})).status).toBe(403)
    expect((await house.as(story.jonas).post(`${at()}/help`, { text: 'Hallo? Hallo?' })).status).toBe(403)
    expect(await pageOf(story.jonas, `${teams}/mine`)).toContain('Du bist gerade in keinem Team.')
    expect((await house.as(story.amina).get(at())).status).toBe(200)
  })

  test('and the cockpit are kept from everybody else by the database as well', async () => {
    const other = await house.person('Ada Anders', [['professional', story.jam.id]])
    const mentor = await house.person('Mia Mentor', [['mentor', story.jam.id]])
    const told = (person: Person) =>
      house.as(person).do(async ({ tx, now }) => {
        const { rows } = await sql<{ sheet: { answers: unknown } | null; cockpit: unknown }>`
          select sheet_of_team(${story.team}) as sheet, cockpit_of(${story.jam.id}, ${now}) as cockpit`.execute(
          tx,
        )
        return rows[0]
      })
    for (const person of [other, story.stranger, nobody])
      expect(await told(person)).toEqual({ sheet: null, cockpit: null })
    expect(await told(story.jonas)).toMatchObject({ sheet: { answers: {} }, cockpit: null })
    expect(await told(mentor)).toMatchObject({ sheet: { answers: null }, cockpit: {} })
    await house.as(story.jonas).do(async (desk) => leaveTeam(desk, await mustFindTeam(desk, story.team)))
    expect(await told(story.jonas)).toEqual({ sheet: null, cockpit: null })
  })

  test('of another jam, or of none, is not there', async () => {
    for (const path of [`${teams}/${newId()}`, `${teams}/nope`, `/jams/other/teams/${story.team}`])
      expect((await house.as(story.jonas).get(path)).status).toBe(404)
  })
})

describe('teams', () => {
  test('are made once for a need, and nobody is in two of them', async () => {
    const need = { id: story.need, organisation: story.lichtblick, title: 'Noch einmal' }
    const make = () => house.as(story.organiser).do((desk) => makeTeam(desk, story.jam.id, need, []))
    await expect(make()).rejects.toMatchObject({ code: 'team.exists' })
    const member = await house.as(story.jonas).do((desk) => findMyTeam(desk, story.jam.id))
    expect(member?.members.map((one) => one.name)).toEqual(['Jonas Jung', 'Lena Lang'])
  })
})
