import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import { localText } from '#kernel/zone.ts'
import { worldOfHelpers } from '#test/helping.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { stampOf } from '../programme/follow.ts'
import { listProgramme, moveWithRest } from '../programme/programme.ts'
import { listShifts } from './shifts.ts'

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

const olga = () => house.as(scene.organiser)
const plan = () => house.itself((desk) => listShifts(desk, scene.jam.id))
const find = async (id: string) => (await plan()).find((one) => one.id === id)
const at = (hours: number) => localText(later(scene.jam.startsAt, hours * hour), scene.jam.timeZone)
const take = async (one: Person, id: string) =>
  (await house.as(one).post(`${scene.at}/shifts/${id}/signup`)).status
const change = (id: string, from: number, to: number, more: Record<string, string> = {}) =>
  olga().post(`${scene.at}/shifts/${id}/change`, {
    needed: '2',
    place: '',
    startsAt: at(from),
    endsAt: at(to),
    ...more,
  })

describe('the times of a planned shift', () => {
  test('are edited, and the people on it stay and are told', async () => {
    const id = await scene.plan('Einlass', 2, 5)
    const hanna = await scene.helper('Hanna')
    await take(hanna, id)
    for (const _ of [1, 2]) expect((await change(id, 4, 7)).status).toBe(303)
    expect(await find(id)).toMatchObject({ startsAt: later(scene.jam.startsAt, 4 * hour), taken: 1 })
    const mails = await scene.mailsOf('shift-moved')
    expect(mails.map(({ recipient }) => recipient)).toEqual(['hanna@example.org'])
    expect(mails[0]?.body).toContain('15:00')
    const { rows } = await house.owner.query('select starts_at from shift_signup')
    expect(rows).toEqual([{ starts_at: later(scene.jam.startsAt, 4 * hour) }])
  })
  test('are looked at for rest and other shifts: who cannot is named, and taken off only when that is wanted', async () => {
    const id = await scene.plan('Einlass', 2, 5)
    const other = await scene.plan('Abbau', 8, 12)
    const [hanna, otto, rosa] = [
      await scene.helper('Hanna'),
      await scene.helper('Otto'),
      await scene.helper('Rosa'),
    ]
    for (const one of [hanna, otto]) await take(one, id)
    await take(hanna, other)
    const no = await change(id, 9, 12)
    expect(no.status).toBe(409)
    const page = await no.text()
    expect(page).toContain('Hanna: hat da eine andere Schicht')
    expect(page).not.toContain('Otto: ')
    expect(await find(id)).toMatchObject({ startsAt: later(scene.jam.startsAt, 2 * hour), taken: 2 })
    expect(await scene.mailsOf('shift-moved')).toEqual([])
    expect((await change(id, 9, 12, { release: 'yes' })).status).toBe(303)
    expect(await find(id)).toMatchObject({ startsAt: later(scene.jam.startsAt, 9 * hour), taken: 1 })
    expect((await scene.mailsOf('shift-moved')).map(({ recipient }) => recipient)).toEqual([
      'otto@example.org',
    ])
    expect((await scene.mailsOf('shift-takenOff')).map(({ recipient }) => recipient)).toEqual([
      'hanna@example.org',
    ])
    // Nine hours elsewhere and these three are more than ten within a day.
    const long = await scene.plan('Nachtwache', 13, 21)
    expect(await take(rosa, long)).toBe(303)
    expect(await take(rosa, id)).toBe(409)
  })
  test('that are none, or of a shift that has begun, change nothing', async () => {
    const id = await scene.plan('Einlass', 2, 5)
    for (const [from, to] of [
      [5, 4],
      [2, 20],
    ] as const)
      expect((await change(id, from, to)).status).toBe(422)
    expect((await change(id, 2, 5, { startsAt: 'morgen' })).status).toBe(422)
    expect(await find(id)).toMatchObject({ startsAt: later(scene.jam.startsAt, 2 * hour) })
  })
})

