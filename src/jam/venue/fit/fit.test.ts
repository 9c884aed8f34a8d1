import { describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import type { Room, Venue } from '../venue.ts'
import { usualDemand, usualSizes, wantedBy } from './demand.ts'
import { fitWords } from './fit.text.ts'
import { capacityOf, checkVenue, checkVenues, fitOf, gapOf, gapsOf } from './fit.ts'

const startsAt = new Date('2027-03-13T11:00:00Z')
const hours = { startsAt, endsAt: later(startsAt, 24 * hour) }
const plain = { calm: false, stepFree: true, circuits: 2, downMbit: 0, upMbit: 0, way: '' }
const saal: Room = {
  ...plain,
  id: 'a',
  venue: 'v',
  name: 'Saal',
  seats: 23,
  tables: 9,
  sockets: 30,
  quiet: false,
}
const calm: Room = {
  ...plain,
  id: 'b',
  venue: 'v',
  name: 'Stille',
  seats: 10,
  tables: 2,
  sockets: 4,
  quiet: true,
}
const facts = {
  downMbit: 60,
  upMbit: 20,
  wifiClients: 60,
  stepFree: true,
  nightUse: true,
  lift: true,
  kitchen: true,
}
const people = { host: null, name: 'x', address: 'x', contact: 'x', offeredAt: new Date(0) }
const open = { timeZone: '', link: '', openFrom: null, openUntil: null }
const venue: Venue = {
  ...{ id: 'v', jam: 'j', ...people, ...facts, ...open },
  ...{ confirmedAt: null, withdrawnAt: null, rooms: [saal, calm] },
}
const gaps = (one: Venue, teams: number) =>
  gapsOf(checkVenue(one, usualDemand, teams, hours)).map((check) => [check.name, gapOf(check)])
const said = (one: Venue, teams: number) =>
  gapsOf(checkVenue(one, usualDemand, teams, hours)).map((check) =>
    fitWords('de').missingThing(check.name, gapOf(check)),
  )

describe('what teams need', () => {
  test('is people × devices × those that load at once × Mbit/s, and a chair for guests', () => {
    expect(wantedBy(usualDemand, usualSizes(usualDemand, 7))).toEqual({
      ...{ seats: 42, tables: 7, sockets: 35, down: 70, up: 35, wifi: 70 },
      circuits: 2, // 35 people × 120 W on fuses that carry 2,944 W for hours.
    })
  })
  test('follows the real sizes of the teams', () => {
    expect(wantedBy(usualDemand, [3, 8])).toMatchObject({ seats: 13, sockets: 11, wifi: 22, down: 22 })
  })
})

describe('the fit report', () => {
  test('says fits, nearly or not', () => {
    const verdict = (one: Venue, teams: number) => fitOf(checkVenue(one, usualDemand, teams, hours))
    expect(verdict(venue, 3)).toBe('fits')
    expect(verdict({ ...venue, kitchen: false }, 3)).toBe('nearly')
    expect(verdict({ ...venue, stepFree: false }, 3)).toBe('nearly')
    expect(verdict({ ...venue, nightUse: false }, 1)).toBe('not')
    expect(verdict(venue, 4)).toBe('not')
  })
  test('names exactly what is missing: chairs, power strips, Mbit/s, access points', () => {
    expect(said(venue, 8)).toEqual([
      '25 Stühle',
      '2 Mehrfachsteckdosen',
      '20 Mbit/s mehr beim Herunterladen',
      '20 Mbit/s mehr beim Hochladen',
      '1 WLAN-Zugangspunkt für 20 Geräte',
    ])
  })
  test('counts nobody into the room to rest in', () => {
    expect(gaps({ ...venue, rooms: [calm] }, 1)).toContainEqual(['seats', 6])
  })
  test('counts the hours in which a venue is closed', () => {
    const early = { ...venue, openUntil: later(startsAt, 10 * hour) }
    expect(gaps(early, 1)).toEqual([['hours', 14]])
    expect(said(early, 1)).toEqual(['14 Stunden Öffnungszeit'])
  })
  test('does not guess what nobody has told: fuses are to be asked for', () => {
    const unknown = { ...venue, rooms: [{ ...saal, circuits: 0 }, calm] }
    const checks = checkVenue(unknown, usualDemand, 1, hours)
    expect(checks.find(({ name }) => name === 'circuits')?.has).toBeNull()
    expect(fitOf(checks)).toBe('nearly')
  })
  test('says for how many teams there is room, and what is short first', () => {
    expect(capacityOf(venue, usualDemand)).toEqual({ teams: 3, limit: 'seats' })
    const wide = { ...venue, rooms: [{ ...saal, seats: 200, tables: 40, sockets: 200 }, calm] }
    expect(capacityOf(wide, usualDemand)).toEqual({ teams: 4, limit: 'up' })
    expect(
      capacityOf({ ...wide, rooms: [{ ...saal, seats: 200, downMbit: 500, upMbit: 500 }] }, usualDemand),
    ).toEqual({
      teams: 6,
      limit: 'sockets',
    })
  })
  test('adds several venues up, and asks each of them for the night', () => {
    const both = checkVenues(
      [venue, { ...venue, nightUse: false }],
      usualDemand,
      usualSizes(usualDemand, 7),
      hours,
    )
    expect(both.find(({ name }) => name === 'seats')).toMatchObject({ has: 46, needs: 42 })
    expect(both.find(({ name }) => name === 'night')?.has).toBe(0)
    expect(checkVenues([], usualDemand, [], hours).find(({ name }) => name === 'night')?.has).toBe(0)
  })
})
