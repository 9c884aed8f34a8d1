import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { acceptedNeed, world } from '#test/world.ts'
import { listVenues } from './venues.ts'

let house: TestHouse
let w: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  w = await world(house)
})
afterEach(() => house.empty())
afterAll(() => house.close())

const at = '/jams/quartier-u1/venues'
const hall = {
  ...{ venue: 'Halle U1', address: 'Gleisweg 1, Nürnberg', contact: 'Toni, 0911 1234' },
  ...{ downMbit: '500', upMbit: '100', wifiClients: '200', nightUse: 'yes' },
}
const saal = { room: 'Saal', seats: '40', tables: '8', sockets: '30' }
const listed = () => house.itself((desk) => listVenues(desk, w.jam.id))
const page = async (path: string, who = w.organiser) => (await house.as(who).get(path)).text()

async function offer(more: Record<string, string> = {}) {
  const host = await house.person('Gabi Host')
  const answer = await house.as(host).post(at, { ...hall, ...more })
  return { host, path: answer.headers.get('location') ?? '', answer }
}

describe('a host', () => {
  test('sees on their own page whether it fits and exactly what is missing', async () => {
    const amina = await house.person('Amina Adler')
    for (const title of ['Chat', 'Termine', 'Akten']) await acceptedNeed(house, w.jam, amina, { title })
    const { host, path } = await offer()
    await house.as(host).post(`${path}/rooms`, { ...saal, seats: '10', sockets: '6' })
    const own = await page(path, host)
    for (const says of [
      ...['Passt es? Was fehlt?', 'Genau das fehlt', '8 Stühle', '2 Mehrfachsteckdosen'],
      ...['Platz für ein Team von 3', 'zuerst knapp: Sitzplätze', 'Das weiß noch niemand'],
    ])
      expect(own).toContain(says)
  })
  test('says everything about a venue: lift, kitchen, hours by its own clock, a link', async () => {
    const { host, path } = await offer({
      ...{ stepFree: 'yes', lift: 'yes', kitchen: 'yes', timeZone: 'Europe/Lisbon' },
      ...{
        openFrom: '2027-04-30T12:00',
        openUntil: '2027-05-01T08:00',
        link: 'https://halle.example/anfahrt',
      },
    })
    const [venue] = await listed()
    expect(venue).toMatchObject({
      ...{ lift: true, kitchen: true, timeZone: 'Europe/Lisbon', link: 'https://halle.example/anfahrt' },
      openFrom: new Date('2027-04-30T11:00:00Z'), // Twelve in Lisbon is eleven in Greenwich in summer.
      openUntil: new Date('2027-05-01T07:00:00Z'),
    })
    const own = await page(path, host)
    for (const says of [
      'Mit Aufzug',
      'Mit Küche',
      'Europe/Lisbon',
      '30. April 2027, 12:00',
      'halle.example/anfahrt',
    ])
      expect(own).toContain(says)
  })
  test.each([
    [
      'openUntil',
      { openFrom: '2027-04-30T12:00', openUntil: '2027-04-30T11:00' },
      'Das Ende liegt vor dem Beginn.',
    ],
    ['openFrom', { openFrom: 'gestern' }, 'Gib Tag und Uhrzeit an'],
    ['timeZone', { timeZone: 'Mond/Krater' }, 'Diese Zeitzone kennen wir nicht.'],
    ['link', { link: 'javascript:alert(1)' }, 'Das ist keine Adresse im Netz.'],
  ])('reads at the field %s what is wrong, and nothing is stored', async (_, wrong, says) => {
    const { answer } = await offer(wrong as Record<string, string>)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(says)
    expect(await listed()).toEqual([])
  })
  test('enters each room with its own facts, changes it, and is told at the field what is wrong', async () => {
    const { host, path } = await offer()
    const gabi = house.as(host)
    await gabi.post(`${path}/rooms`, {
      ...saal,
      way: '2. Stock',
      roomStepFree: 'yes',
      calm: 'yes',
      circuits: '3',
    })
    await gabi.post(`${path}/rooms`, { ...saal, room: 'Keller' })
    const [room, other] = (await listed())[0]?.rooms.toReversed() ?? []
    expect(room).toMatchObject({ name: 'Saal', way: '2. Stock', stepFree: true, calm: true, circuits: 3 })
    const own = `${path}/rooms/${room?.id}`
    expect(await page(own, host)).toContain('value="2. Stock"')
    const changed = { ...saal, room: 'Großer Saal', seats: '50', roomDown: '100', roomUp: '50' }
    expect((await gabi.post(own, changed)).status).toBe(303)
    const now = (await listed())[0]?.rooms.find(({ id }) => id === room?.id)
    expect(now).toMatchObject({ name: 'Großer Saal', seats: 50, downMbit: 100, stepFree: false })
    for (const [wrong, says] of [
      [{ ...changed, room: other?.name ?? '' }, 'Einen Raum mit diesem Namen gibt es hier schon.'],
      [{ ...changed, circuits: '900' }, 'zwischen 0 und 100'],
      [{ ...changed, way: 'x'.repeat(121) }, 'Höchstens 120 Zeichen'],
      [{}, 'Bitte gib dem Raum einen Namen.'],
    ] as const) {
      const answer = await gabi.post(own, wrong)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(says)
    }
    // An offer that nobody has confirmed is not there for others.
    expect((await house.as(w.reviewer).post(own, changed)).status).toBe(404)
    expect((await gabi.post(`${path}/rooms/${newId()}`, changed)).status).toBe(404)
  })
  test('of one of several venues far apart: each has its own host, clock and link', async () => {
    await offer({ timeZone: 'Europe/Lisbon', link: 'https://lisboa.example' })
    const rita = await house.person('Rita Host')
    await house.as(rita).post(at, { ...hall, venue: 'Sala 2', link: 'https://faro.example' })
    const venues = await listed()
    expect(new Set(venues.map(({ host }) => host)).size).toBe(2)
    expect(venues.map(({ link }) => link)).toEqual(['https://lisboa.example', 'https://faro.example'])
  })
})

