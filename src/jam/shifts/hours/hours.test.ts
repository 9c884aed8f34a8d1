import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import { momentAt } from '#kernel/zone.ts'
import { worldOfHelpers } from '#test/helping.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { hoursOf, usualRules } from '../rules/shift-rules.ts'
import { doneOf } from './spread.ts'

let house: TestHouse
let scene: Awaited<ReturnType<typeof worldOfHelpers>>
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  scene = await worldOfHelpers(house)
})
afterEach(() => house.empty())
afterAll(() => house.close())

const zone = 'Europe/Berlin'
const span = (from: string, to: string) => ({
  startsAt: momentAt(from, zone) as Date,
  endsAt: momentAt(to, zone) as Date,
})

describe('hours', () => {
  test('at night count double, and the night of 25 October has one more of them', () => {
    expect(hoursOf(span('2027-05-01T20:00', '2027-05-02T02:00'), usualRules, zone)).toEqual({
      hours: 6,
      night: 3,
      counted: 9,
    })
    expect(hoursOf(span('2026-10-24T23:00', '2026-10-25T06:00'), usualRules, zone)).toMatchObject({
      hours: 8,
      night: 8,
    })
    const weight = { ...usualRules, nightWeight: 1 }
    expect(hoursOf(span('2027-05-01T23:30', '2027-05-02T00:30'), weight, zone).counted).toBe(1)
  })
  test('are done when somebody came, until they left; missed and open ones are none', () => {
    const shift = { id: 's', jam: 'j', title: 'Tür', place: '', needed: 1, duty: null }
    const time = span('2027-05-01T12:00', '2027-05-01T16:00')
    const taken = { ...shift, ...time, cameAt: time.startsAt, goneAt: null, missedAt: null }
    const [during, after] = [later(time.startsAt, hour), later(time.endsAt, hour)]
    expect(doneOf(taken, usualRules, zone, after).hours).toBe(4)
    expect(doneOf(taken, usualRules, zone, during).hours).toBe(0)
    expect(doneOf({ ...taken, goneAt: during }, usualRules, zone, after).hours).toBe(1)
    expect(doneOf({ ...taken, cameAt: null }, usualRules, zone, after).hours).toBe(0)
    expect(doneOf({ ...taken, cameAt: null, missedAt: after }, usualRules, zone, after).hours).toBe(0)
  })
  test('are spread before the eyes of organisers, the least burdened first, nights apart', async () => {
    const { at, helper, plan, organiser } = scene
    const [hanna, otto] = [await helper('Hanna'), await helper('Otto')]
    await house.as(hanna).post(`${at}/shifts/${await plan('Nachtwache', 12, 18)}/signup`)
    await house.as(otto).post(`${at}/shifts/${await plan('Tür', 0, 7)}/signup`)
    const page = await (await house.as(organiser).get(`${at}/shifts/hours`)).text()
    // The jam begins at eleven: six hours by night count twelve, seven by day seven.
    expect(page.indexOf('Otto')).toBeLessThan(page.indexOf('Hanna'))
    expect(page).toContain('<b>12</b>')
    expect((await house.as(hanna).get(`${at}/shifts/hours`)).status).toBe(403)
    const own = await (await house.as(hanna).get(`${at}/shifts`)).text()
    expect(own).toContain('Deine Stunden zählen 12. Im Schnitt zählen sie bei allen 9,5.')
  })
  test('stand on a statement of one’s own to print, and nobody else’s but for organisers', async () => {
    const { at, helper, plan, organiser } = scene
    const [hanna, otto] = [await helper('Hanna'), await helper('Otto')]
    await house.as(hanna).post(`${at}/shifts/${await plan('Nachtwache', 12, 18)}/signup`)
    const mine = await (await house.as(hanna).get(`${at}/shifts/hours/mine`)).text()
    expect(mine).toContain('Stundenliste: Hanna')
    expect(mine).toContain('Übernommen: 6 Stunden')
    expect((await house.as(otto).get(`${at}/shifts/hours/${hanna.account}`)).status).toBe(403)
    expect((await house.as(organiser).get(`${at}/shifts/hours/${hanna.account}`)).status).toBe(200)
    expect((await house.as(organiser).get(`${at}/shifts/hours/${otto.account}`)).status).toBe(404)
  })
})
