import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, hour, later } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { worldOfHelpers } from '#test/helping.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'

let house: TestHouse
let scene: Awaited<ReturnType<typeof worldOfHelpers>>
let door: Person & { account: string }
let hanna: Person & { account: string }
const [venue, hall, kitchen] = [newId(), newId(), newId()]
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  scene = await worldOfHelpers(house)
  ;[door, hanna] = [await scene.helper('Doris Tür'), await scene.helper('Hanna Helferin')]
  const now = house.clock.now()
  await house.owner.query(
    `insert into venue (id, jam, name, address, contact, offered_at, confirmed_at) values ($1, $2, 'Südpunkt', '', '', $3, $3)`,
    [venue, scene.jam.id, now],
  )
  for (const [id, name] of [
    [hall, 'Saal'],
    [kitchen, 'Küche'],
  ])
    await house.owner.query(
      `insert into room (id, venue, jam, name, seats, tables, sockets) values ($1, $2, $3, $4, 40, 0, 0)`,
      [id, venue, scene.jam.id, name],
    )
})
afterEach(() => house.empty())
afterAll(() => house.close())

const arrival = (by: Person, one: { account: string | null }, at = '') =>
  house.as(by).post(`${scene.at}/door/${one.account}/arrival`, { at })
const departure = (by: Person, one: { account: string | null }) =>
  house.as(by).post(`${scene.at}/door/${one.account}/departure`)
const list = async (by: Person = door) => (await house.as(by).get(`${scene.at}/presence`)).text()
const stays = async () =>
  (await house.owner.query('select name, room, left_at is null as here from presence order by came_at, name'))
    .rows

describe('presence', () => {
  test('is noted at the door by the scanned code: in, on to another place, and out', async () => {
    expect((await house.as(door).get(`${scene.at}/door/${hanna.account}`)).status).toBe(200)
    expect((await arrival(door, hanna, `${venue}:${hall}`)).status).toBe(303)
    expect(await list()).toContain('Saal')
    house.clock.moveTo(later(house.clock.now(), hour))
    await arrival(door, hanna, `${venue}:${kitchen}`)
    expect(await stays()).toEqual([
      { name: 'Hanna Helferin', room: hall, here: false },
      { name: 'Hanna Helferin', room: kitchen, here: true },
    ])
    for (const _ of [1, 2]) expect((await departure(door, hanna)).status).toBe(303)
    expect(await list()).not.toContain('Hanna Helferin')
    const kinds = (await house.events()).filter((kind) => kind.startsWith('presence.'))
    expect(kinds).toEqual(['presence.came', 'presence.moved', 'presence.left'])
  })
  test('is one place for one person, when five doors note it at once', async () => {
    const spots = [hall, kitchen, hall, kitchen, hall].map((room) => `${venue}:${room}`)
    await Promise.all(spots.map((at) => arrival(door, hanna, at)))
    expect((await stays()).filter(({ here }) => here)).toHaveLength(1)
    expect((await house.events()).filter((kind) => kind === 'participant.arrived')).toHaveLength(1)
  })
  test('is noted by oneself on one’s own phone, by a code on the door, and never for others', async () => {
    const page = await (await house.as(hanna).get(`${scene.at}/presence/mine?at=${venue}:${hall}`)).text()
    expect(page).toContain('QR-Code, der an der Tür zu dir führt')
    expect(page).toContain(`value="${venue}:${hall}" selected`)
    await arrival(hanna, hanna, `${venue}:${hall}`)
    expect(await (await house.as(hanna).get(`${scene.at}/presence/mine`)).text()).toContain(
      'Du bist da: Südpunkt: Saal',
    )
    const jonas = await house.person('Jonas', [['professional', scene.jam.id]])
    expect((await house.as(jonas).get(`${scene.at}/door/${hanna.account}`)).status).toBe(403)
    expect((await arrival(jonas, hanna)).status).toBe(403)
    expect((await departure(jonas, hanna)).status).toBe(403)
    expect((await arrival(nobody, hanna)).headers.get('location')).toContain('/sign-in')
    expect((await house.as(jonas).get(`${scene.at}/presence`)).status).toBe(403)
  })
  test('knows only who belongs to the jam, and only places that there are', async () => {
    expect((await arrival(door, scene.stranger)).status).toBe(404)
    for (const at of ['x', newId(), `${venue}:${newId()}`, `${venue}:`, "' or 1=1"])
      expect((await arrival(door, hanna, at)).status).toBe(409)
    expect(await stays()).toEqual([])
  })
})

describe('the fire list', () => {
  test('says who is in the building now, by venue with counts by room, guests too', async () => {
    await arrival(door, hanna, `${venue}:${hall}`)
    await arrival(scene.organiser, scene.organiser, `${venue}:${kitchen}`)
    const guest = { id: newId(), name: 'Frau Schreiner', at: '' }
    for (const _ of [1, 2]) await house.as(door).post(`${scene.at}/presence/guests`, guest)
    const page = await list()
    for (const words of [
      '3 Personen sind im Haus',
      'Südpunkt: 2',
      'Ohne Angabe: 1',
      'Frau Schreiner (Gast)',
      'Küche',
      'Olga Organiser',
    ])
      expect(page).toContain(words)
    expect((await house.as(door).post(`${scene.at}/presence/${guest.id}/departure`)).status).toBe(303)
    expect(await list()).toContain('2 Personen sind im Haus')
    for (const name of ['', 'x'.repeat(81)])
      expect((await house.as(door).post(`${scene.at}/presence/guests`, { name })).status).toBe(422)
  })
  test('follows the list of names at the door', async () => {
    const { rows } = await house.owner.query('select id from participant where account = $1', [hanna.account])
    await house.as(door).post(`${scene.at}/attendance/${rows[0].id}`)
    expect(await list()).toContain('Südpunkt: 1')
    const page = await (await house.as(door).get(`${scene.at}/attendance?q=hanna`)).text()
    expect(page).toContain(`/door/${hanna.account}`)
    await arrival(door, hanna, `${venue}:${hall}`)
    await house.as(door).post(`${scene.at}/attendance/${rows[0].id}`)
    expect((await stays()).filter(({ here }) => here)).toMatchObject([{ room: hall }])
  })
  test('is emptied at the end by organisers alone; the log keeps who came and went', async () => {
    await arrival(door, hanna)
    await arrival(door, door)
    expect((await house.as(door).post(`${scene.at}/presence/end`)).status).toBe(403)
    for (const _ of [1, 2])
      expect((await house.as(scene.organiser).post(`${scene.at}/presence/end`)).status).toBe(303)
    expect(await list()).toContain('0 Personen sind im Haus')
    const log = await house.as(scene.organiser).get(`${scene.at}/presence/log`)
    expect(await log.text()).toContain('Hanna Helferin')
    expect((await house.as(door).get(`${scene.at}/presence/log`)).status).toBe(403)
    const posters = await (await house.as(scene.organiser).get(`${scene.at}/presence/posters`)).text()
    expect(posters.match(/<svg width="240"/g)).toHaveLength(3)
  })
  test('is erased 30 days after the jam, also when the jam has moved', async () => {
    await arrival(door, hanna)
    await house.owner.query('update jam set ends_at = ends_at + interval $$5 days$$')
    house.clock.moveTo(later(scene.jam.endsAt, 30 * day + hour))
    await house.work()
    expect(await stays()).toHaveLength(1)
    house.clock.moveTo(later(scene.jam.endsAt, 35 * day + hour))
    await house.work()
    expect(await stays()).toEqual([])
    expect(await house.events()).toContain('presence.erased')
  })
})
