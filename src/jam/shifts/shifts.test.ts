import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { registerHelper } from '../registration/participants.ts'
import { leaveShifts, listMyShifts, listShifts, planShift, takeShift } from './shifts.ts'

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

const at = '/jams/quartier-u1'

async function plan(title: string, from: number, to: number, needed = 2): Promise<string> {
  const { jam, organiser } = scene
  const [startsAt, endsAt] = [later(jam.startsAt, from * hour), later(jam.startsAt, to * hour)]
  await house
    .as(organiser)
    .do((desk) => planShift(desk, jam, { title, place: '', startsAt, endsAt, needed, duty: null }))
  const shifts = await house.itself((desk) => listShifts(desk, jam.id))
  return shifts.find((shift) => shift.title === title)?.id ?? ''
}

async function helper(name: string): Promise<Person> {
  const person = await house.person(name)
  await house.as(person).do((desk) => registerHelper(desk, scene.jam, { name }))
  return person
}

const helpers = (count: number) =>
  Promise.all([...'abcdefghijklmnopqrst'.slice(0, count)].map((letter) => helper(`Helfer ${letter}`)))
const fill = async () =>
  (await house.itself((desk) => listShifts(desk, scene.jam.id))).map(({ taken }) => taken)
const kinds = async (kind: string) => (await house.events()).filter((one) => one === kind)

