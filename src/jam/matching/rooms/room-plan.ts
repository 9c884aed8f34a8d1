import type { Demand } from '../../venue/fit/demand.ts'
import { type Hours, openHours } from '../../venue/fit/fit.ts'
import type { Room, Venue } from '../../venue/venue.ts'

/** What a team asks of its room. */
export type RoomWish = { stepFree: boolean; calm: boolean; sleepsElsewhere: boolean }

export const noWish: RoomWish = { stepFree: false, calm: false, sleepsElsewhere: false }

/** A team as the room plan sees it: how many come, what they ask for, where they are. */
export type Guests = {
  id: string
  name: string
  /** Those who come; who joins from afar needs no chair. */
  size: number
  wish: RoomWish
  /** The venues that its people have chosen, one for each who chose. */
  choices: readonly string[]
  room: string | null
  pinned: boolean
}

/** A room of a confirmed venue. */
export type Space = { room: Room; venue: Venue }

/** The room plan (Raumplan) of a jam: which team works where. */
export type RoomPlan = { teams: Guests[]; venues: Venue[]; spaces: Space[]; demand: Demand; hours: Hours }

/** Team by team the id of its room, null for a team without one. */
export type Seats = ReadonlyMap<string, string | null>

/** What a team may not do without: why it cannot work in a room. */
export type Obstacle = 'quiet' | 'steps' | 'night' | 'seats' | 'tables'

export function obstaclesFor(team: Guests, { room, venue }: Space, demand: Demand): Obstacle[] {
  return [
    ...(room.quiet ? (['quiet'] as const) : []),
    ...(team.wish.stepFree && !(room.stepFree && venue.stepFree) ? (['steps'] as const) : []),
    ...(!venue.nightUse && !team.wish.sleepsElsewhere ? (['night'] as const) : []),
    ...(chairsOf(team, demand) > room.seats ? (['seats'] as const) : []),
    ...(demand.tables > room.tables ? (['tables'] as const) : []),
  ]
}

export const chairsOf = (team: Guests, demand: Demand): number => team.size + demand.guests

/** How many Mbit/s a team moves in each direction. */
export const mbitOf = ({ size }: Guests, demand: Demand) => {
  const active = (size * demand.devices * demand.active) / 100
  return { down: Math.ceil(active * demand.downMbit), up: Math.ceil(active * demand.upMbit) }
}

/** Whether a team has its place in a room that is still there. */
export const hasSeat = ({ spaces }: RoomPlan, { room }: Guests): boolean =>
  room !== null && spaces.some((space) => space.room.id === room)

/** How many wishes a team gives up in a room: a calm one counts as three people who wanted to be elsewhere. */
export function wishesLost(team: Guests, { room, venue }: Space): number {
  const away = team.choices.filter((choice) => choice !== venue.id).length
  return away + (team.wish.calm && !room.calm ? 3 : 0)
}

/** Something in the plan that does not go together, and by how much. */
export type Conflict =
  | { kind: 'unseated' | 'lost'; team: Guests }
  | { kind: Exclude<Obstacle, 'seats' | 'tables'>; team: Guests; space: Space }
  | { kind: 'seats' | 'tables' | 'sockets'; space: Space; missing: number }
  | { kind: 'down' | 'up' | 'wifi' | 'hours'; venue: Venue; missing: number }

/** All conflicts, teams without a room first, then room by room, then venue by venue. */
export function conflictsOf(plan: RoomPlan): Conflict[] {
  const known = new Set(plan.spaces.map(({ room }) => room.id))
  return [
    ...plan.teams.flatMap((team): Conflict[] => {
      if (team.room !== null && known.has(team.room)) return []
      return [{ kind: team.room === null ? 'unseated' : 'lost', team }]
    }),
    ...plan.spaces.flatMap((space) => ofRoom(plan, space)),
    ...plan.venues.flatMap((venue) => ofVenue(plan, venue)),
  ]
}

/** The teams that work in a room. */
export const teamsIn = ({ teams }: Pick<RoomPlan, 'teams'>, room: string): Guests[] =>
  teams.filter((team) => team.room === room)

/** Chairs that nobody sits on yet. */
export const freeChairs = (plan: RoomPlan, { room }: Space): number =>
  room.seats - sum(teamsIn(plan, room.id).map((team) => chairsOf(team, plan.demand)))

function ofRoom(plan: RoomPlan, space: Space): Conflict[] {
  const { demand } = plan
  const here = teamsIn(plan, space.room.id)
  const missing = {
    seats: -freeChairs(plan, space),
    tables: here.length * demand.tables - space.room.tables,
    sockets: sum(here.map(({ size }) => size * demand.sockets)) - space.room.sockets,
  }
  const over = (['seats', 'tables', 'sockets'] as const).filter((kind) => missing[kind] > 0)
  return [
    ...here.flatMap((team) =>
      obstaclesFor(team, space, demand).flatMap((kind): Conflict[] =>
        kind === 'seats' || kind === 'tables' ? [] : [{ kind, team, space }],
      ),
    ),
    ...over.map((kind): Conflict => ({ kind, space, missing: missing[kind] })),
  ]
}

function ofVenue(plan: RoomPlan, venue: Venue): Conflict[] {
  const { demand, hours } = plan
  const here = venue.rooms.flatMap((room) => teamsIn(plan, room.id))
  if (here.length === 0) return []
  const mbit = here.map((team) => mbitOf(team, demand))
  const long = openHours({ ...venue, openFrom: null, openUntil: null }, hours)
  const missing = {
    down: sum(mbit.map(({ down }) => down)) - lineOf(venue, 'downMbit'),
    up: sum(mbit.map(({ up }) => up)) - lineOf(venue, 'upMbit'),
    wifi: sum(here.map(({ size }) => size * demand.devices)) - venue.wifiClients,
    hours: long - openHours(venue, hours),
  }
  return (['down', 'up', 'wifi', 'hours'] as const)
    .filter((kind) => missing[kind] > 0)
    .map((kind) => ({ kind, venue, missing: missing[kind] }))
}

/** The venue's line together with those of its rooms. */
export const lineOf = (venue: Venue, way: 'downMbit' | 'upMbit'): number =>
  venue[way] + sum(venue.rooms.filter(({ quiet }) => !quiet).map((room) => room[way]))

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
