import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { acceptedNeed, teamOf, worldWithTeam } from '#test/team.ts'
import { findRoomPlan, takeSeating } from './seats.ts'

let house: TestHouse
let w: Awaited<ReturnType<typeof worldWithTeam>>
let host: Person
beforeAll(async () => {
  house = await openTestHouse()
})
afterEach(() => house.empty())
afterAll(() => house.close())
beforeEach(async () => {
  w = await worldWithTeam(house)
  host = await house.person('Gabi Host', [['host', w.jam.id]])
})

const at = '/jams/quartier-u1/rooms'
const olga = () => house.as(w.organiser)
const plan = () => house.itself((desk) => findRoomPlan(desk, w.jam))
const roomOf = async (team: string) => (await plan()).teams.find(({ id }) => id === team)?.room ?? null

async function venue(name: string, facts: Record<string, unknown> = {}): Promise<string> {
  const id = newId()
  const row = {
    ...{ id, jam: w.jam.id, host: host.account, name, address: 'Weg 1', contact: 'Gabi', step_free: true },
    ...{ night_use: true, down_mbit: 500, up_mbit: 500, wifi_clients: 200, offered_at: house.clock.now() },
    ...{ confirmed_at: house.clock.now(), ...facts },
  }
  await put('venue', row)
  return id
}

async function room(inVenue: string, name: string, facts: Record<string, unknown> = {}): Promise<string> {
  const id = newId()
  const row = { id, venue: inVenue, jam: w.jam.id, name, seats: 12, tables: 3, sockets: 20, step_free: true }
  await put('room', { ...row, ...facts })
  return id
}

async function put(table: string, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row)
  const places = names.map((_, n) => `$${n + 1}`)
  await house.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  )
}

async function secondTeam(): Promise<string> {
  const need = await acceptedNeed(house, w.jam.id, w.lichtblick, 'Lichtblick', 'Termine')
  const nora = await house.person('Nora Neu', [['professional', w.jam.id]])
  const of = { jam: w.jam.id, need, organisation: w.lichtblick, name: 'Termine' }
  return teamOf(house, of, [nora])
}

