import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { listVenues } from './venues.ts'

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

const at = '/jams/quartier-u1/venues'
const hall = {
  venue: 'Halle U1',
  address: 'Gleisweg 1, Nürnberg',
  contact: 'Toni, 0911 1234',
  downMbit: '500',
  upMbit: '100',
  wifiClients: '200',
  nightUse: 'yes',
}
const room = { room: 'Saal', seats: '40', tables: '8', sockets: '40' }
const listed = () => house.itself((desk) => listVenues(desk, scene.jam.id))

async function offer() {
  const host = await house.person('Gabi Host')
  const path = (await house.as(host).post(at, hall)).headers.get('location') ?? ''
  return { host, path }
}

describe('a venue', () => {
  test('is offered once, gets rooms, is compared and confirmed', async () => {
    const { host, path } = await offer()
    const [gabi, olga] = [house.as(host), house.as(scene.organiser)]
    await Promise.all([gabi.post(at, hall), gabi.post(at, hall)])
    expect(await listed()).toHaveLength(1)
    await gabi.post(`${path}/rooms`, room)
    const page = await (await olga.get(`${path}?teams=9`)).text()
    for (const says of [
      'Reicht es für 9 Teams?',
      '14 Stühle',
      '1 Mehrfachsteckdose',
      'Platz für 6 von 9 Teams',
    ])
      expect(page).toContain(says)
    expect((await gabi.post(`${path}/confirmation`)).status).toBe(403)
    for (const _ of [1, 2]) expect((await olga.post(`${path}/confirmation`)).status).toBe(303)
    expect((await house.events()).filter((kind) => kind === 'venue.confirmed')).toHaveLength(1)
  })
  test('is seen by others in the jam once it is confirmed, and changed by its host alone', async () => {
    const { path } = await offer()
    const stranger = house.as(scene.stranger)
    expect((await house.as(scene.reviewer).get(path)).status).toBe(404)
    await house.as(scene.organiser).post(`${path}/confirmation`)
    expect((await house.as(scene.reviewer).get(path)).status).toBe(200)
    expect((await stranger.get(path)).status).toBe(404)
    for (const sub of ['', '/rooms', '/withdrawal', '/confirmation'])
      expect((await house.as(scene.reviewer).post(`${path}${sub}`, { ...hall, ...room })).status).toBe(403)
    expect((await house.as(nobody).get(path)).headers.get('location')).toContain('/sign-in')
    for (const id of ['nix', '00000000-0000-4000-8000-000000000000'])
      expect((await house.as(scene.organiser).get(`${at}/${id}`)).status).toBe(404)
  })
  test('that is withdrawn is told by mail to its host and the organisers, but for whoever did it, once', async () => {
    const told = async () =>
      (await house.mails())
        .filter(({ key }) => key.startsWith('venue.withdrawn'))
        .map(({ recipient }) => recipient)
    const { host, path } = await offer()
    for (const _ of [1, 2]) await house.as(host).post(`${path}/withdrawal`)
    expect(await told()).toEqual(['olgaorganiser@example.org'])
    const [mail] = (await house.mails()).filter(({ key }) => key.startsWith('venue.withdrawn'))
    expect(mail?.body).toContain('„Halle U1“')
    expect(mail?.body).toContain('Gabi Host')
    const other = await house.as(host).post(at, { ...hall, venue: 'Schule' })
    await house.as(scene.organiser).post(`${other.headers.get('location')}/withdrawal`)
    expect(await told()).toEqual(['olgaorganiser@example.org', 'gabihost@example.org'])
  })
  test('is offered without an account by proving a mailbox', async () => {
    const asked = await house.as(nobody).post(at, { ...hall, name: 'Gabi', email: 'gabi@ort.de' })
    expect(asked.status).toBe(200)
    expect(await listed()).toEqual([])
    const mail = (await house.mails()).findLast(({ key }) => key.startsWith('code:'))
    const code = /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? ''
    const done = await house.as(nobody).post(at, { ...hall, name: 'Gabi', email: 'gabi@ort.de', code })
    expect(done.status).toBe(303)
    expect(await listed()).toMatchObject([{ name: 'Halle U1', stepFree: false, nightUse: true }])
  })
  test.each([
    ['venue', '', 'Bitte gib dem Ort einen Namen.'],
    ['downMbit', '-1', 'Bitte gib eine ganze Zahl ein'],
    ['upMbit', '1e9', 'Bitte gib eine ganze Zahl ein'],
    ['wifiClients', '99999999999', 'Bitte gib eine ganze Zahl ein'],
    ['contact', 'x'.repeat(201), 'Höchstens 200 Zeichen'],
  ])('says what is wrong at %s', async (name, value, says) => {
    const answer = await house.as(scene.stranger).post(at, { ...hall, [name]: value })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(says)
  })
  test('has no two rooms of one name; a wrong room keeps what was typed', async () => {
    const { host, path } = await offer()
    const gabi = house.as(host)
    await gabi.post(`${path}/rooms`, room)
    for (const [typed, says] of [
      [room, 'Einen Raum mit diesem Namen gibt es hier schon.'],
      [{ ...room, room: 'Nische', seats: '0' }, 'zwischen 1 und 2000'],
    ] as const) {
      const answer = await gabi.post(`${path}/rooms`, typed)
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain(says)
      expect(page).toContain(`value="${typed.room}"`)
    }
    const [venue] = await listed()
    expect((await gabi.post(`${path}/rooms/${venue?.rooms[0]?.id}/withdrawal`)).status).toBe(303)
    expect((await gabi.post(`${path}/withdrawal`)).status).toBe(303)
    expect((await gabi.get(path)).status).toBe(404)
  })
})
