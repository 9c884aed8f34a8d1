import { hour } from '#kernel/clock.ts'
import type { Venue } from '../venue.ts'
import { type Demand, usualSizes, type Wanted, wantedBy } from './demand.ts'

export const checkNames = [
  'seats',
  'tables',
  'sockets',
  'circuits',
  'down',
  'up',
  'wifi',
  'hours',
  'night',
  'stepFree',
  'quiet',
  'kitchen',
] as const
export type CheckName = (typeof checkNames)[number]

/** One thing compared: what there is, what is needed. A yes-or-no is 1 or 0; what nobody has said is null. */
export type FitCheck = { name: CheckName; has: number | null; needs: number; must: boolean }

/** The hours that a venue has to be open for. */
export type Hours = { startsAt: Date; endsAt: Date }

export const isMet = ({ has, needs }: FitCheck): boolean => has !== null && has >= needs

/** How much of a thing is missing. */
export const gapOf = ({ has, needs }: FitCheck): number => Math.max(0, needs - (has ?? 0))

/** What is wrong, or must be asked: the rest is met. */
export const gapsOf = (checks: readonly FitCheck[]): FitCheck[] => checks.filter((check) => !isMet(check))

/** Whether a venue is enough for so many teams, figure by figure. */
export function checkVenue(venue: Venue, demand: Demand, teams: number, hours: Hours): FitCheck[] {
  return checkVenues([venue], demand, usualSizes(demand, teams), hours)
}

/** The same over several venues that share the teams between them. */
export function checkVenues(
  venues: readonly Venue[],
  demand: Demand,
  sizes: readonly number[],
  hours: Hours,
): FitCheck[] {
  const wanted = wantedBy(demand, sizes)
  const every = (is: (venue: Venue) => boolean) => Number(venues.length > 0 && venues.every(is))
  const yes = (name: CheckName, has: number, must = false): FitCheck => ({ name, has, needs: 1, must })
  const long = Math.round((hours.endsAt.getTime() - hours.startsAt.getTime()) / hour)
  return [
    ...amounts.map((name) => ({ name, has: sumOf(venues, name), needs: wanted[name], must: true })),
    {
      name: 'hours',
      has: Math.min(long, ...venues.map((venue) => openHours(venue, hours))),
      needs: long,
      must: true,
    },
    yes(
      'night',
      every(({ nightUse }) => nightUse),
      true,
    ),
    yes('stepFree', every(isStepFree)),
    yes(
      'quiet',
      every(({ rooms }) => rooms.some(({ quiet }) => quiet)),
    ),
    yes(
      'kitchen',
      every(({ kitchen }) => kitchen),
    ),
  ]
}

export type Fit = 'fits' | 'nearly' | 'not'

/** In one word: fits, fits but for what would be nice or has to be asked, or does not. */
export function fitOf(checks: readonly FitCheck[]): Fit {
  if (checks.some((check) => check.must && check.has !== null && !isMet(check))) return 'not'
  return checks.every(isMet) ? 'fits' : 'nearly'
}

/** For how many teams all amounts are enough, and which is used up first. */
export function capacityOf(venue: Venue, demand: Demand): { teams: number; limit: keyof Wanted | null } {
  for (let teams = 1; teams <= 400; teams++) {
    const wanted = wantedBy(demand, usualSizes(demand, teams))
    const limit = amounts.find((name) => {
      const has = sumOf([venue], name)
      return has !== null && has < wanted[name]
    })
    if (limit) return { teams: teams - 1, limit }
  }
  return { teams: 400, limit: null }
}

/** How many hours of these a venue is open for. */
export function openHours({ openFrom, openUntil }: Venue, { startsAt, endsAt }: Hours): number {
  const from = Math.max(startsAt.getTime(), openFrom?.getTime() ?? 0)
  const until = Math.min(endsAt.getTime(), openUntil?.getTime() ?? Number.POSITIVE_INFINITY)
  return Math.max(0, Math.floor((until - from) / hour))
}

/** One gets in and to at least one room for work without steps. */
export const isStepFree = ({ stepFree, rooms }: Venue): boolean =>
  stepFree && rooms.some((room) => room.stepFree && !room.quiet)

const amounts = ['seats', 'tables', 'sockets', 'circuits', 'down', 'up', 'wifi'] as const

function sumOf(venues: readonly Venue[], name: (typeof amounts)[number]): number | null {
  const known = venues.map((venue) => amountOf(venue, name))
  return known.includes(null) ? null : known.reduce((sum: number, one) => sum + (one ?? 0), 0)
}

function amountOf(venue: Venue, name: (typeof amounts)[number]): number | null {
  // Nobody works in the room to rest in: somebody will need it at three in the morning.
  const rooms = venue.rooms.filter(({ quiet }) => !quiet)
  const sum = (of: 'seats' | 'tables' | 'sockets' | 'circuits' | 'downMbit' | 'upMbit') =>
    rooms.reduce((all, room) => all + room[of], 0)
  // One room of which nobody knows makes the sum unknown.
  if (name === 'circuits') return rooms.some(({ circuits }) => circuits === 0) ? null : sum('circuits')
  if (name === 'down') return venue.downMbit + sum('downMbit')
  if (name === 'up') return venue.upMbit + sum('upMbit')
  if (name === 'wifi') return venue.wifiClients
  return sum(name)
}
