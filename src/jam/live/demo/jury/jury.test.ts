import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'
import { resultsOf } from './jury.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let mentor: Person
const at = '/jams/quartier-u1/demo/jury'
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
  mentor = await house.person('Mo Mentor', [['mentor', story.jam.id]])
})

const switchOn = (criteria = 'Hilft es?\nBleibt es?') =>
  house.as(story.organiser).post(at, { active: 'yes', criteria })
const vote = (person: Person, one = '5', two = '3') =>
  house.as(person).post(`${at}/${story.team}`, { 'score.0': one, 'score.1': two })
const textOf = async (path: string, person: Person) => (await house.as(person).get(path)).text()
const votes = async () => (await house.owner.query('select scores from jury_vote')).rows

describe('a jury', () => {
  test('is off by default: nobody is asked, nobody can vote', async () => {
    for (const person of [mentor, story.jonas]) expect((await house.as(person).get(at)).status).toBe(404)
    expect((await vote(mentor)).status).toBe(409)
    expect(await votes()).toHaveLength(0)
    expect(await textOf('/jams/quartier-u1/demo', story.jonas)).not.toContain('Jury')
  })

  test('is switched on by an organiser with criteria, and off again with its votes kept', async () => {
    expect((await house.as(mentor).post(at, { active: 'yes', criteria: 'x' })).status).toBe(403)
    expect((await switchOn(' ')).status).toBe(422)
    expect((await switchOn('1\n2\n3\n4\n5\n6\n7\n8\n9')).status).toBe(422)
    expect((await switchOn()).status).toBe(303)
    expect(await textOf(`${at}/${story.team}`, mentor)).toContain('Hilft es?')
    await vote(mentor)
    await house.as(story.organiser).post(at, { criteria: 'Hilft es?' })
    expect((await house.as(mentor).get(at)).status).toBe(404)
    expect(await votes()).toHaveLength(1)
  })

  test('gives marks for each criterion, once per person, and may change them', async () => {
    await switchOn()
    expect((await vote(mentor, '6')).status).toBe(422)
    expect((await vote(mentor, '', '2')).status).toBe(422)
    await vote(mentor)
    await Promise.all([vote(mentor, '4', '2'), vote(mentor, '4', '2')])
    expect(await votes()).toEqual([{ scores: { 'Hilft es?': 4, 'Bleibt es?': 2 } }])
  })

  test('is never of the own team or organisation', async () => {
    await switchOn()
    expect((await vote(story.jonas)).status).toBe(403)
    await house.owner.query(
      `insert into role (id, account, role, jam, granted_at) values (gen_random_uuid(), $1, 'mentor', $2, now())`,
      [...[story.jonas.account, story.jam.id]],
    )
    expect((await vote(story.jonas)).status).toBe(403)
    expect((await vote(story.amina)).status).toBe(403)
  })

  test('has a result that organisers see, and everybody once it is shown; single votes stay secret', async () => {
    await switchOn()
    await vote(mentor)
    await vote(story.reviewer, '1', '1')
    expect(await textOf(at, story.organiser)).toContain('2,5')
    expect(await textOf(at, mentor)).not.toContain('2,5')
    expect((await house.as(mentor).post(`${at}/result`, { told: 'yes' })).status).toBe(403)
    await house.as(story.organiser).post(`${at}/result`, { told: 'yes' })
    const told = await textOf(at, story.jonas)
    expect(told).toContain('2,5')
    expect(told).not.toContain('Mo Mentor')
    await house.as(story.organiser).post(`${at}/result`, { told: 'no' })
    expect(await textOf(at, story.jonas)).not.toContain('2,5')
  })

  test('disturbs nothing else: acceptance and showcase know nothing of it', async () => {
    await switchOn()
    await vote(mentor)
    await house.as(story.organiser).post(`${at}/result`, { told: 'yes' })
    for (const path of [`/jams/quartier-u1/teams/${story.team}/acceptance`, '/jams/quartier-u1/showcase'])
      expect(await textOf(path, story.organiser)).not.toMatch(/Stimmen|Schnitt/)
  })

  test('counts each member the same, and drops criteria that no longer hold', () => {
    const teams = [
      { team: 'a', name: 'A' },
      { team: 'b', name: 'B' },
      { team: 'c', name: 'C' },
    ]
    const given = [
      { team: 'a', scores: { x: 5, y: 1 } },
      { team: 'a', scores: { x: 1, old: 5 } },
      { team: 'b', scores: { x: 3, y: 3 } },
      { team: 'c', scores: { old: 5 } },
    ]
    expect(resultsOf(teams, given, ['x', 'y'])).toEqual([
      { team: 'b', name: 'B', votes: 1, mean: 3 },
      { team: 'a', name: 'A', votes: 2, mean: 2 },
      { team: 'c', name: 'C', votes: 0, mean: null },
    ])
  })
})