describe('what a team needs', () => {
  const demand = {
    ...{ people: '8', guests: '2', tables: '2', sockets: '2', devices: '3', active: '100' },
    ...{ downMbit: '5', upMbit: '3', watts: '200' },
  }
  test('can be changed for a jam, is what every venue is compared with, and goes back', async () => {
    const { path } = await offer()
    expect((await house.as(w.organiser).post(`${at}/demand`, demand)).status).toBe(303)
    expect(await page(`${path}?teams=2`)).toContain('Gerechnet mit 8 Menschen je Team, 3 Geräten je Mensch')
    expect(await page(`${path}?teams=2`)).toContain('20 Stühle')
    expect(await page(`${at}/demand`)).toContain('value="8"')
    await house.as(w.organiser).post(`${at}/demand/reset`)
    expect(await page(`${path}?teams=2`)).toContain('Gerechnet mit 5 Menschen je Team')
  })
  test('says at the field what is wrong and keeps what was typed; only organisers change it', async () => {
    const answer = await house.as(w.organiser).post(`${at}/demand`, { ...demand, people: '0', active: '101' })
    const says = await answer.text()
    expect(answer.status).toBe(422)
    for (const words of ['zwischen 1 und 20', 'zwischen 1 und 100', 'value="101"'])
      expect(says).toContain(words)
    for (const who of [w.reviewer, w.stranger]) {
      expect((await house.as(who).post(`${at}/demand`, demand)).status).toBe(403)
      expect((await house.as(who).get(`${at}/demand`)).status).toBe(403)
    }
    expect((await house.as(nobody).get(`${at}/demand`)).headers.get('location')).toContain('/sign-in')
  })
  test('is told over all venues together', async () => {
    await offer()
    const all = await page(at)
    for (const says of ['Alle Orte zusammen', 'Der eine Ort, den wir haben.', 'Genau das fehlt'])
      expect(all).toContain(says)
    expect(await page(at, w.stranger)).not.toContain('Alle Orte zusammen')
  })
})
