import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { registerHelper } from '#jam/registration/participants.ts'
import { listShifts, planShift, takeShift } from '#jam/shifts/shifts.ts'
import { day, hour, later } from '#kernel/clock.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'

let house: TestHouse
let told: Awaited<ReturnType<typeof worldWithTeam>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  told = await worldWithTeam(house)
  const { jam, jonas, organiser } = told
  await house.as(jonas).do((desk) => registerHelper(desk, jam, { name: 'Jonas Jung' }))
  const times = { startsAt: jam.startsAt, endsAt: later(jam.startsAt, 4 * hour) }
  const shift = { title: 'Tür', place: '', needed: 1, duty: null, ...times }
  await house.as(organiser).do((desk) => planShift(desk, jam, shift))
  const [planned] = await shifts()
  await house.as(jonas).do((desk) => takeShift(desk, jam, planned?.id ?? ''))
})

const shifts = () => house.itself((desk) => listShifts(desk, told.jam.id))
const leftAt = async () =>
  (await house.owner.query('select left_at from team_member where account = $1', [told.jonas.account])).rows
const goes = () => house.as(told.jonas).post('/me/deletion', { word: 'löschen' })

describe('whoever deletes their account', () => {
  test('leaves the team and gives back the shifts of a jam that is still to come', async () => {
    expect((await goes()).status).toBe(303)
    expect((await shifts()).map(({ taken }) => taken)).toEqual([0])
    expect(await leftAt()).toEqual([{ left_at: house.clock.now() }])
  })

  test('stays counted in a jam that is over: what was done was done', async () => {
    const ended = later(house.clock.now(), -day)
    await house.owner.query('update jam set starts_at = $1::timestamptz - interval $$1 day$$, ends_at = $1', [
      ended,
    ])
    expect((await goes()).status).toBe(303)
    expect((await shifts()).map(({ taken }) => taken)).toEqual([1])
  })
})
