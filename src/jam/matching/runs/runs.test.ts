import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, later, minute } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { crowd } from '#test/matching/crowded.ts'
import { at, calculated, latestRun, type MatchingStory, worldToMatch } from '#test/matching/jam.ts'
import { calculate } from './calculation.ts'
import { holdRun } from './runs.sql.ts'

let house: TestHouse
let story: MatchingStory
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldToMatch(house)
})

const olga = () => house.as(story.organiser)
const page = async () => (await olga().get(at)).text()
const start = (calm = '') => olga().post(`${at}/runs`, { calm })
const stateOf = async (id: string) =>
  (await house.owner.query('select state from matching_run where id = $1', [id])).rows[0].state
/** As if a process had begun the run and died. */
const abandon = (id: string) =>
  house.owner.query('update matching_run set began_at = asked_at where id = $1', [id])
const kinds = async (kind: string) => (await house.events()).filter((one) => one === kind).length

describe('a run', () => {
  test('is asked for, done in the background, and waits with its result', async () => {
    expect(await page()).toContain('Noch kein Plan')
    expect((await start()).status).toBe(303)
    expect(await page()).toContain('Die Berechnung beginnt gleich.')
    await house.work()
    const done = await page()
    expect(done).toContain('Entwurf: Nur ihr vom Orga-Team seht ihn')
    expect(done).toContain('Teams für 2 Bedarfe')
    expect(done).toContain('bringt mit: Oberflächen bauen (Frontend)')
    expect(await house.events()).toEqual(
      expect.arrayContaining(['matching.asked', 'matching.began', 'matching.ended']),
    )
  })

  test('is begun once, however many tabs ask for it', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => start()))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    expect(await kinds('matching.asked')).toBe(1)
    await house.work()
    expect(await kinds('matching.ended')).toBe(1)
  })

  test('is shown as interrupted when its process has died, and can be asked for again', async () => {
    await start()
    const dead = await latestRun(house)
    await abandon(dead)
    expect(await page()).toContain('Die Berechnung wurde unterbrochen.')
    house.clock.moveTo(later(house.clock.now(), 1000))
    await start()
    expect(await stateOf(dead)).toBe('failed')
    await house.work()
    expect(await page()).toContain('Entwurf: Nur ihr vom Orga-Team seht ihn')
    expect(await stateOf(dead)).toBe('failed')
  })

  test('that was interrupted is taken up again by itself', async () => {
    await start()
    await abandon(await latestRun(house))
    await house.work()
    expect(await stateOf(await latestRun(house))).toBe('finished')
  })

  test('is at work as long as somebody holds it, on whichever process, and not a moment longer', async () => {
    await start()
    const id = await latestRun(house)
    await abandon(id)
    const hold = await holdRun(house.house, id)
    expect(await page()).toContain('Bestes bis jetzt nehmen')
    expect(await holdRun(house.house, id)).toBeNull()
    await expect(calculate(house.house, id)).rejects.toThrow('another process')
    await hold?.letGo()
    expect(await page()).toContain('Die Berechnung wurde unterbrochen.')
  })

  test('can be cancelled before it began: then nobody begins it', async () => {
    await start()
    const id = await latestRun(house)
    await olga().post(`${at}/runs/${id}/cancellation`)
    await house.work()
    expect(await stateOf(id)).toBe('stopped')
    expect(await page()).toContain('Die Berechnung wurde abgebrochen.')
    expect(await kinds('matching.began')).toBe(0)
  })

  test('that is over takes no wishes, and says so', async () => {
    const id = await calculated(house, story)
    for (const wish of ['finish', 'cancellation']) {
      const answer = await olga().post(`${at}/runs/${id}/${wish}`)
      expect(decodeURIComponent(answer.headers.get('set-cookie') ?? '')).toContain('schon zu Ende')
    }
    expect(await stateOf(id)).toBe('finished')
  })

  test('is refused when there is nothing to calculate, or the jam is over', async () => {
    await house.owner.query('update participant set withdrawn_at = now()')
    expect((await start()).status).toBe(409)
    expect(await page()).toContain('Es ist noch niemand angemeldet')
    await house.owner.query('update participant set withdrawn_at = null')
    await house.owner.query('update jam set ends_at = $1, starts_at = $2', [
      house.clock.now(),
      later(house.clock.now(), -day),
    ])
    const answer = await start()
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Der Jam ist vorbei')
  })

  test('is the organisers’ alone', async () => {
    const run = await calculated(house, story)
    const abroad = await house.person('Ole Abroad', [['organiser', await otherJam()]])
    for (const person of [story.stranger, story.reviewer, story.kim, story.amina, abroad]) {
      expect((await house.as(person).get(at)).status).toBe(403)
      for (const [path, fields] of Object.entries(doors(run)))
        expect([403, 404]).toContain((await house.as(person).post(`${at}${path}`, fields)).status)
    }
    expect((await house.as(nobody).get(at)).headers.get('location')).toContain('/sign-in')
    expect(await kinds('matching.asked')).toBe(1)
    expect(await kinds('matching.settled')).toBe(0)
    expect(await kinds('matching.published')).toBe(0)
  })
})