describe('a shift', () => {
  test('is never overbooked, when twenty ask at once', async () => {
    const id = await plan('Einlass', 0, 4, 3)
    const answers = await Promise.all(
      (await helpers(20)).map((one) => house.as(one).post(`${at}/shifts/${id}/signup`)),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(3)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(17)
    expect(await fill()).toEqual([3])
    expect(await kinds('shift.taken')).toHaveLength(3)
  })
  test('leaves nobody in two places, when both are taken at once', async () => {
    const ids = await Promise.all([
      plan('Einlass', 0, 4, 9),
      plan('Technik', 3, 6, 9),
      plan('Essen', 4, 5, 9),
    ])
    const one = await helper('Hanna')
    const answers = await Promise.all(ids.map((id) => house.as(one).post(`${at}/shifts/${id}/signup`)))
    // The door ends when supper begins; technology overlaps with both.
    const mine = await house.as(one).do((desk) => listMyShifts(desk, scene.jam.id))
    expect([['Einlass', 'Essen'], ['Technik']]).toContainEqual(mine.map(({ title }) => title))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(mine.length)
    const [refused] = answers.filter(({ status }) => status === 409)
    expect(await refused?.text()).toContain('Zu dieser Zeit hast du schon eine Schicht')
  })
  test('is taken once by a double click, and given back once', async () => {
    const id = await plan('Einlass', 0, 4)
    const one = house.as(await helper('Hanna'))
    await Promise.all([1, 2, 3].map(() => one.post(`${at}/shifts/${id}/signup`)))
    expect(await fill()).toEqual([1])
    expect(await kinds('shift.taken')).toHaveLength(1)
    await Promise.all([1, 2, 3].map(() => one.post(`${at}/shifts/${id}/departure`)))
    expect(await fill()).toEqual([0])
    expect(await kinds('shift.left')).toHaveLength(1)
  })
  test('is for helpers who have registered', async () => {
    const id = await plan('Einlass', 0, 4)
    const answer = await house.as(scene.stranger).post(`${at}/shifts/${id}/signup`)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('als Helfer*in angemeldet')
    expect((await house.as(nobody).post(`${at}/shifts/${id}/signup`)).headers.get('location')).toContain(
      '/sign-in',
    )
    const one = house.as(await helper('Hanna'))
    for (const wrong of ['nix', '00000000-0000-4000-8000-000000000000'])
      expect((await one.post(`${at}/shifts/${wrong}/signup`)).status).toBe(404)
  })
  test('that has begun cannot be given back, one that is over cannot be taken', async () => {
    const id = await plan('Einlass', 0, 4)
    house.clock.moveTo(later(scene.jam.startsAt, hour))
    const one = await helper('Hanna')
    await house.as(one).do((desk) => takeShift(desk, scene.jam, id))
    expect((await house.as(one).post(`${at}/shifts/${id}/departure`)).status).toBe(409)
    house.clock.moveTo(later(scene.jam.startsAt, 5 * hour))
    expect((await house.as(await helper('Späte')).post(`${at}/shifts/${id}/signup`)).status).toBe(409)
  })
})

describe('a planned shift', () => {
  const form = {
    title: 'Nacht',
    place: 'Foyer',
    startsAt: '2027-05-01T22:00',
    endsAt: '2027-05-02T02:00',
    needed: '2',
  }
  test('is the organisers’ to plan, once, and its names are theirs to see', async () => {
    const olga = house.as(scene.organiser)
    await Promise.all([1, 2].map(() => olga.post(`${at}/shifts`, form)))
    expect(await kinds('shift.planned')).toHaveLength(1)
    const hanna = await helper('Hanna Helfer')
    const [shift] = await house.itself((desk) => listShifts(desk, scene.jam.id))
    await house.as(hanna).post(`${at}/shifts/${shift?.id}/signup`)
    expect(await (await olga.get(`${at}/shifts`)).text()).toContain('Hanna Helfer')
    const other = await helper('Otto')
    expect(await (await house.as(other).get(`${at}/shifts`)).text()).not.toContain('Hanna')
    expect((await house.as(other).post(`${at}/shifts`, form)).status).toBe(403)
    expect((await house.as(other).post(`${at}/shifts/${shift?.id}/withdrawal`)).status).toBe(403)
    expect((await house.as(nobody).get(`${at}/shifts`)).status).toBe(200)
  })
  test.each([
    ['title', '', 'Bitte sag, was zu tun ist.'],
    ['startsAt', 'heute', 'Bitte gib Tag und Uhrzeit an'],
    ['endsAt', '2027-05-01T21:00', 'Das Ende liegt nach dem Beginn'],
    ['endsAt', '2027-05-09T21:00', 'höchstens zwölf Stunden'],
    ['needed', '0', 'zwischen 1 und 200'],
    ['needed', 'viele <b>', 'zwischen 1 und 200'],
  ])('says what is wrong at %s', async (name, value, says) => {
    const answer = await house.as(scene.organiser).post(`${at}/shifts`, { ...form, [name]: value })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(says)
    expect(await fill()).toEqual([])
  })
  test('that is dropped tells those who had taken it; usual ones are suggested once', async () => {
    const id = await plan('Einlass', 0, 4)
    await house.as(await helper('Hanna')).post(`${at}/shifts/${id}/signup`)
    expect((await house.as(scene.organiser).post(`${at}/shifts/${id}/withdrawal`)).status).toBe(303)
    const mails = (await house.mails()).filter(({ key }) => key.startsWith('shift-dropped:'))
    expect(mails).toMatchObject([{ recipient: 'hanna@example.org' }])
    expect((await house.as(scene.organiser).post(`${at}/shifts/${id}/withdrawal`)).status).toBe(404)
    for (const _ of [1, 2]) await house.as(scene.organiser).post(`${at}/shifts/usual`)
    expect(await fill()).toHaveLength(6)
  })
})

describe('a helper', () => {
  test('is reminded once, half a day before, unless the shift was given back', async () => {
    const id = await plan('Einlass', 0, 4)
    const [one, other] = [await helper('Hanna'), await helper('Otto')]
    for (const person of [one, other]) await house.as(person).post(`${at}/shifts/${id}/signup`)
    await house.as(other).post(`${at}/shifts/${id}/departure`)
    house.clock.moveTo(later(scene.jam.startsAt, -11 * hour))
    await house.work()
    const mails = (await house.mails()).filter(({ key }) => key.startsWith('shift-soon:'))
    expect(mails).toMatchObject([
      { recipient: 'hanna@example.org', subject: 'Bald beginnt deine Schicht „Einlass“' },
    ])
  })
  test('who takes a shift later than that is reminded an hour before', async () => {
    const one = await helper('Hanna')
    const id = await plan('Einlass', 0, 4)
    await house.owner.query('update session set ends_at = $1', [later(scene.jam.endsAt, 9e8)])
    house.clock.moveTo(later(scene.jam.startsAt, -5 * hour))
    await house.as(one).post(`${at}/shifts/${id}/signup`)
    const sent = async () => (await house.mails()).filter(({ key }) => key.startsWith('shift-soon:')).length
    await house.work()
    expect(await sent()).toBe(0)
    house.clock.moveTo(later(scene.jam.startsAt, -hour))
    await house.work()
    expect(await sent()).toBe(1)
  })
  test('has a calendar of shifts, and frees them all on leaving', async () => {
    const ids = [await plan('Einlass', 0, 4), await plan('Nacht', 8, 12)]
    const one = await helper('Hanna')
    for (const id of ids) await house.as(one).post(`${at}/shifts/${id}/signup`)
    const calendar = await (await house.as(one).get(`${at}/shifts.ics`)).text()
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    await house.as(one).do((desk) => leaveShifts(desk, scene.jam))
    expect(await fill()).toEqual([0, 0])
  })
})
