import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { findMyTeam, makeTeam } from '#jam/matching/teams.ts'
import { findMyParticipant, registerHelper, registerProfessional } from '#jam/registration/participants.ts'
import { listShifts, planShift, takeShift } from '#jam/shifts/shifts.ts'
import { hour, later } from '#kernel/clock.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { acceptedNeed, world } from '#test/world.ts'

let house: TestHouse
let scene: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  scene = await world(house)
})
afterEach(() => house.empty())
afterAll(() => house.close())

const at = '/jams/quartier-u1/me'
const form = { mode: 'both' as const, experienced: false, skills: { frontend: 2 as const }, learns: '' }

test('my jam says what I am and what to do next', async () => {
  const kim = await house.person('Kim Nova')
  expect(await (await house.as(kim).get(at)).text()).toContain('Du bist in diesem Jam noch nichts')
  await house.as(kim).do((desk) => registerProfessional(desk, scene.jam, { ...form, name: 'Kim' }))
  expect(await (await house.as(kim).get(at)).text()).toContain('Such dir aus, woran du mitbauen willst')
  const need = await acceptedNeed(house, scene.jam, scene.stranger)
  await house.as(kim).post('/jams/quartier-u1/wishes', { add: need.id })
  const page = await (await house.as(kim).get(at)).text()
  for (const says of ['Anmeldung zur Ferienfreizeit', 'Du bist startklar', 'geübt'])
    expect(page).toContain(says)
  expect((await house.as(nobody).get(at)).headers.get('location')).toContain('/sign-in')
})

test('whoever withdraws frees every place, in the team and in shifts', async () => {
  const { jam, organiser, stranger } = scene
  const kim = await house.person('Kim Nova')
  const inKim = house.as(kim)
  await inKim.do((desk) => registerProfessional(desk, jam, { ...form, name: 'Kim' }))
  await inKim.do((desk) => registerHelper(desk, jam, { name: 'Kim' }))
  const times = { startsAt: jam.startsAt, endsAt: later(jam.startsAt, 4 * hour) }
  await house
    .as(organiser)
    .do((desk) => planShift(desk, jam, { title: 'Tür', place: '', needed: 1, duty: null, ...times }))
  const [shift] = await house.itself((desk) => listShifts(desk, jam.id))
  await inKim.do((desk) => takeShift(desk, jam, shift?.id ?? ''))
  const need = await acceptedNeed(house, jam, stranger)
  const me = await inKim.do((desk) => findMyParticipant(desk, jam.id, 'professional'))
  if (!me) throw new Error('not registered')
  const member = { participant: me.id, account: me.account, name: me.name }
  await house.as(organiser).do((desk) => makeTeam(desk, jam.id, need, [member]))
  expect(await (await inKim.get(at)).text()).toContain('Dein Team: Anmeldung zur Ferienfreizeit')
  for (const kind of ['professional', 'helper'])
    expect((await inKim.post(`${at}/withdrawal`, { kind })).status).toBe(303)
  expect(await inKim.do((desk) => findMyTeam(desk, jam.id))).toBeUndefined()
  expect((await house.itself((desk) => listShifts(desk, jam.id))).map(({ taken }) => taken)).toEqual([0])
  expect((await inKim.post(`${at}/withdrawal`, { kind: 'helper' })).status).toBe(404)
  expect((await inKim.post(`${at}/withdrawal`, { kind: ['a', 'b'] })).status).toBe(404)
})
