import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later, minute } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { lastCheckinOf, nowAndNext } from './item.ts'
import { listProgramme } from './programme.ts'
import { usualProgramme } from './usual/usual.ts'

let house: TestHouse
let w: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  w = await world(house)
})

const at = '/jams/quartier-u1/programme'
const supper = {
  title: 'Pizza <b>für</b> alle 🍕',
  titleEn: '',
  place: 'Küche',
  kind: 'meal',
  from: '2027-04-30T20:00',
  until: '2027-04-30T21:00',
}
const items = () => house.as(w.organiser).do((desk) => listProgramme(desk, w.jam))

describe('the usual programme', () => {
  test('follows the beginning of the jam and leaves the last three hours to what stays', () => {
    const jam = {
      ...w.jam,
      startsAt: new Date('2027-03-13T11:00:00Z'),
      endsAt: new Date('2027-03-14T11:00:00Z'),
    }
    const plan = usualProgramme(jam)
    const startOf = (kind: string) => plan.filter((item) => item.kind === kind).map((item) => item.startsAt)
    expect(startOf('checkin')).toEqual([4, 8, 12, 16, 20].map((h) => later(jam.startsAt, h * hour)))
    expect(startOf('freeze')).toEqual([later(jam.startsAt, 21 * hour)])
    expect(plan.at(-1)).toMatchObject({ kind: 'closing', endsAt: jam.endsAt })
    expect(plan.filter((item) => item.kind === 'meal').map((item) => item.titleEn)).toEqual([
      'Dinner',
      'Midnight soup',
      'Breakfast',
    ])
  })

  test('says what runs, what is next and which check-in was last', () => {
    const plan = usualProgramme(w.jam)
    const now = later(w.jam.startsAt, 4 * hour + 5 * minute)
    expect(nowAndNext(plan, now).now.map((item) => item.kind)).toContain('checkin')
    expect(lastCheckinOf(plan, now)?.startsAt).toEqual(later(w.jam.startsAt, 4 * hour))
    expect(lastCheckinOf(plan, w.jam.startsAt)).toBeUndefined()
  })
})

describe('an organiser', () => {
  test('adds an item once, even when the form is sent twice', async () => {
    const usual = await items()
    const form = { ...supper, id: newId() }
    for (let i = 0; i < 2; i++)
      expect((await house.as(w.organiser).post(`${at}/edit`, form)).status).toBe(303)
    const now = await items()
    expect(now).toHaveLength(usual.length + 1)
    expect(now.find((item) => item.id === form.id)?.startsAt).toEqual(new Date('2027-04-30T18:00:00Z'))
    expect((await house.events()).filter((kind) => kind === 'programme.changed')).toHaveLength(1)
  })

  test('changes an item of the usual programme; the second tab is told that it moved', async () => {
    const [first] = await items()
    const form = { ...supper, version: first?.version ?? '' }
    house.clock.moveTo(later(house.clock.now(), minute))
    expect((await house.as(w.organiser).post(`${at}/edit/${first?.id}`, form)).status).toBe(303)
    expect((await house.as(w.organiser).post(`${at}/edit/${first?.id}`, form)).status).toBe(409)
    const page = await (await house.as(nobody).get(at)).text()
    expect(page).toContain('Pizza &lt;b>für&lt;/b> alle 🍕')
  })

  test('removes an item; again changes nothing', async () => {
    const usual = await items()
    for (let i = 0; i < 2; i++) await house.as(w.organiser).post(`${at}/edit/${usual[0]?.id}/removal`)
    expect(await items()).toHaveLength(usual.length - 1)
    expect((await house.events()).filter((kind) => kind === 'programme.changed')).toHaveLength(1)
  })

  test('reads at the field what is wrong and finds again what was typed', async () => {
    const wrong = { ...supper, title: ' ', until: '2027-04-30T19:00', place: 'x'.repeat(121), kind: 'party' }
    const answer = await house.as(w.organiser).post(`${at}/edit`, wrong)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const says of ['in ein paar Worten', 'vor dem Beginn', 'höchstens 120 Zeichen', 'was für ein Punkt'])
      expect(page).toContain(says)
    expect(page).toContain('value="2027-04-30T19:00"')
    expect((await house.as(w.organiser).post(`${at}/edit`, {})).status).toBe(422)
    expect((await house.as(w.organiser).post(`${at}/edit`, { ...supper, from: '9999-99-99' })).status).toBe(
      422,
    )
  })
})

describe('the programme', () => {
  test('is public, also as a calendar', async () => {
    expect((await house.as(nobody).get(at)).status).toBe(200)
    const calendar = await house.as(nobody).get(`${at}.ics`)
    expect(calendar.headers.get('content-type')).toContain('text/calendar')
    expect(await calendar.text()).toContain('TZID:Europe/Berlin')
  })

  test('is changed by organisers alone', async () => {
    const [first] = await items()
    for (const path of [`${at}/edit`, `${at}/edit/${first?.id}`]) {
      expect((await house.as(w.stranger).get(path)).status).toBe(403)
      expect((await house.as(w.stranger).post(path, supper)).status).toBe(403)
      expect((await house.as(nobody).get(path)).headers.get('location')).toContain('/sign-in')
    }
    expect((await house.as(w.reviewer).post(`${at}/edit/${first?.id}/removal`)).status).toBe(403)
    expect((await house.as(w.organiser).get(`${at}/edit/none`)).status).toBe(404)
    expect((await house.as(w.organiser).get(`${at}/edit/${newId()}`)).status).toBe(404)
  })
})

test('while the jam is remote, items and programme.ics name the way to the video rooms instead of the venue', async () => {
  await house.as(w.organiser).post(`${at}/edit`, { ...supper, id: newId() })
  const [page, ics] = [
    async () => (await house.as(nobody).get(at)).text(),
    async () => (await (await house.as(nobody).get(`${at}.ics`)).text()).replaceAll('\r\n ', ''),
  ]
  expect(await ics()).toContain('Küche')
  expect(await page()).toContain('Küche')
  await house.owner.query(
    `insert into remote (id, jam, base, began_at) values ($1, $2, 'https://meet.example.org', $3)`,
    [newId(), w.jam.id, house.clock.now()],
  )
  const text = await ics()
  expect(text).toContain('/jams/quartier-u1/lobby')
  expect(text).not.toMatch(/LOCATION:[^\r\n]*(Küche|Nürnberg)/)
  expect(text).not.toContain('meet.example.org')
  expect(await page()).toContain('im Videoraum')
  expect(await page()).not.toContain('>Küche<')
})
