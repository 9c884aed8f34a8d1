import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { acceptedNeed, world } from '#test/world.ts'
import { mostInCircle, reorder } from '../participant.ts'
import {
  findMyParticipant,
  listCircles,
  listWishes,
  registerProfessional,
  withdraw,
} from '../participants.ts'
import { changeWishes } from '../wishes.ts'

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
const form = { mode: 'both' as const, experienced: false, skills: { frontend: 2 as const }, learns: '' }

async function professional(name: string): Promise<Person> {
  const person = await house.person(name)
  await house.as(person).do((desk) => registerProfessional(desk, scene.jam, { ...form, name }))
  return person
}

const needs = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      acceptedNeed(house, scene.jam, scene.stranger, { title: `Bedarf ${i + 1}` }),
    ),
  )

async function wishesOf(person: Person): Promise<string[]> {
  const all = await house.as(person).do((desk) => listWishes(desk, scene.jam.id))
  return [...all.values()][0] ?? []
}

describe('wishes', () => {
  test('are added, moved and taken away by buttons alone', async () => {
    const [a = '', b = '', c = ''] = (await needs(3)).map(({ id }) => id)
    const kim = await professional('Kim Nova')
    const browser = house.as(kim)
    for (const add of [a, b, c]) expect((await browser.post(`${at}/wishes`, { add })).status).toBe(303)
    await browser.post(`${at}/wishes`, { order: [a, b, c], move: `${c}:up` })
    expect(await wishesOf(kim)).toEqual([a, c, b])
    await browser.post(`${at}/wishes`, { order: [b, a, c] })
    await browser.post(`${at}/wishes`, { order: [b, a, c], remove: a })
    expect(await wishesOf(kim)).toEqual([b, c])
    const page = await (await browser.get(`${at}/wishes`)).text()
    expect(page.indexOf(`value="${b}`)).toBeLessThan(page.indexOf(`value="${c}`))
    expect(page).toContain('2 von 5 gewählt')
  })
  test('are five at most, of needs that are on offer, while the jam has not begun', async () => {
    const [first, ...rest] = await needs(6)
    const kim = await professional('Kim Nova')
    const browser = house.as(kim)
    for (const { id } of rest) await browser.post(`${at}/wishes`, { add: id })
    const sixth = await browser.post(`${at}/wishes`, { add: first?.id ?? '' })
    expect(sixth.status).toBe(409)
    expect(await sixth.text()).toContain('Du hast schon fünf Wünsche')
    for (const wrong of ['nix', '00000000-0000-4000-8000-000000000000'])
      await browser.post(`${at}/wishes`, { order: [wrong], add: wrong, remove: wrong, move: `${wrong}:up` })
    expect((await wishesOf(kim)).every((id) => rest.some((need) => need.id === id))).toBe(true)
  })
  test('keep their order whole when two tabs save at once', async () => {
    const ids = (await needs(4)).map(({ id }) => id)
    const kim = await professional('Kim Nova')
    const orders = [ids, [...ids].reverse(), ids.slice(1), ids.slice(2)]
    const answers = await Promise.all(orders.map((order) => house.as(kim).post(`${at}/wishes`, { order })))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    expect(orders.map(String)).toContain(String(await wishesOf(kim)))
  })
  test('are one’s own; the organiser sees all, others none', async () => {
    const [need] = await needs(1)
    const kim = await professional('Kim Nova')
    await house.as(kim).post(`${at}/wishes`, { add: need?.id ?? '' })
    const other = await professional('Otto Other')
    expect(await wishesOf(other)).toEqual([])
    expect((await house.as(scene.organiser).do((desk) => listWishes(desk, scene.jam.id))).size).toBe(1)
    expect((await house.as(scene.stranger).post(`${at}/wishes`, { add: need?.id ?? '' })).status).toBe(403)
    const me = await house.as(kim).do((desk) => findMyParticipant(desk, scene.jam.id, 'professional'))
    if (!me) throw new Error('not registered')
    await expect(
      house.as(other).do((desk) => changeWishes(desk, scene.jam, me, { remove: need?.id })),
    ).rejects.toMatchObject({ reason: 'forbidden' })
    expect((await house.as(scene.organiser).do((desk) => listWishes(desk, scene.jam.id))).size).toBe(1)
  })
  test('in any order and step stay a list without doubles', () => {
    const offered = new Set(['a', 'b', 'c'])
    expect(reorder(['a', 'b', 'a', 'x'], {}, offered)).toEqual(['a', 'b'])
    expect(reorder(['a', 'b'], { move: 'a:up' }, offered)).toEqual(['a', 'b'])
    expect(reorder(['a', 'b'], { move: 'b:down' }, offered)).toEqual(['a', 'b'])
    expect(reorder(['a', 'b', 'c'], { move: 'a:down' }, offered)).toEqual(['b', 'a', 'c'])
  })
})

