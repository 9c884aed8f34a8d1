// Long: one story of places, told from coming to waiting to taking.
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, hour, later } from '#kernel/clock.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { acceptedNeed, world } from '#test/world.ts'
import { findMyParticipants, listParticipants, registerProfessional, withdraw } from '../participants.ts'
import { offerNext, takeOffer } from './offers.ts'
import { holdPlaces } from './quota.ts'
import { endOfOffer, type RuleForm } from './rule.ts'
import { changeRule } from './rules.ts'
import { listAllWaiting, listMyWaiting, signUp } from './waitings.ts'

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
const inside = async () => (await house.itself((desk) => listParticipants(desk, scene.jam.id))).length
let visits = 0
/** Somebody at an address of their own: the house counts requests by address. */
const visitor = () => house.as(nobody, `10.0.${Math.floor(++visits / 250)}.${visits % 250}`)
const tick = () => house.clock.moveTo(later(house.clock.now(), 1000))
const leave = async (person: Person) => {
  const [one] = await house.as(person).do((desk) => findMyParticipants(desk, scene.jam.id))
  if (one) await house.as(person).do((desk) => withdraw(desk, one))
}
async function tokenOf(person: Person, path = 'places'): Promise<string> {
  const to = `${person.name.toLowerCase().replace(/[^a-z]/g, '')}@example.org`
  const mail = (await house.mails()).findLast((one) => one.recipient === to && one.body.includes(`/${path}/`))
  return new RegExp(`/${path}/([\\w-]{43})`).exec(mail?.body ?? '')?.[1] ?? ''
}