// A real solver on a machine that has other things to do.
const patience = { timeout: 60_000 }

describe('a run under way', patience, () => {
  let other: TestHouse
  let working: Promise<number>
  beforeEach(async () => {
    // Luck may find the best plan before a run has told of itself: then another crowd.
    while (!(await isUnderWay())) {
      await other.close()
      await house.empty()
      story = await worldToMatch(house)
    }
  }, 4 * patience.timeout)
  async function isUnderWay(): Promise<boolean> {
    await crowd(house, story.jam, { people: 500, needs: 66, seed: 1, seats: 'scarce' })
    other = await openTestHouse(house.clock.now(), {}, undefined, house.database)
    await start()
    let isOver = false
    working = other.work().finally(() => {
      isOver = true
    })
    await expect.poll(async () => isOver || (await isToldOf()), patience).toBe(true)
    return !isOver
  }
  afterEach(async () => {
    await olga().post(`${at}/runs/${await latestRun(house)}/cancellation`)
    await working
    if (!other.house.closing.aborted) await other.close()
  })

  test('tells how far it is, and is finished with the best so far from another process', async () => {
    expect(await page()).toMatch(/Schritt \d+ von \d+/)
    await olga().post(`${at}/runs/${await latestRun(house)}/finish`)
    await working
    const done = await page()
    expect(done).toContain('Entwurf: Nur ihr vom Orga-Team seht ihn')
    expect(done).toContain('Ob es besser ginge, ist nicht geprüft.')
    expect(await kinds('matching.progressed')).toBeGreaterThan(0)
  })

  test('is cancelled from another process: nothing is kept', async () => {
    const id = await latestRun(house)
    await olga().post(`${at}/runs/${id}/cancellation`)
    await working
    expect(await stateOf(id)).toBe('stopped')
    expect(await page()).toContain('Es wurde nichts geändert.')
  })

  test('is interrupted when its house closes, and taken up by the next', async () => {
    const id = await latestRun(house)
    await other.close()
    await working
    expect(await stateOf(id)).toBe('running')
    expect(await page()).toContain('Die Berechnung wurde unterbrochen.')
    house.clock.moveTo(later(house.clock.now(), 11 * minute))
    working = house.work()
    await expect.poll(page, patience).toContain('Bestes bis jetzt nehmen')
    await olga().post(`${at}/runs/${id}/finish`)
    await working
    expect(await stateOf(id)).toBe('finished')
  })

  const isToldOf = async () =>
    (await house.owner.query('select from matching_run where progress is not null')).rowCount === 1
})

const doors = (run: string) => ({
  '/runs': { calm: '' },
  [`/runs/${run}/finish`]: {},
  [`/runs/${run}/cancellation`]: {},
  [`/runs/${run}/publication`]: {},
  '/rules': { person: story.kim.participant, need: story.chat.id, kind: 'pin' },
  '/rules/removal': { person: story.kim.participant, need: story.chat.id },
})

async function otherJam(): Promise<string> {
  const id = newId()
  await house.owner.query(
    `insert into jam (id, slug, title, starts_at, ends_at, call_opens_at, call_closes_at, registration_closes_at, created_at)
     select $1, 'anderswo', 'Anderswo', starts_at, ends_at, call_opens_at, call_closes_at, registration_closes_at, created_at from jam`,
    [id],
  )
  return id
}