describe('colleagues', () => {
  async function circleOf(person: Person, kind = 'together'): Promise<string> {
    await house.as(person).post(`${at}/circles`, { kind })
    const page = await (await house.as(person).get(`${at}/wishes`)).text()
    const links = page.match(/\/jams\/quartier-u1\/circles\/[\w-]{43}/g) ?? []
    return links.at(kind === 'apart' ? -1 : 0) ?? ''
  }
  const circles = () => house.itself((desk) => listCircles(desk, scene.jam.id))

  test('stay together by a link, four at most, however many open it at once', async () => {
    const [kim, ...others] = await Promise.all([...'abcdefgh'].map((letter) => professional(`Kim ${letter}`)))
    if (!kim) throw new Error('nobody')
    const link = await circleOf(kim)
    expect(await (await house.as(nobody).get(link)).text()).toContain('Mit Kim in ein Team?')
    expect(await circles()).toEqual([])
    const answers = await Promise.all(others.map((one) => house.as(one).post(link)))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(mostInCircle - 1)
    expect((await circles()).map(({ kind, members }) => [kind, members.length])).toEqual([['together', 4]])
  })
  test('see each other and nobody else does; whoever withdraws is out', async () => {
    const [kim, lee, max] = await Promise.all(['Kim', 'Lee', 'Max'].map(professional))
    if (!kim || !lee || !max) throw new Error('nobody')
    const link = await circleOf(kim)
    for (const _ of [1, 2]) expect((await house.as(lee).post(link)).status).toBe(303)
    expect(await (await house.as(kim).get(`${at}/wishes`)).text()).toContain('Dabei: Kim, Lee')
    expect(await house.as(max).do((desk) => listCircles(desk, scene.jam.id))).toEqual([])
    const one = await house.as(lee).do((desk) => findMyParticipant(desk, scene.jam.id, 'professional'))
    if (one) await house.as(lee).do((desk) => withdraw(desk, one))
    expect(await circles()).toEqual([])
  })
  test('leave neither wishes nor circles behind when they withdraw, should they ever come back', async () => {
    const [need] = await needs(1)
    const kim = await professional('Kim Nova')
    await house.as(kim).post(`${at}/wishes`, { add: need?.id ?? '' })
    await house.as(kim).post(`${at}/circles`, { kind: 'apart' })
    const left = async () =>
      (
        await house.owner.query(`select (select count(*)::int from wish) as wishes,
          (select count(*)::int from circle_member) as circles`)
      ).rows
    expect(await left()).toEqual([{ wishes: 1, circles: 1 }])
    await house.as(kim).do(async (desk) => {
      const one = await findMyParticipant(desk, scene.jam.id, 'professional')
      if (one) await withdraw(desk, one)
    })
    expect(await left()).toEqual([{ wishes: 0, circles: 0 }])
  })
  test('can be in one circle to stay together; an empty one of their own gives way', async () => {
    const [kim, lee, max] = await Promise.all(['Kim', 'Lee', 'Max'].map(professional))
    if (!kim || !lee || !max) throw new Error('nobody')
    const [one, two] = [await circleOf(kim), await circleOf(max)]
    await circleOf(lee)
    expect((await house.as(lee).post(one)).status).toBe(303)
    const refused = await house.as(lee).post(two)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Du bist schon in einem anderen Kreis')
    const apart = await circleOf(max, 'apart')
    expect((await house.as(lee).post(apart)).status).toBe(303)
    expect((await circles()).map(({ kind }) => kind).sort()).toEqual(['apart', 'together'])
  })
  test('who are not registered are led there and back', async () => {
    const link = await circleOf(await professional('Kim'))
    const page = await (await house.as(scene.stranger).get(link)).text()
    expect(page).toContain(`registration/professional?next=${encodeURIComponent(link)}`)
    expect((await house.as(scene.stranger).post(link)).status).toBe(403)
    expect((await house.as(scene.stranger).get(`${at}/circles/nichts`)).status).toBe(404)
    const typed = { name: 'Sam', mode: 'both', 'skill-data': '1', consent: 'yes', next: link }
    const done = await house.as(scene.stranger).post(`${at}/registration/professional`, typed)
    expect(done.headers.get('location')).toBe(link)
    const evil = { ...typed, next: '//evil.example' }
    const kept = await house.as(await house.person('Eve')).post(`${at}/registration/professional`, evil)
    expect(kept.headers.get('location')).toBe(`${at}/wishes`)
  })
})
