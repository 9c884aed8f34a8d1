import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later, minute } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { beginJam, worldWithTeam } from '#test/team.ts'
import type { Step } from '../../profile/plan/step.ts'
import { usualProgramme } from '../../programme/usual/usual.ts'
import { type Cockpit, type TeamState, thingsOf, type Waiting } from './cockpit.ts'

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

const at = '/jams/quartier-u1/now'
const pageOf = async (person: Person) => (await house.as(person).get(at)).text()
const calm: TeamState = {
  ...{ id: 'a', name: 'A', kind: 'form', light: 'go', sentence: 'Gut.', at: null },
  ...{ service: 'draft', looked: false, signatures: 0, handedOver: false },
}
const counts = { accepted: 1, toReview: 0, professionals: 5, helpers: 1, mentors: 1, arrived: 0, venues: 1 }

function whatAt(offset: number, change: Partial<Omit<Cockpit, 'jam' | 'items'>>): string[] {
  const { jam } = story
  const none = { teams: [], waiting: [], shifts: [], plan: [] }
  const cockpit = { jam, items: usualProgramme(jam), ...none, counts, ...change }
  return thingsOf(cockpit, later(jam.startsAt, offset)).map(({ what }) => what)
}
const seen = (offset: number) => later(story.jam.startsAt, offset)

describe('what to look at next', () => {
  test('before the jam is what keeps teams from meeting', () => {
    expect(whatAt(-40 * 24 * hour, {})).toEqual(['calm'])
    expect(whatAt(-24 * hour, { counts: { ...counts, toReview: 2, mentors: 0, venues: 0 } })).toEqual([
      'review',
      'matching',
      'mentors',
      'venue',
    ])
  })

  test('names the next three steps of the plan that nothing else has named', () => {
    const step = (key: string): Step => ({
      ...{ key, usual: null, title: key, path: null, dueAt: seen(-hour), owner: null, ownerName: null },
      ...{ doneAt: null, doneName: null, isSeen: false, state: 'soon', version: '' },
    })
    const plan = ['mentors', 'food', 'planB', 'papers', 'thanks'].map(step)
    const change = { counts: { ...counts, mentors: 0 }, plan }
    expect(whatAt(-24 * hour, change)).toEqual(['matching', 'mentors', 'step', 'step', 'step'])
    expect(whatAt(2 * hour, change)).not.toContain('step')
  })

  test('during the jam begins with red teams, then calls for help, then silence', () => {
    const now = 5 * hour
    const red: TeamState = { ...calm, id: 'r', light: 'stop', at: seen(now - 6 * minute) }
    const silent: TeamState = { ...calm, id: 's', light: null }
    const care: TeamState = { ...calm, id: 'c', light: 'care', at: seen(now - minute) }
    const help: Waiting = { id: 'h', team: 'A', text: 'x', skill: null, askedAt: seen(now - minute), free: 0 }
    expect(whatAt(now, { teams: [care, silent, red], waiting: [help] })).toEqual([
      'red',
      'help',
      'overdue',
      'faltering',
    ])
  })

  test('gives teams ten minutes for a check-in, and announces the next one two hours ahead', () => {
    const answered: TeamState = { ...calm, at: seen(4 * hour - 20 * minute) }
    expect(whatAt(4 * hour + 9 * minute, { teams: [calm] })).toEqual(['calm'])
    expect(whatAt(4 * hour + 10 * minute, { teams: [calm] })).toEqual(['overdue'])
    expect(whatAt(4 * hour + 10 * minute, { teams: [answered] })).toEqual(['calm'])
    expect(whatAt(7 * hour, { teams: [answered] })).toEqual(['checkin'])
  })

  test('after hour 21 is what is not live, after the end what is not handed over', () => {
    const answered: TeamState = { ...calm, at: seen(21 * hour) }
    expect(whatAt(21 * hour + minute, { teams: [answered] })).toEqual(['unready'])
    expect(whatAt(21 * hour + minute, { teams: [{ ...answered, service: 'live' }] })).toEqual(['calm'])
    expect(whatAt(25 * hour, { teams: [answered] })).toEqual(['handovers'])
    expect(whatAt(25 * hour, { teams: [{ ...answered, handedOver: true }] })).toEqual(['calm'])
  })
})

describe('the cockpit', () => {
  test('shows the red team with its sentence, and who with the wanted skill is free', async () => {
    await beginJam(house, story.jam.id, 5 * hour)
    const mentor = await house.person('Mia Mentor', [['mentor', story.jam.id]])
    const insert = `insert into participant (id, jam, account, name, kind, skills, registered_at)
      values ($1, $2, $3, 'Mia', 'mentor', '{"backend": 3}', $4)`
    await house.owner.query(insert, [newId(), story.jam.id, mentor.account, house.clock.now()])
    const team = `/jams/quartier-u1/teams/${story.team}`
    const jonas = house.as(story.jonas)
    await jonas.post(`${team}/checkins`, { light: 'stop', sentence: 'E-Mail-Versand geht nicht.' })
    await jonas.post(`${team}/help`, { text: 'Der Versand klemmt.', skill: 'backend' })
    await jonas.post(`${team}/service`, { name: 'Chat', kind: 'custom' })
    house.clock.moveTo(later(house.clock.now(), 6 * minute))
    for (const person of [story.organiser, mentor]) {
      const page = await pageOf(person)
      expect(page).toContain('Stunde 6 von 24')
      expect(page).toContain('Team „Schreiben statt anrufen“ kommt nicht weiter')
      expect(page).toContain('E-Mail-Versand geht nicht.')
      expect(page).toContain('seit 6 Minuten')
      expect(page).toContain('Ein*e Mentor*in mit Server und Logik (Backend) ist frei.')
      expect(page).toMatch(/Dienst gestartet<\/span> <b>1 \/ 1</)
    }
  })

  test('speaks English to those who ask for it', async () => {
    const answer = await house.as(story.organiser).get(at, { cookie: `${story.organiser.cookie}; lang=en` })
    expect(await answer.text()).toContain('until the jam begins')
  })

  test('is for organisers, mentors and auditors', async () => {
    const auditor = await house.person('Ada Auditor', [['auditor', story.jam.id]])
    expect((await house.as(auditor).get(at)).status).toBe(200)
    for (const person of [story.jonas, story.amina, story.stranger, story.reviewer])
      expect((await house.as(person).get(at)).status).toBe(403)
    expect((await house.as(nobody).get(at)).headers.get('location')).toContain('/sign-in')
    expect((await house.as(story.organiser).get('/jams/none/now')).status).toBe(404)
  })
})
