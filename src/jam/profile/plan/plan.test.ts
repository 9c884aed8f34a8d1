import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, later } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { lookAtPlan } from './plans.ts'
import { pressing } from './step.ts'

let house: TestHouse
let w: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  w = await world(house)
})

const at = '/jams/quartier-u1/plan'
const look = (person: Person = w.organiser) => house.as(person).do((desk) => lookAtPlan(desk, w.jam))
const stepOf = async (key: string) => (await look()).steps.find((step) => step.key === key)

describe('the plan of a jam', () => {
  test('says what is missing by when, from the dates of the jam alone', async () => {
    const { steps } = await look()
    expect(steps.length).toBeGreaterThan(15)
    expect(steps.map(({ dueAt }) => dueAt.getTime())).toEqual(
      steps.map(({ dueAt }) => dueAt.getTime()).sort((a, b) => a - b),
    )
    expect((await stepOf('matching'))?.dueAt).toEqual(later(w.jam.startsAt, -3 * day))
  })

  test('ticks off by itself what the house can see', async () => {
    expect((await stepOf('mentors'))?.state).toBe('later')
    await house.person('Max Mentor', [['mentor', w.jam.id]])
    expect((await stepOf('mentors'))?.state).toBe('done')
  })

  test('lets an organiser give a step to somebody, move it, and say that it is done', async () => {
    const owner = w.organiser.account ?? ''
    const first = { dueOn: '2027-04-20', owner, version: '' }
    expect((await house.as(w.organiser).post(`${at}/food`, first)).status).toBe(303)
    const step = await stepOf('food')
    expect(step).toMatchObject({ owner, ownerName: 'Olga Organiser', doneAt: null, state: 'later' })
    const done = { ...first, done: 'yes', version: step?.version ?? '' }
    expect((await house.as(w.organiser).post(`${at}/food`, done)).status).toBe(303)
    expect(await stepOf('food')).toMatchObject({ state: 'done', doneName: 'Olga Organiser' })
  })

  test('does not let two organisers undo each other, and says so', async () => {
    const form = { dueOn: '2027-04-20', owner: '', version: '' }
    const answers = await Promise.all(
      [w.organiser, w.founder].map((person) => house.as(person).post(`${at}/food`, form)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  })

  test('takes steps of their own once, however often they are sent', async () => {
    const form = { id: newId(), title: 'Kuchen <b>bestellen</b> 🍰', dueOn: '2027-04-20', owner: '' }
    await Promise.all([1, 2].map(() => house.as(w.organiser).post(at, form)))
    expect((await look()).steps.filter(({ usual }) => usual === null)).toMatchObject([{ title: form.title }])
    expect(await (await house.as(w.organiser).get(at)).text()).toContain('Kuchen &lt;b>bestellen')
    await house.as(w.organiser).post(`${at}/${form.id}/removal`, {})
    expect((await look()).steps.some(({ usual }) => usual === null)).toBe(false)
  })

  test('does without a usual step, and takes it back', async () => {
    await house.as(w.organiser).post(`${at}/food/removal`, {})
    expect(await stepOf('food')).toBeUndefined()
    expect((await look()).dropped).toEqual(['food'])
    await house.as(w.organiser).post(`${at}/food/return`, {})
    expect(await stepOf('food')).toBeDefined()
  })

  test('says at the field what is wrong, and keeps what was typed', async () => {
    for (const [sent, says] of [
      [{ title: '', dueOn: '2027-04-20' }, 'Schreib in einem Satz'],
      [{ title: 'Kuchen', dueOn: 'morgen' }, 'Diesen Tag gibt es nicht'],
      [{ title: 'x'.repeat(500), dueOn: '2027-04-20' }, 'höchstens 160'],
    ] as const) {
      const answer = await house.as(w.organiser).post(at, { id: newId(), owner: '', ...sent })
      expect(answer.status).toBe(422)
      const text = await answer.text()
      expect(text).toContain(says)
      expect(text).toContain(sent.title.slice(0, 100))
    }
    expect(await house.events()).not.toContain('plan.changed')
  })

  test('refuses an owner who does not organise', async () => {
    const form = { dueOn: '2027-04-20', owner: w.reviewer.account ?? '', version: '' }
    expect((await house.as(w.organiser).post(`${at}/food`, form)).status).toBe(404)
  })

  test('calls overdue what is late, and soon what is due within seven days', async () => {
    const seenThen = () => house.itself((desk) => lookAtPlan(desk, w.jam))
    house.clock.moveTo(later(w.jam.startsAt, -10 * day))
    const states = Object.fromEntries((await seenThen()).steps.map(({ key, state }) => [key, state]))
    expect(states).toMatchObject({ mentors: 'overdue', food: 'soon', matching: 'soon', thanks: 'later' })
    expect(pressing(await seenThen()).map(({ key }) => key)).toContain('mentors')
  })
})