describe('a duty', () => {
  test('has a window of its own in which helpers sign up, from and until, whatever holds for the others', async () => {
    const now = house.clock.now()
    const local = (hours: number) => localText(later(now, hours * hour), scene.jam.timeZone)
    const duty = async (name: string, window: Record<string, string>) => {
      const made = await olga().post(`${scene.at}/duties`, { name, about: '', contact: '', ...window })
      return made.headers.get('location')?.split('/').at(-1) ?? ''
    }
    const early = await duty('Küche', { signupFrom: local(2), signupUntil: local(50) })
    const late = await duty('Tür', { signupFrom: local(-5), signupUntil: local(-1) })
    const hanna = await scene.helper('Hanna')
    const kitchen = await scene.plan('Küche', 2, 4, { duty: early })
    const door = await scene.plan('Tür', 5, 7, { duty: late })
    expect([await take(hanna, kitchen), await take(hanna, door)]).toEqual([409, 409])
    const page = await (await house.as(hanna).get(`${scene.at}/shifts`)).text()
    expect(page).toContain('noch nicht offen')
    expect(page).toContain('Eintragen ist vorbei')
    expect(await (await house.as(hanna).get(`${scene.at}/duties/${late}`)).text()).toContain(
      'Eintragen geht von',
    )
    house.clock.moveTo(later(now, 3 * hour))
    expect(await take(hanna, kitchen)).toBe(303)
  })
  test('says at the field what is wrong with its window', async () => {
    for (const window of [{ signupFrom: 'bald' }, { signupFrom: at(2), signupUntil: at(1) }]) {
      const answer = await olga().post(`${scene.at}/duties`, {
        name: 'Tür',
        about: '',
        contact: '',
        ...window,
      })
      expect(answer.status).toBe(422)
    }
    expect(await scene.events('duty.added')).toBe(0)
  })
})

describe('an item of the programme that is moved', () => {
  const pattern = `/shifts/patterns`
  const digestOn = (html: string) => /name="digest" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const text = async (path: string) => (await olga().get(`${scene.at}${path}`)).text()

  test('offers to move the shifts that were made from it, with who cannot come then; everybody is told', async () => {
    await olga().post(`${scene.at}${pattern}/usual`)
    await olga().post(`${scene.at}${pattern}/batches`, { digest: digestOn(await text(pattern)) })
    const items = await house.itself((desk) => listProgramme(desk, scene.jam))
    const meal = items.filter(({ kind }) => kind === 'meal').at(-1)
    if (!meal) throw new Error('the usual programme has a meal')
    const before = await plan()
    const [shift] = before.filter(
      (one) => one.title === 'Essen ausgeben' && one.startsAt < meal.startsAt && one.endsAt > meal.startsAt,
    )
    const hanna = await scene.helper('Hanna')
    await house.owner.query('update duty set requires = $1', [[]])
    expect(await take(hanna, shift?.id ?? '')).toBe(303)
    expect(await text('/programme/edit')).not.toContain('shifts/following')
    const form = { ...meal, startsAt: later(meal.startsAt, hour), endsAt: later(meal.endsAt, hour) }
    await olga().do((desk) => moveWithRest(desk, scene.jam, { id: meal.id, stamp: stampOf(items), form }))
    expect(await text('/programme/edit')).toContain('shifts/following')
    const page = await text('/shifts/following')
    expect(page).toContain('Essen ausgeben')
    expect((await plan()).map(({ startsAt }) => startsAt)).toEqual(before.map(({ startsAt }) => startsAt))
    const answers = [1, 2].map(() => olga().post(`${scene.at}/shifts/following`, { digest: digestOn(page) }))
    for (const { status } of await Promise.all(answers)) expect([303, 409]).toContain(status)
    expect(await find(shift?.id ?? '')).toMatchObject({
      startsAt: later(shift?.startsAt ?? meal.startsAt, hour),
      taken: 1,
    })
    expect(await scene.mailsOf('shift-moved')).toHaveLength(1)
    expect(await text('/shifts/following')).toContain('Alle Schichten stehen richtig')
  })
  test('leaves its shifts where they are when the organiser wants that, and does not ask again', async () => {
    await olga().post(`${scene.at}${pattern}/usual`)
    await olga().post(`${scene.at}${pattern}/batches`, { digest: digestOn(await text(pattern)) })
    await house.owner.query(
      `update shift set item_starts_at = item_starts_at - interval '1 hour' where item is not null`,
    )
    const before = (await plan()).map(({ startsAt }) => startsAt)
    expect(await text('/programme/edit')).toContain('shifts/following')
    await olga().post(`${scene.at}/shifts/following/refusal`)
    expect(await text('/programme/edit')).not.toContain('shifts/following')
    expect((await plan()).map(({ startsAt }) => startsAt)).toEqual(before)
  })
})
