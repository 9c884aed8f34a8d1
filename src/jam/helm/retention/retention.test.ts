import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { day, later } from '#kernel/clock.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { type Story, wholeStory } from '#test/routes/story.ts'
import { mustFindJamById } from '../../profile/jams.ts'
import { kindNames, kinds } from './kind.ts'
import { askToShred, lookAtRetention } from './retentions.ts'

let house: TestHouse
let story: Story
beforeEach(async () => {
  house = await openTestHouse()
  story = await wholeStory(house)
  await house.owner.query(`update session set ends_at = 'infinity'`)
})
afterEach(() => house.close())

const at = '/jams/quartier-u1/retention'
const seen = () =>
  house.itself(async (desk) => lookAtRetention(desk, await mustFindJamById(desk, story.about.jam)))
const left = async () => Object.fromEntries((await seen()).kept.map(({ kind, rows }) => [kind, rows]))
const jamEnd = () => house.itself(async (desk) => (await mustFindJamById(desk, story.about.jam)).endsAt)
const night = async (days: number) => {
  house.clock.moveTo(later(await jamEnd(), days * day + 1000))
  await house.itself(askToShred)
  await house.work()
}
/** Rows of another jam, which nothing may touch. */
const abroad = async () =>
  (
    await house.owner.query('select count(*)::int as count from participant where jam <> $1', [
      story.about.jam,
    ])
  ).rows[0]?.count

describe('what is kept', { timeout: 60_000 }, () => {
  test('goes by itself on its day, kind by kind, and nothing of another jam with it', async () => {
    const before = await left()
    const others = await abroad()
    expect(Object.values(before).filter((rows) => rows > 0).length).toBeGreaterThan(4)
    await night(29)
    expect(await left()).toEqual(before)
    await night(31)
    const after = await left()
    for (const kind of kindNames)
      expect([kind, after[kind]]).toEqual([kind, kinds[kind].days <= 30 ? 0 : before[kind]])
    await night(366)
    expect(Object.values(await left())).toEqual(kindNames.map(() => 0))
    expect(await abroad()).toBe(others)
  })

  test('leaves a proof of when, how much, and that nothing was left', async () => {
    await night(400)
    const done = (await seen()).done.filter(({ name }) => name === null)
    expect(done.length).toBeGreaterThan(4)
    expect(done.every(({ rows, remaining }) => rows > 0 && remaining === 0)).toBe(true)
    const page = await (await house.as(story.people.auditor).get(at)).text()
    expect(page).toContain('die Frist')
    await expect(house.owner.query('set role house_app; update shredding set rows = 0')).rejects.toThrow()
    await house.owner.query('reset role')
  })

  test('stays as long as organisers say, and goes at once when they ask for it after the jam', async () => {
    const { organiser } = story.people
    expect((await house.as(organiser).post(`${at}/wishes`, { days: '100' })).status).toBe(303)
    const early = await house.as(organiser).post(`${at}/presence/shredding`, {})
    expect(early.status).toBe(409)
    await night(31)
    expect((await left()).wishes).toBeGreaterThan(0)
    await house.stepUp(organiser)
    const answers = await Promise.all(
      [1, 2].map(() => house.as(organiser).post(`${at}/wishes/shredding`, {})),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await left()).wishes).toBe(0)
    const { done } = await seen()
    expect(done.filter(({ kind }) => kind === 'wishes')).toMatchObject([{ name: 'Olga Organiser' }])
  })

  test('keeps the names of who agreed for as long as a picture is shown, and no longer', async () => {
    await house.owner.query(`update picture_consent set people = 'Kim auf der Bühne', agreed_by = 'Kim'`)
    const names = async () =>
      (
        await house.owner.query(
          `select (p.shown_at is not null) as shown, c.people from picture p join picture_consent c on c.picture = p.id order by 1`,
        )
      ).rows
    await night(366)
    expect(await names()).toEqual([
      { shown: false, people: '' },
      { shown: true, people: 'Kim auf der Bühne' },
    ])
    await house.owner.query('update picture set shown_at = null')
    await night(367)
    expect((await names()).map(({ people }) => people)).toEqual(['', ''])
  })

  test('refuses a number of days that is none, beside its field', async () => {
    for (const days of ['', '-1', '9999', 'bald', '1e3', '<b>']) {
      const answer = await house.as(story.people.organiser).post(`${at}/mails`, { days })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Eine Zahl von 0 bis 3650')
    }
  })
})
