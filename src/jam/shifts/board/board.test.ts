import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import { momentAt } from '#kernel/zone.ts'
import { worldOfHelpers } from '#test/helping.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { demandOf } from '../overview/demand.ts'
import type { FilledShift } from '../shift.ts'
import { boardOf } from './board.ts'

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
const at = (text: string) => momentAt(text, zone) as Date
const shift = (title: string, from: string, to: string, rest: Partial<FilledShift> = {}): FilledShift => ({
  ...{ id: title, jam: 'j', title, place: '', duty: null, needed: 2, taken: 0 },
  startsAt: at(from),
  endsAt: at(to),
  ...rest,
})
const names = (list: readonly FilledShift[]) => list.map(({ title }) => title)

describe('who is needed', () => {
  const shifts = [
    shift('läuft', '2027-05-01T12:00', '2027-05-01T16:00', { taken: 1 }),
    shift('gleich', '2027-05-01T16:30', '2027-05-01T18:00'),
    shift('voll', '2027-05-01T16:30', '2027-05-01T18:00', { taken: 2 }),
    shift('abends', '2027-05-01T18:30', '2027-05-01T21:00'),
    shift('nachts', '2027-05-02T01:00', '2027-05-02T04:00'),
    shift('morgens', '2027-05-02T07:00', '2027-05-02T09:00'),
  ]
  test('is told for the next three hours, for tonight over midnight, and after that', () => {
    const board = boardOf(shifts, at('2027-05-01T15:00'), zone)
    expect(names(board.soon)).toEqual(['läuft', 'gleich'])
    expect(names(board.tonight)).toEqual(['nachts'])
    expect(names(board.next)).toEqual(['abends', 'morgens'])
    expect(board.running).toBe(1)
    expect(board.openHours).toBe(1 + 3 + 5 + 6 + 4)
    expect(names(boardOf(shifts, at('2027-05-02T00:30'), zone).soon)).toEqual(['nachts'])
  })
  test('is public, names nobody, has no script and fits into 14 kB', async () => {
    const { helper, plan } = scene
    const id = await plan('Einlass und Begrüßung', 0, 4)
    await house.as(await helper('Hanna Helferin')).post(`${scene.at}/shifts/${id}/signup`)
    for (let n = 0; n < 20; n++) await plan(`Infopunkt ${n}`, n, n + 3)
    house.clock.moveTo(later(scene.jam.startsAt, hour))
    const answer = await house.as(nobody).get(`${scene.at}/shifts/needed`)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain('noch 1 Platz')
    expect(html).toContain('läuft schon')
    expect(html).not.toContain('Hanna')
    expect(html).not.toContain('<script')
    expect(gzipSync(html).length).toBeLessThan(5_000)
  })
  test('is nobody where nothing is planned or all is over', async () => {
    expect(await (await house.as(nobody).get(`${scene.at}/shifts/needed`)).text()).toContain(
      'keine Schichten geplant',
    )
    await scene.plan('Einlass', 0, 4)
    house.clock.moveTo(later(scene.jam.endsAt, hour))
    expect(await (await house.as(nobody).get(`${scene.at}/shifts/needed`)).text()).toContain(
      'Dieser Jam ist vorbei',
    )
  })
})

describe('the overview', () => {
  test('counts who is needed per place and hour, also for part of an hour, and leaves quiet hours out', () => {
    const list = [
      shift('Tür', '2027-05-01T12:00', '2027-05-01T13:30', { place: 'Foyer', taken: 1 }),
      shift('Essen', '2027-05-01T13:00', '2027-05-01T14:00', { place: 'Küche', needed: 3 }),
      shift('Frühstück', '2027-05-02T07:00', '2027-05-02T08:00', { place: 'Küche' }),
    ]
    const hours = demandOf(list, ({ place }) => place)
    expect(hours.map(({ all }) => [all.taken, all.needed])).toEqual([
      [1, 2],
      [1, 5],
      [0, 2],
    ])
    expect(hours[1]?.at.get('Küche')).toEqual({ needed: 3, taken: 0 })
    expect(demandOf([], () => '')).toEqual([])
  })
  test('is drawn and told as a table, without names, for those who plan and help', async () => {
    const id = await scene.plan('Einlass', 0, 4, { place: 'Foyer' })
    await scene.plan('Essen', 2, 4, { place: 'Küche' })
    const hanna = await scene.helper('Hanna Helferin')
    await house.as(hanna).post(`${scene.at}/shifts/${id}/signup`)
    const html = await (await house.as(scene.organiser).get(`${scene.at}/shifts/overview`)).text()
    for (const part of ['<svg viewBox', 'Foyer', 'Küche', '1 von 4', 'Am meisten fehlt'])
      expect(html).toContain(part)
    expect(html).not.toContain('Hanna')
    expect((await house.as(scene.stranger).get(`${scene.at}/shifts/overview`)).status).toBe(403)
  })
})
