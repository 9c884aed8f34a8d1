import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, later } from '#kernel/clock.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { listParticipants } from '../participants.ts'
import { askNow, confirm } from './confirmations.ts'
import type { RuleForm } from './rule.ts'
import { changeRule } from './rules.ts'
import { signUp } from './waitings.ts'

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
const usual: RuleForm = {
  isOpen: true,
  quota: 2,
  rule: 'arrival',
  offerHours: 48,
  askDays: null,
  answerDays: 4,
}
const rule = (change: Partial<RuleForm> = {}) =>
  house.as(scene.organiser).do((desk) => changeRule(desk, scene.jam, 'professional', { ...usual, ...change }))
const said = (name: string, skills: object = { frontend: 2 }) => ({
  ...{ name, mode: 'both' as const, experienced: false, learns: '', skills },
})
const named = (n: number) =>
  `Person ${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))}`
const come = (person: Person, skills?: object) =>
  house.as(person).do((desk) => signUp(desk, scene.jam, 'professional', said(person.name, skills)))
const people = (count: number) => Promise.all(Array.from({ length: count }, (_, n) => house.person(named(n))))
let visits = 0
/** Somebody at an address of their own: the house counts requests by address. */
const visitor = () => house.as(nobody, `10.0.${Math.floor(++visits / 250)}.${visits % 250}`)
const tick = () => house.clock.moveTo(later(house.clock.now(), 1000))
async function tokenOf(person: Person, path = 'places'): Promise<string> {
  const to = `${person.name.toLowerCase().replace(/[^a-z]/g, '')}@example.org`
  const mail = (await house.mails()).findLast((one) => one.recipient === to && one.body.includes(`/${path}/`))
  return new RegExp(`/${path}/([\\w-]{43})`).exec(mail?.body ?? '')?.[1] ?? ''
}

describe('a place that is not confirmed', () => {
  test('expires after the question, and goes to the next', async () => {
    await rule({ quota: 2, askDays: 10, answerDays: 4 })
    const [a, b, c] = await people(3)
    if (!a || !b || !c) return
    for (const one of [a, b, c]) {
      await come(one)
      tick()
    }
    house.clock.moveTo(later(scene.jam.startsAt, -10 * day))
    await house.work()
    const asked = (await house.mails()).filter(({ key }) => key.startsWith('place-asked:'))
    expect(asked).toHaveLength(2)
    const yes = await visitor().post(`${at}/coming/${await tokenOf(a, 'coming')}`)
    expect(yes.status).toBe(303)
    expect(await (await visitor().get(`${at}/coming/${await tokenOf(b, 'coming')}`)).text()).toContain(
      'Kommst du wirklich?',
    )
    house.clock.moveTo(later(house.clock.now(), 4 * day))
    await house.work()
    const left = await house.itself((desk) => listParticipants(desk, scene.jam.id))
    expect(left.map(({ name }) => name)).toEqual([a.name])
    expect((await house.mails()).some(({ key }) => key.startsWith('place-lapsed:'))).toBe(true)
    expect(await tokenOf(c)).not.toBe('')
    expect((await visitor().post(`${at}/coming/${await tokenOf(b, 'coming')}`)).status).toBe(410)
  })
  test('is asked for again when the jam moves, once, and can be confirmed on one’s own page', async () => {
    await rule({ quota: 9, askDays: 10 })
    const [a] = await people(1)
    if (!a) return
    await come(a)
    const moved = later(scene.jam.startsAt, 5 * day)
    await house.owner.query('update jam set starts_at = $1, ends_at = $2', [moved, later(moved, day)])
    house.clock.moveTo(later(scene.jam.startsAt, -10 * day))
    await house.work()
    expect((await house.mails()).filter(({ key }) => key.startsWith('place-asked:'))).toEqual([])
    house.clock.moveTo(later(moved, -10 * day))
    await house.work()
    await house.itself((desk) => askNow(desk, scene.jam, 'professional'))
    await house.work()
    expect((await house.mails()).filter(({ key }) => key.startsWith('place-asked:'))).toHaveLength(1)
    const [one] = await house.itself((desk) => listParticipants(desk, scene.jam.id))
    if (one) for (const _ of [1, 2]) await house.itself((desk) => confirm(desk, one))
    expect((await house.events()).filter((kind) => kind === 'participant.confirmed')).toHaveLength(1)
  })
})

test('organisers may ask before the day, and two clicks are one question', async () => {
  await rule({ quota: null, askDays: 10 })
  const [a] = await people(1)
  if (!a) return
  await come(a)
  const path = `${at}/registration/settings/roles/professional/asking`
  await Promise.all([1, 2].map(() => house.as(scene.organiser).post(path)))
  await house.work()
  expect((await house.mails()).filter(({ key }) => key.startsWith('place-asked:'))).toHaveLength(1)
  expect((await house.as(scene.organiser).post(path.replace('professional', 'helper'))).status).toBe(409)
})
