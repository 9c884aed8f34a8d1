import { z } from 'zod'
import { checkField, lineField, wholeNumber } from '#field/text-field.ts'

/** A venue (Ort) that a host offers. */
export type Venue = {
  id: string
  jam: string
  host: string | null
  name: string
  address: string
  contact: string
  downMbit: number
  upMbit: number
  wifiClients: number
  stepFree: boolean
  nightUse: boolean
  offeredAt: Date
  confirmedAt: Date | null
  withdrawnAt: Date | null
  rooms: Room[]
}

/** A room of a venue. */
export type Room = {
  id: string
  venue: string
  name: string
  seats: number
  tables: number
  sockets: number
  quiet: boolean
}

export const venueForm = z.object({
  venue: lineField('venue', 120),
  address: lineField('address', 200),
  contact: lineField('contact', 200),
  downMbit: wholeNumber('number', 0, 100_000),
  upMbit: wholeNumber('number', 0, 100_000),
  wifiClients: wholeNumber('number', 0, 100_000),
  stepFree: checkField,
  nightUse: checkField,
})
export type VenueForm = z.infer<typeof venueForm>

export const roomForm = z.object({
  room: lineField('room', 80),
  seats: wholeNumber('seats', 1, 2000),
  tables: wholeNumber('number', 0, 1000),
  sockets: wholeNumber('number', 0, 5000),
  quiet: checkField,
})
export type RoomForm = z.infer<typeof roomForm>

/** What a team needs around it. One place to change it; every sentence on the page speaks these numbers. */
export const teamNeeds = {
  people: 5,
  tables: 1,
  socketsEach: 1,
  downMbitEach: 2,
  upMbitEach: 1,
  devicesEach: 2,
}

export const checkNames = [
  'seats',
  'tables',
  'sockets',
  'down',
  'up',
  'wifi',
  'night',
  'stepFree',
  'quiet',
] as const
export type CheckName = (typeof checkNames)[number]

/** One thing compared: what there is, what n teams need. A yes-or-no is 1 or 0. */
export type FitCheck = { name: CheckName; has: number; needs: number; must: boolean }

export const isMet = ({ has, needs }: FitCheck): boolean => has >= needs

/** Whether a venue is enough for so many teams, figure by figure. */
export function checkVenue(venue: Venue, teams: number): FitCheck[] {
  const people = teams * teamNeeds.people
  const sum = (of: 'seats' | 'tables' | 'sockets') => venue.rooms.reduce((all, room) => all + room[of], 0)
  const must = (name: CheckName, has: number, needs: number): FitCheck => ({ name, has, needs, must: true })
  const nice = (name: CheckName, has: boolean): FitCheck => ({
    name,
    has: Number(has),
    needs: 1,
    must: false,
  })
  return [
    must('seats', sum('seats'), people),
    must('tables', sum('tables'), teams * teamNeeds.tables),
    must('sockets', sum('sockets'), people * teamNeeds.socketsEach),
    must('down', venue.downMbit, people * teamNeeds.downMbitEach),
    must('up', venue.upMbit, people * teamNeeds.upMbitEach),
    must('wifi', venue.wifiClients, people * teamNeeds.devicesEach),
    must('night', Number(venue.nightUse), 1),
    nice('stepFree', venue.stepFree),
    nice(
      'quiet',
      venue.rooms.some(({ quiet }) => quiet),
    ),
  ]
}

export type Fit = 'fits' | 'nearly' | 'not'

/** In one word: fits, fits but for what would be nice, or does not. */
export function fitOf(checks: readonly FitCheck[]): Fit {
  if (checks.some((check) => check.must && !isMet(check))) return 'not'
  return checks.every(isMet) ? 'fits' : 'nearly'
}

/** How many teams a room holds. A quiet room stays free: somebody will need it at three in the morning. */
export function teamsIn(room: Room): number {
  if (room.quiet) return 0
  return Math.min(Math.floor(room.seats / teamNeeds.people), Math.floor(room.tables / teamNeeds.tables))
}

/** A first room plan: fills the largest rooms first. @returns teams per room id, and how many found no room */
export function planRooms(
  rooms: readonly Room[],
  teams: number,
): { plan: Map<string, number>; left: number } {
  const plan = new Map<string, number>()
  let left = teams
  for (const room of [...rooms].sort((a, b) => teamsIn(b) - teamsIn(a))) {
    const here = Math.min(left, teamsIn(room))
    plan.set(room.id, here)
    left -= here
  }
  return { plan, left }
}
