import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later, minute } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { localText } from '#kernel/zone.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { beginJam, worldWithTeam } from '#test/team.ts'
import { forecastOf, gapsOf } from './forecast.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let mo: Person
let mia: Person
let start: Date
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  start = house.clock.now()
  story = await worldWithTeam(house)
  mo = await house.person('Mo Mentor', [['mentor', story.jam.id]])
  mia = await house.person('Mia Mentor', [['mentor', story.jam.id]])
})

const queue = '/jams/quartier-u1/help'
const pageOf = async (person: Person, path = queue) => (await house.as(person).get(path)).text()

describe('the open hours of the desk', () => {
  const hours = `${queue}/hours`
  const clock = (from: number) => localText(later(start, from * hour), 'Europe/Berlin')
  beforeEach(() => beginJam(house, story.jam.id, 0))

  test('join what is expected with when mentors are there, and name the night that is missing with a ready call', async () => {
    for (let n = 0; n < 20; n++)
      await house.owner.query(
        `insert into need (id, jam, organisation, organisation_name, title, teaser, kind, fit, state, submitted_at)
         values ($1, $2, $3, 'L', 'N', '', 'form', 'fits', 'accepted', $4)`,
        [newId(), story.jam.id, story.lichtblick, start],
      )
    await house.owner.query(
      `insert into team (id, jam, need, organisation, name, made_at)
       select gen_random_uuid(), jam, id, organisation, 'T', $1 from need where title = 'N'`,
      [start],
    )
    await house.as(mo).post(hours, { id: newId(), from: clock(0), until: clock(12), mode: 'remote' })
    const page = await pageOf(story.organiser, hours)
    expect(page).toContain('Hier fehlt noch jemand')
    expect(page).toContain('nachts')
    expect(page).toContain('suchen wir noch Mentor*innen')
    // At the most twenty-one teams ask four times an hour, and one mentor manages three.
    await house.as(mia).post(hours, { id: newId(), from: clock(0), until: clock(24), mode: 'here' })
    await house.as(mo).post(hours, { id: newId(), from: clock(12), until: clock(24), mode: 'here' })
    expect(await pageOf(story.organiser, hours)).not.toContain('Hier fehlt noch jemand')
  })

  test('are given once, never twice for the same time, and taken back by whose they are', async () => {
    const fields = { id: newId(), from: clock(2), until: clock(4), mode: 'here' }
    for (let turn = 0; turn < 2; turn++) expect((await house.as(mo).post(hours, fields)).status).toBe(303)
    expect((await house.as(mo).post(hours, { ...fields, id: newId() })).status).toBe(409)
    expect((await house.as(story.jonas).post(hours, fields)).status).toBe(403)
    await house.as(mia).post(`${hours}/${fields.id}/withdrawal`)
    expect(await pageOf(mia, hours)).toContain('Mo Mentor')
    await house.as(story.organiser).post(`${hours}/${fields.id}/withdrawal`)
    expect(await pageOf(mia, hours)).not.toContain('Mo Mentor (')
  })

  test('refuse what is no time near the jam, and rules out of reason', async () => {
    for (const [from, until] of [
      ['', ''],
      ['heute', 'morgen'],
      [clock(4), clock(2)],
      [clock(-400), clock(3)],
    ])
      expect((await house.as(mo).post(hours, { from: from ?? '', until: until ?? '' })).status).toBe(422)
    for (const fields of [{ claims: '0', patience: '10' }, { claims: '1', patience: 'bald' }, {}])
      expect((await house.as(story.organiser).post(`${hours}/rules`, fields)).status).toBe(422)
    expect((await house.as(mo).post(`${hours}/rules`, { claims: '2', patience: '5' })).status).toBe(403)
  })

  test('lean on what really happened once the jam runs', () => {
    const jam = { startsAt: start, endsAt: later(start, 24 * hour) }
    const now = later(start, 6 * hour)
    const sum = (asked: Date[]) =>
      forecastOf({ jam, teams: 20, asked, hours: [], now }).reduce((all, { expected }) => all + expected, 0)
    const many = Array.from({ length: 60 }, (_, n) => later(start, n * 5 * minute))
    expect(sum(many)).toBeGreaterThan(3 * sum([]))
    expect(gapsOf(forecastOf({ jam, teams: 0, asked: [], hours: [], now: start }), start)).toEqual([])
  })
})
