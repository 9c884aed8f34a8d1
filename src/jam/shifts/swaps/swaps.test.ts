import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { worldOfHelpers } from '#test/helping.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { changeRules } from '../rules/rules.ts'
import { usualRules } from '../rules/shift-rules.ts'
import { listMyShifts } from '../shifts.ts'

let house: TestHouse
let scene: Awaited<ReturnType<typeof worldOfHelpers>>
let shift: string
let giver: Person & { account: string }
let taker: Person & { account: string }
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  scene = await worldOfHelpers(house)
  shift = await scene.plan('Nachtwache', 10, 14, { needed: 1 })
  giver = await scene.helper('Gerda Geberin')
  taker = await scene.helper('Nils Nehmer')
  await house.as(giver).post(`${scene.at}/shifts/${shift}/signup`)
  await house.as(giver).post(`${scene.at}/shifts/${shift}/swap`)
})
afterEach(() => house.empty())
afterAll(() => house.close())

const has = async (person: Person) =>
  (await house.as(person).do((desk) => listMyShifts(desk, scene.jam.id))).length
const swap = (person: Person, what: string) =>
  house.as(person).post(`${scene.at}/shifts/${shift}/swaps/${giver.account}/${what}`)

describe('a swap', () => {
  test('holds once a coordinator approves it; until then the shift stays with whoever gives it', async () => {
    const { at, organiser } = scene
    const offered = await (await house.as(taker).get(`${at}/shifts`)).text()
    expect(offered).toContain('Nehme ich')
    expect(offered).not.toContain('Gerda')
    expect((await swap(taker, 'taking')).status).toBe(303)
    expect([await has(giver), await has(taker)]).toEqual([1, 0])
    const page = await (await house.as(organiser).get(`${at}/shifts`)).text()
    expect(page).toContain('Gerda Geberin gibt ab, Nils Nehmer nimmt')
    expect((await swap(taker, 'approval')).status).toBe(403)
    expect((await swap(organiser, 'approval')).status).toBe(303)
    expect([await has(giver), await has(taker)]).toEqual([0, 1])
    expect(await scene.fill()).toEqual([1])
    expect(await scene.mailsOf('shift-swapGiven')).toMatchObject([{ recipient: 'gerdageberin@example.org' }])
    expect(await scene.mailsOf('shift-swapTaken')).toMatchObject([{ recipient: 'nilsnehmer@example.org' }])
    expect((await swap(organiser, 'approval')).status).toBe(409)
  })
  test('that is declined changes nothing and is still offered', async () => {
    await swap(taker, 'taking')
    await swap(scene.organiser, 'refusal')
    expect([await has(giver), await has(taker)]).toEqual([1, 0])
    expect(await scene.mailsOf('shift-swapDeclined')).toHaveLength(1)
    expect(await (await house.as(taker).get(`${scene.at}/shifts`)).text()).toContain('Nehme ich')
  })
  test('passes at once where the jam lets it, to one of five who want it', async () => {
    await house
      .as(scene.organiser)
      .do((desk) => changeRules(desk, scene.jam, { ...usualRules, swapsPass: true }))
    const five = [taker, ...(await Promise.all(['Eva', 'Ida', 'Udo', 'Ole'].map(scene.helper)))]
    const answers = await Promise.all(five.map((one) => swap(one, 'taking')))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(await scene.fill()).toEqual([1])
    expect(await has(giver)).toBe(0)
  })
  test('asks the rules of rest of whoever takes it, and again when it is approved', async () => {
    const day = await scene.plan('Tag', 0, 8)
    await house.as(taker).post(`${scene.at}/shifts/${day}/signup`)
    const tired = await swap(taker, 'taking')
    expect(tired.status).toBe(409)
    expect(await tired.text()).toContain('12 Stunden im Einsatz')
    await house.as(taker).post(`${scene.at}/shifts/${day}/departure`)
    await swap(taker, 'taking')
    await house.as(taker).post(`${scene.at}/shifts/${day}/signup`)
    expect((await swap(scene.organiser, 'approval')).status).toBe(409)
    expect([await has(giver), await has(taker)]).toEqual([1, 1])
  })
  test('is over when the shift is kept, given back or deleted', async () => {
    expect((await swap(giver, 'taking')).status).toBe(409)
    await house.as(giver).post(`${scene.at}/shifts/${shift}/swap/withdrawal`)
    expect((await swap(taker, 'taking')).status).toBe(409)
    await house.as(giver).post(`${scene.at}/shifts/${shift}/swap`)
    await house.as(giver).post(`${scene.at}/shifts/${shift}/departure`)
    expect((await swap(taker, 'taking')).status).toBe(409)
    await house.as(scene.organiser).post(`${scene.at}/shifts/${shift}/withdrawal`)
    expect((await swap(taker, 'taking')).status).toBe(404)
    expect(await has(taker)).toBe(0)
  })
  test('and giving back at the same moment leave the shift with one person or free', async () => {
    await swap(taker, 'taking')
    const [back, approved] = await Promise.all([
      house.as(giver).post(`${scene.at}/shifts/${shift}/departure`),
      swap(scene.organiser, 'approval'),
    ])
    expect(back.status).toBe(303)
    expect([303, 409]).toContain(approved.status)
    expect(await scene.fill()).toEqual([approved.status === 303 ? 1 : 0])
  })
})
