import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later, minute } from '#kernel/clock.ts'
import { momentAt } from '#kernel/zone.ts'
import { worldOfHelpers } from '#test/helping.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { addItem } from '../../programme/programme.ts'
import { listShifts } from '../shifts.ts'
import { type Pattern, shiftsFrom } from './pattern.ts'

let house: TestHouse
let scene: Awaited<ReturnType<typeof worldOfHelpers>>
let at: string
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  scene = await worldOfHelpers(house)
  at = `${scene.at}/shifts/patterns`
})
afterEach(() => house.empty())
afterAll(() => house.close())

const plan = () => house.itself((desk) => listShifts(desk, scene.jam.id))
const page = async () => (await house.as(scene.organiser).get(at)).text()
const digestOn = (html: string) => /name="digest" value="([^"]+)"/.exec(html)?.[1] ?? ''
const make = (digest: string) => house.as(scene.organiser).post(`${at}/batches`, { digest })

const pattern: Pattern = {
  id: 'p',
  jam: 'j',
  kind: 'night',
  duty: 'd',
  leadMinutes: 30,
  trailMinutes: 0,
  pieceHours: 4,
  needed: 2,
  place: '',
}
const duty = { id: 'd', jam: 'j', name: 'Nachtwache', about: '', contact: '' }
const duties = [
  { ...duty, requires: [], restricted: false, early: false, signupFrom: null, signupUntil: null },
]

describe('shifts from the programme', () => {
  test('follow each item with lead, length and number, over midnight, in equal pieces', () => {
    const [startsAt, endsAt] = ['2027-05-01T23:00', '2027-05-02T06:30'].map(
      (text) => momentAt(text, 'Europe/Berlin') as Date,
    )
    const item = { id: 'i', kind: 'night' as const, startsAt: startsAt as Date, endsAt: endsAt as Date }
    const shifts = shiftsFrom(scene.jam, [item, { ...item, kind: 'meal' }], [pattern], duties)
    expect(shifts).toMatchObject([
      { title: 'Nachtwache', duty: 'd', needed: 2, startsAt: later(item.startsAt, -30 * minute) },
      { startsAt: later(item.startsAt, 3.5 * hour), endsAt: item.endsAt },
    ])
  })
  test('have the hours that the night of the clock change really has', () => {
    const [startsAt, endsAt] = ['2026-10-24T23:00', '2026-10-25T06:00'].map(
      (text) => momentAt(text, 'Europe/Berlin') as Date,
    )
    const item = { id: 'i', kind: 'night' as const, startsAt: startsAt as Date, endsAt: endsAt as Date }
    const shifts = shiftsFrom(scene.jam, [item], [{ ...pattern, leadMinutes: 0 }], duties)
    expect(shifts.map((one) => (one.endsAt.getTime() - one.startsAt.getTime()) / hour)).toEqual([4, 4])
  })
  test('are looked at before they are made, and taken back in one go with a mail to each', async () => {
    await house.as(scene.organiser).post(`${at}/usual`)
    const seen = await page()
    expect(seen).toContain('Das würde daraus')
    expect(await plan()).toEqual([])
    expect((await make(digestOn(seen))).status).toBe(303)
    const made = await plan()
    expect(made.map(({ title }) => title)).toContain('Essen ausgeben')
    expect(await page()).toContain('steht schon im Plan')
    const door = made.find(({ title }) => title === 'Einlass und Begrüßung')
    await house.as(await scene.helper('Hanna')).post(`${scene.at}/shifts/${door?.id}/signup`)
    const undo = /batches\/([0-9a-f-]+)\/removal/.exec(await page())?.[1]
    for (const _ of [1, 2])
      expect((await house.as(scene.organiser).post(`${at}/batches/${undo}/removal`)).status).toBe(303)
    expect(await plan()).toEqual([])
    expect(await scene.mailsOf('shift-dropped')).toHaveLength(1)
    expect(await scene.events('shifts.unmade')).toBe(1)
  })
  test('are made once by two organisers at once, and not at all when the programme has moved', async () => {
    await house.as(scene.organiser).post(`${at}/usual`)
    const digest = digestOn(await page())
    await Promise.all([make(digest), make(digest)])
    const count = (await plan()).length
    expect(count).toBeGreaterThan(5)
    expect((await house.owner.query('select 1 from shift_batch')).rows).toHaveLength(1)
    const [startsAt, endsAt] = [later(scene.jam.startsAt, 6 * hour), later(scene.jam.startsAt, 7 * hour)]
    const soup = {
      title: 'Suppe',
      titleEn: '',
      place: '',
      kind: 'meal' as const,
      fixed: false,
      startsAt,
      endsAt,
    }
    await house
      .as(scene.organiser)
      .do((desk) => addItem(desk, scene.jam, '00000000-0000-4000-8000-000000000000', soup))
    const moved = await make(digest)
    expect(moved.status).toBe(409)
    expect(await moved.text()).toContain('Der Ablauf hat sich geändert')
    expect(await plan()).toHaveLength(count)
    await make(digestOn(await page()))
    expect(await plan()).toHaveLength(count + 1)
  })
  test.each([
    ['kind', 'party', 'wobei jemand gebraucht wird'],
    ['duty', 'x', 'wähle eine Aufgabe'],
    ['leadMinutes', '721', 'zwischen 0 und 720'],
    ['trailMinutes', '-1', 'zwischen 0 und 720'],
    ['pieceHours', '0', 'zwischen 1 und 12'],
    ['needed', 'drei', 'zwischen 1 und 200'],
    ['place', 'x'.repeat(81), 'Höchstens 80'],
  ])('say what is wrong at %s', async (name, value, says) => {
    await house.as(scene.organiser).post(`${at}/usual`)
    const id = /<option value="([0-9a-f-]{36})"/.exec(await page())?.[1] ?? ''
    const form = { kind: 'meal', duty: id, leadMinutes: '0', trailMinutes: '0', pieceHours: '4', needed: '2' }
    const wrong = await house.as(scene.organiser).post(at, { ...form, place: '', [name]: value })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain(says)
  })
  test('are planned by organisers alone', async () => {
    const hanna = await scene.helper('Hanna')
    expect((await house.as(hanna).get(at)).status).toBe(403)
    expect((await house.as(hanna).post(`${at}/usual`)).status).toBe(403)
    expect((await house.as(hanna).post(`${at}/batches`, { digest: 'x' })).status).toBe(403)
  })
})