describe('the waiting list', () => {
  test('takes whoever comes when all places are taken, and says by which rule it goes', async () => {
    await rule()
    const [a, b, c] = await people(3)
    for (const one of [a, b]) if (one) expect((await come(one)).kind).toBe('in')
    const page = await (await visitor().get(`${at}/registration/professional`)).text()
    expect(page).toContain('Alle Plätze sind vergeben')
    expect(page).toContain('die zuerst da waren')
    if (!c) return
    const form = { name: c.name, mode: 'both', 'skill-frontend': '3', consent: 'yes' }
    const answer = await house.as(c).post(`${at}/registration/professional`, form)
    expect(answer.headers.get('location')).toBe(`${at}/me`)
    const mine = await (await house.as(c).get(`${at}/me`)).text()
    expect(mine).toContain('Platz 1 von 1')
    expect(mine).toContain('die zuerst da waren')
    expect(await inside()).toBe(2)
  })
  test('offers a free place to the next by mail, and one click takes it', async () => {
    await rule()
    const [a, b, c, d] = await people(4)
    for (const one of [a, b, c, d]) {
      if (one) await come(one)
      tick()
    }
    if (!a || !c || !d) return
    await leave(a)
    await house.work()
    expect(await tokenOf(d)).toBe('')
    const token = await tokenOf(c)
    const page = await visitor().get(`${at}/places/${token}`)
    expect(await page.text()).toContain('Ja, ich bin dabei')
    expect(await inside()).toBe(1)
    const answers = await Promise.all([1, 2, 3].map(() => visitor().post(`${at}/places/${token}`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410])
    expect(await inside()).toBe(2)
    const [mine] = await house.as(c).do((desk) => findMyParticipants(desk, scene.jam.id))
    expect(mine).toMatchObject({ skills: { frontend: 2 }, confirmedAt: house.clock.now() })
  })
  test('lets an offer expire, and the next in line gets it by a job', async () => {
    await rule()
    const [a, b, c, d] = await people(4)
    for (const one of [a, b, c, d]) {
      if (one) await come(one)
      tick()
    }
    if (!a || !c || !d) return
    await leave(a)
    await house.work()
    const late = await tokenOf(c)
    house.clock.moveTo(later(house.clock.now(), 48 * hour))
    await house.work()
    expect((await visitor().post(`${at}/places/${late}`)).status).toBe(410)
    expect((await house.mails()).some(({ key }) => key.startsWith('place-expired:'))).toBe(true)
    expect((await visitor().post(`${at}/places/${await tokenOf(d)}`)).status).toBe(303)
    expect(await inside()).toBe(2)
  })
  test('passes a declined place on, and whoever comes later does not overtake', async () => {
    await rule()
    const [a, b, c, d, e] = await people(5)
    for (const one of [a, b, c, d]) {
      if (one) await come(one)
      tick()
    }
    if (!a || !c || !d || !e) return
    await leave(a)
    expect((await come(e)).kind).toBe('waiting')
    await house.work()
    await visitor().post(`${at}/places/${await tokenOf(c)}/refusal`)
    await house.work()
    expect(await tokenOf(d)).not.toBe('')
    expect(await tokenOf(e)).toBe('')
    await house.as(d).post(`${at}/me/waiting/departure`, { role: 'professional' })
    await house.work()
    expect(await tokenOf(e)).not.toBe('')
  })
  test('goes by the skills still missing where the organisers have chosen that', async () => {
    await rule({ quota: 1, rule: 'skills' })
    const maps = { skill: 'maps' as const, level: 2 as const, must: true }
    await acceptedNeed(house, scene.jam, scene.stranger, { skills: [maps] })
    const [a, b, c] = await people(3)
    if (!a || !b || !c) return
    await come(a)
    await come(b, { frontend: 4 })
    tick()
    await come(c, { maps: 3 })
    const page = await (await house.as(c).get(`${at}/me`)).text()
    expect(page).toContain('was den Bedarfen noch fehlt')
    const line = await house.as(scene.organiser).do((desk) => listAllWaiting(desk, scene.jam.id))
    expect(line.get('professional')?.map(({ name }) => name)).toEqual([c.name, b.name])
    await leave(a)
    await house.work()
    expect(await tokenOf(c)).not.toBe('')
    expect(await tokenOf(b)).toBe('')
  })
  test('reaches as many as there are new places when the organisers add some', async () => {
    await rule({ quota: 1 })
    const all = await people(4)
    for (const one of all) {
      await come(one)
      tick()
    }
    await rule({ quota: 3 })
    await house.work()
    const open = await Promise.all(all.map((one) => tokenOf(one)))
    expect(open.map((token) => token !== '')).toEqual([false, true, true, false])
  })
  test('holds an offer for less time the nearer the start is', () => {
    const { jam } = scene
    expect(endOfOffer(jam, 48, later(jam.startsAt, -40 * day))).toEqual(later(jam.startsAt, -38 * day))
    expect(endOfOffer(jam, 48, later(jam.startsAt, -8 * hour))).toEqual(later(jam.startsAt, -6 * hour))
    expect(endOfOffer(jam, 48, jam.startsAt)).toEqual(later(jam.startsAt, hour))
  })
  test('is nobody else’s to see', async () => {
    await rule({ quota: 1 })
    const [a, b] = await people(2)
    if (!a || !b) return
    await come(a)
    await come(b)
    expect(await house.as(a).do((desk) => listMyWaiting(desk, scene.jam.id))).toEqual([])
    await expect(house.as(a).do((desk) => listAllWaiting(desk, scene.jam.id))).rejects.toMatchObject({
      reason: 'forbidden',
    })
  })
})

describe('never more than the quota are confirmed', () => {
  test('also when fifty confirm in parallel, and the organisers have made it fewer meanwhile', {
    timeout: 60_000,
  }, async () => {
    await rule({ quota: 50 })
    const all = await people(100)
    await Promise.all(all.slice(0, 50).map((one) => come(one)))
    await Promise.all(all.slice(50).map((one) => come(one)))
    for (const one of all.slice(0, 50)) await leave(one)
    await house.work()
    const tokens = (await Promise.all(all.map((one) => tokenOf(one)))).filter(Boolean)
    expect(tokens).toHaveLength(50)
    await rule({ quota: 7 })
    const answers = await Promise.all(tokens.map((token) => visitor().post(`${at}/places/${token}`)))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(7)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(43)
    expect(await inside()).toBe(7)
  })
  test('whatever people do in whatever order', { timeout: 120_000 }, async () => {
    const step = fc.record({
      who: fc.nat(7),
      does: fc.constantFrom('come', 'come', 'leave', 'take', 'decline', 'wait'),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(step, { maxLength: 25 }),
        async (quota, steps) => {
          await house.empty()
          scene = await world(house)
          await rule({ quota })
          const all = await people(8)
          for (const { who, does } of steps) {
            const one = all[who]
            if (!one) continue
            const token = does === 'take' || does === 'decline' ? await tokenOf(one) : ''
            if (does === 'come') await come(one)
            if (does === 'leave') await leave(one)
            if (does === 'take') await visitor().post(`${at}/places/${token}`)
            if (does === 'decline') await visitor().post(`${at}/places/${token}/refusal`)
            if (does === 'wait') house.clock.moveTo(later(house.clock.now(), 20 * hour))
            await house.work()
            const places = await house.itself((desk) => holdPlaces(desk, scene.jam.id, 'professional'))
            expect(places.taken + places.offered).toBeLessThanOrEqual(quota)
            expect(await inside()).toBe(places.taken)
            // Nobody waits beside a free place.
            if (places.waiting > 0) expect(places.taken + places.offered).toBe(quota)
          }
        },
      ),
      { numRuns: 12, seed: 4 },
    )
  })
})

test('a role that the organisers have closed takes nobody, and one with no row is open', async () => {
  const [a] = await people(1)
  if (!a) return
  await rule({ isOpen: false, quota: null })
  await expect(come(a)).rejects.toMatchObject({ code: 'registration.closed' })
  const page = await (await visitor().get(`${at}/registration`)).text()
  expect(page).not.toContain('Als IT-Profi')
  expect(page).toContain('Als Helfer*in')
  await rule({ isOpen: true, quota: null })
  expect((await come(a)).kind).toBe('in')
  await expect(
    house.as(a).do((desk) => registerProfessional(desk, scene.jam, said(a.name))),
  ).resolves.toMatchObject({ name: a.name })
  await expect(house.itself((desk) => offerNext(desk, scene.jam, 'helper'))).resolves.toBeUndefined()
  await expect(house.as(a).do((desk) => takeOffer(desk, scene.jam, 'x'))).rejects.toMatchObject({
    reason: 'missing',
  })
})
