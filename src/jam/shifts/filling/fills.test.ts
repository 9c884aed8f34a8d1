import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { worldOfHelpers } from '#test/helping.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { listMyShifts } from '../shifts.ts'

let house: TestHouse
let scene: Awaited<ReturnType<typeof worldOfHelpers>>
let at: string
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  scene = await worldOfHelpers(house)
  at = `${scene.at}/shifts/proposals`
})
afterEach(() => house.empty())
afterAll(() => house.close())

const page = async () => (await house.as(scene.organiser).get(at)).text()
const last = async () =>
  (await house.owner.query('select id, state, outcome from shift_fill order by asked_at desc')).rows[0]
const has = async (one: Person) =>
  (await house.as(one).do((desk) => listMyShifts(desk, scene.jam.id))).map(({ title }) => title)

async function propose() {
  await house.as(scene.organiser).post(at)
  await house.work()
  return last()
}

describe('the proposal', () => {
  test('shows coverage, bound and the floor, and signs nobody up', async () => {
    await scene.plan('Einlass', 0, 4)
    const [hanna] = [await scene.helper('Hanna'), await scene.helper('Otto')]
    expect(await page()).toContain('Noch kein Vorschlag')
    await house.as(scene.organiser).post(at)
    expect(await page()).toContain('Wir rechnen gerade')
    await house.work()
    const shown = await page()
    for (const words of [
      '2 von 2 offenen Plätzen',
      'Mehr geht nachweislich nicht.',
      'Schicht für Schicht, wären es 2',
    ])
      expect(shown).toContain(words)
    expect(await has(hanna)).toEqual([])
    expect((await house.as(hanna).get(at)).status).toBe(403)
  })
  test('is accepted in part: who is asked gets a mail, and only their own yes counts', async () => {
    const shift = await scene.plan('Einlass', 0, 4)
    const [hanna, otto] = [await scene.helper('Hanna'), await scene.helper('Otto')]
    const { id } = await propose()
    const some = await house
      .as(scene.organiser)
      .post(`${at}/${id}/requests`, { pair: `${shift}:${hanna.account}` })
    expect(some.status).toBe(303)
    expect(await scene.mailsOf('shift-asked')).toMatchObject([{ recipient: 'hanna@example.org' }])
    expect(await (await house.as(hanna).get(`${scene.at}/shifts`)).text()).toContain('Du wirst gebraucht')
    expect(await page()).toContain('gefragt')
    const answer = (one: Person, yes: string) =>
      house.as(one).post(`${scene.at}/shifts/${shift}/request`, { answer: yes })
    expect((await answer(otto, 'yes')).status).toBe(410)
    expect(
      (await Promise.all([answer(hanna, 'yes'), answer(hanna, 'yes')])).map(({ status }) => status),
    ).toEqual([303, 303])
    expect(await has(hanna)).toEqual(['Einlass'])
    await house.as(scene.organiser).post(`${at}/${id}/requests`, { all: 'yes' })
    expect(await scene.mailsOf('shift-asked')).toHaveLength(2)
    expect((await answer(otto, 'no')).status).toBe(303)
    expect(await has(otto)).toEqual([])
    expect(await page()).toContain('hat zugesagt')
  })
  test('knows who may do what, who stands by and who has withdrawn', async () => {
    const { organiser, at: jam } = scene
    const made = await house.as(organiser).post(`${jam}/duties`, { name: 'Essen', requires: 'food' })
    const duty = made.headers.get('location')?.split('/').at(-1) ?? ''
    const [soup, door] = [
      await scene.plan('Suppe', 5, 8, { duty, needed: 1 }),
      await scene.plan('Tür', 5, 8, { needed: 1 }),
    ]
    const [, otto, ida] = [await scene.helper('Hanna'), await scene.helper('Otto'), await scene.helper('Ida')]
    await house.as(otto).post(`${jam}/shifts/${door}/standby`)
    await house.as(ida).post(`${jam}/me/withdrawal`, { kind: 'helper' })
    const { outcome } = await propose()
    // Nobody has shown the paper for the soup; Otto wants the door.
    expect(outcome.pairs).toEqual([{ shift: door, account: otto.account }])
    expect(outcome.open).toBe(2)
    expect(JSON.stringify(outcome.pairs)).not.toContain(soup)
  })
  test('is worked out once by two who ask at once, and passes over what is gone since', async () => {
    const shift = await scene.plan('Einlass', 0, 4)
    await scene.helper('Hanna')
    await Promise.all([1, 2].map(() => house.as(scene.organiser).post(at)))
    expect((await house.owner.query('select 1 from shift_fill')).rows).toHaveLength(1)
    await house.work()
    const { id } = await last()
    await house.as(scene.organiser).post(`${scene.at}/shifts/${shift}/withdrawal`)
    expect((await house.as(scene.organiser).post(`${at}/${id}/requests`, { all: 'yes' })).status).toBe(303)
    expect(await scene.mailsOf('shift-asked')).toEqual([])
    expect(await page()).toContain('Niemand kann gerade mehr übernehmen')
    expect((await propose()).outcome.pairs).toEqual([])
    expect(await page()).toContain('Alle Plätze sind besetzt')
  })
})