describe('the room plan of a jam', () => {
  test('is made by buttons, seen by everybody in the jam, and printed as signs with a code for each team', async () => {
    const saal = await room(await venue('Halle U1'), 'Saal', { way: '2. Stock, links' })
    const held = await (await olga().get(`${at}/edit?team=${w.team}`)).text()
    expect(held).toContain('Wohin mit „Schreiben statt anrufen“?')
    const sent = await olga().post(`${at}/seats`, { team: w.team, from: '', room: saal })
    expect(sent.headers.get('location')).toBe(`${at}/edit`)
    expect(await roomOf(w.team)).toBe(saal)
    const read = await (await house.as(w.jonas).get(at)).text()
    for (const says of ['Halle U1', 'Saal', '2. Stock, links', 'Schreiben statt anrufen'])
      expect(read).toContain(says)
    const signs = await (await house.as(host).get(`${at}/signs`)).text()
    expect(signs).toContain('aria-label="Seite des Teams Schreiben statt anrufen"')
    expect((await house.as(w.stranger).get(at)).status).toBe(403)
    expect((await house.as(nobody).get(at)).headers.get('location')).toContain('/sign-in')
    for (const path of ['edit', 'signs'])
      expect((await house.as(w.jonas).get(`${at}/${path}`)).status).toBe(403)
  })
  test('tells the second of two organisers that the team is somewhere else by now', async () => {
    const there = await venue('Halle U1')
    const [saal, keller] = [await room(there, 'Saal'), await room(there, 'Keller')]
    const move = (to: string) => olga().post(`${at}/seats`, { team: w.team, from: '', room: to })
    const both = await Promise.all([move(saal), move(keller)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect((await move((await roomOf(w.team)) ?? '')).status).toBe(303) // The same click twice is no conflict.
    expect((await house.events()).filter((kind) => kind === 'room.assigned')).toHaveLength(1)
  })
  test('shows conflicts: an overfull room, too few sockets, a team that needs a way without steps', async () => {
    const there = await venue('Halle U1', { down_mbit: 1, up_mbit: 1 })
    const attic = await room(there, 'Dachboden', { seats: 2, sockets: 1, step_free: false })
    await house.as(w.jonas).post(`/jams/quartier-u1/teams/${w.team}/room`, { stepFree: 'yes' })
    await olga().post(`${at}/seats`, { team: w.team, from: '', room: attic })
    const page = await (await olga().get(`${at}/edit`)).text()
    for (const says of [
      'Schreiben statt anrufen braucht einen Weg ohne Stufen; zu Dachboden (Halle U1) gibt es keinen.',
      'Dachboden (Halle U1): es fehlt ein Stuhl.',
      'Dachboden (Halle U1): es fehlt eine Steckdose: eine Mehrfachsteckdose.',
      'Halle U1: für die Teams dort fehlen 3 Mbit/s beim Herunterladen.',
    ])
      expect(page).toContain(says)
  })
  test("matches hosts' offers to teams: a proposal keeps who is pinned and says how good it is", async () => {
    const [north, south] = [await venue('Nord'), await venue('Süd')]
    const [saal, other] = [await room(north, 'Saal'), await room(south, 'Kammer')]
    const second = await secondTeam()
    await house.as(w.jonas).post(`/jams/quartier-u1/venues/${south}/choice`)
    expect((await olga().post(`${at}/proposal`)).status).toBe(303)
    await house.work()
    expect(await roomOf(w.team)).toBe(other)
    await olga().post(`${at}/seats`, { team: w.team, from: other, room: saal })
    await olga().post(`${at}/pins`, { team: w.team, pinned: 'yes' })
    await olga().post(`${at}/proposal`)
    await house.work()
    expect(await roomOf(w.team)).toBe(saal)
    expect(await roomOf(second)).not.toBeNull()
    const page = await (await olga().get(`${at}/edit`)).text()
    for (const says of [
      'Wie gut ist der letzte Vorschlag?',
      'von Hand',
      'bestenfalls',
      'Teams ohne Raum',
      'festgehalten',
    ])
      expect(page).toContain(says)
  })
  test('proposes beside the house: the page says that it is being calculated, once for two who ask, and what came of it', async () => {
    await room(await venue('Nord'), 'Saal')
    const page = async () => (await olga().get(`${at}/edit`)).text()
    const asked = await Promise.all([1, 2].map(() => olga().post(`${at}/proposal`)))
    expect(asked.map(({ status }) => status)).toEqual([303, 303])
    expect(await page()).toContain('Der Vorschlag wird gerechnet')
    expect(await page()).toContain('<progress')
    expect(await roomOf(w.team)).toBeNull()
    await house.work()
    expect(await page()).toContain('Neu gesetzt: ein Team')
    expect((await house.events()).filter((kind) => kind === 'room.planned')).toHaveLength(1)
  })
  test('leaves the plan alone that somebody changed while a proposal was being calculated, and says so', async () => {
    const there = await venue('Nord')
    const [saal, keller] = [await room(there, 'Saal'), await room(there, 'Keller')]
    await olga().post(`${at}/proposal`)
    const plan = await house.itself((desk) => findRoomPlan(desk, w.jam))
    await olga().post(`${at}/seats`, { team: w.team, from: '', room: keller })
    const seats = new Map([[w.team, saal]])
    const stale = house.itself((desk) => takeSeating(desk, w.jam, plan, { seats, goals: [], seconds: 0 }))
    await expect(stale).rejects.toMatchObject({ code: 'rooms.moved' })
    expect(await roomOf(w.team)).toBe(keller)
  })
  test('names the teams whose venue was withdrawn, and seats them again with few moves', async () => {
    const [north, south] = [await venue('Nord'), await venue('Süd')]
    const [saal, other] = [await room(north, 'Saal'), await room(south, 'Kammer', { seats: 30, tables: 9 })]
    const second = await secondTeam()
    await olga().post(`${at}/seats`, { team: w.team, from: '', room: saal })
    await olga().post(`${at}/seats`, { team: second, from: '', room: other })
    const asks = await (await house.as(host).get(`/jams/quartier-u1/venues/${north}`)).text()
    expect(asks).toContain('Ein Team arbeitet hier; es steht danach ohne Raum da.')
    await house.as(host).post(`/jams/quartier-u1/venues/${north}/withdrawal`)
    const page = await (await olga().get(`${at}/edit`)).text()
    expect(page).toContain('Schreiben statt anrufen: der Raum ist nicht mehr da.')
    await olga().post(`${at}/proposal`, { calm: 'yes' })
    await house.work()
    expect([await roomOf(w.team), await roomOf(second)]).toEqual([other, other])
  })
  test('of a jam without venues or without teams says what is missing', async () => {
    expect(await (await olga().get(at)).text()).toContain('Noch kein Raumplan')
    expect((await olga().post(`${at}/proposal`)).status).toBe(409)
    expect(await (await olga().get(`${at}/signs`)).text()).toContain('Noch keine Schilder')
    expect(await (await olga().get(`${at}/edit`)).text()).toContain('Noch ohne Raum')
  })
  test('refuses rooms to rest in, rooms of nobody, ids that are none, and whoever is no organiser', async () => {
    const there = await venue('Halle U1')
    const rest = await room(there, 'Stille', { quiet: true })
    const unconfirmed = await room(await venue('Neu', { confirmed_at: null }), 'Saal')
    const status = async (fields: Record<string, string>, who = w.organiser) =>
      (await house.as(who).post(`${at}/seats`, { team: w.team, from: '', ...fields })).status
    expect(await status({ room: rest })).toBe(409)
    expect(await status({ room: unconfirmed })).toBe(404)
    expect(await status({ room: newId() })).toBe(404)
    expect(await status({ room: 'nix' })).toBe(422)
    expect(await status({ team: newId(), room: rest })).toBe(404)
    for (const who of [w.jonas, w.reviewer, host]) expect(await status({ room: rest }, who)).toBe(403)
    expect((await house.as(w.jonas).post(`${at}/proposal`)).status).toBe(403)
    expect((await house.as(w.jonas).post(`${at}/pins`, { team: w.team })).status).toBe(403)
  })
})

describe('a team', () => {
  test('sees its room, the way, whom to call and who else is there; others see no wish of it', async () => {
    const own = `/jams/quartier-u1/teams/${w.team}/room`
    expect(await (await house.as(w.jonas).get(own)).text()).toContain('Euer Raum steht noch nicht fest.')
    const saal = await room(await venue('Halle U1'), 'Saal', { way: '2. Stock, links' })
    await olga().post(`${at}/seats`, { team: w.team, from: '', room: saal })
    const page = await (await house.as(w.amina).get(own)).text()
    for (const says of ['Saal', '2. Stock, links', 'Halle U1, Weg 1', 'Gabi', 'niemand sonst'])
      expect(page).toContain(says)
    expect(page).not.toContain('Was brauchen wir?')
    for (const who of [w.amina, w.reviewer])
      expect((await house.as(who).post(own, { calm: 'yes' })).status).toBe(403)
    expect((await house.as(w.stranger).get(own)).status).toBe(404)
  })
})

describe('somebody in the jam', () => {
  test('chooses the venue where they would like to work, and takes the choice back', async () => {
    const [north, open] = [await venue('Nord'), await venue('Neu', { confirmed_at: null })]
    const path = `/jams/quartier-u1/venues/${north}`
    expect((await house.as(w.jonas).post(`${path}/choice`)).status).toBe(303)
    expect(await (await house.as(w.jonas).get('/jams/quartier-u1/venues')).text()).toContain('dein Ort')
    expect((await plan()).teams[0]?.choices).toEqual([north])
    await house.as(w.jonas).post(`${path}/choice/return`)
    expect((await plan()).teams[0]?.choices).toEqual([])
    expect((await olga().post(`/jams/quartier-u1/venues/${open}/choice`)).status).toBe(409)
    expect((await house.as(w.stranger).post(`${path}/choice`)).status).not.toBe(303)
  })
})
