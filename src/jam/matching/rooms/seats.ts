import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { findDemand } from '../../venue/fit/demands.ts'
import { listVenues } from '../../venue/venues.ts'
import type { Team } from '../team.ts'
import { mustBeInTeam } from '../teams.ts'
import type { Guests, RoomPlan, RoomWish } from './room-plan.ts'
import type { Seating } from './seating/seating.ts'
import { holdSeats, listGuests, saveProposal, saveWish, writeSeat } from './seats.sql.ts'

/** The room plan of a jam as it stands: only confirmed venues have rooms to work in. */
export async function findRoomPlan(desk: Desk, jam: Jam): Promise<RoomPlan> {
  const venues = (await listVenues(desk, jam.id)).filter(({ confirmedAt }) => confirmedAt)
  return {
    teams: await listGuests(desk, jam.id),
    venues,
    // Rooms to rest in come last: nobody looks for a place there.
    spaces: venues.flatMap((venue) =>
      venue.rooms.toSorted((a, b) => +a.quiet - +b.quiet).map((room) => ({ room, venue })),
    ),
    demand: await findDemand(desk, jam.id),
    hours: jam,
  }
}

type Move = { team: string; from: string | null; room: string | null }

/**
 * Puts a team into a room, or out of any (`room` null). `from` is where the one who moves saw it.
 * @throws Refusal `rooms.moved` when somebody else moved it meanwhile, `rooms.quiet` for a room to rest in
 */
export async function moveTeam(desk: Desk, jam: Jam, { team, from, room }: Move): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  await holdSeats(desk, jam.id)
  const plan = await findRoomPlan(desk, jam)
  const guests = mustFindGuests(plan, team)
  if (guests.room === room) return
  if (guests.room !== from) throw new Refusal('conflict', 'rooms.moved')
  const space = plan.spaces.find((one) => one.room.id === room)
  if (room !== null && !space) throw new Refusal('missing', 'room.missing')
  if (space?.room.quiet) throw new Refusal('conflict', 'rooms.quiet')
  await writeSeat(desk, { team, jam: jam.id, room, pinned: false })
  await record(desk, 'room.assigned', team, { jam: jam.id, data: { room } })
}

/** Pins a team to its room, or lets it go: what is pinned stays when a plan is made again. */
export async function pinTeam(desk: Desk, jam: Jam, team: string, pinned: boolean): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  await holdSeats(desk, jam.id)
  const guests = mustFindGuests(await findRoomPlan(desk, jam), team)
  if (guests.room === null || guests.pinned === pinned) return
  await writeSeat(desk, { team, jam: jam.id, room: guests.room, pinned })
  await record(desk, pinned ? 'room.pinned' : 'room.unpinned', team, { jam: jam.id })
}

/** @throws Refusal `rooms.none` where there are no teams or no rooms to put them into */
export async function gatherPlan(desk: Desk, jam: Jam): Promise<RoomPlan> {
  mustBe(desk, jam.id, 'organiser')
  const plan = await findRoomPlan(desk, jam)
  if (plan.teams.length === 0 || plan.spaces.length === 0) throw new Refusal('conflict', 'rooms.none')
  return plan
}

/**
 * Takes over what was found for a plan.
 * @returns how many teams it seats anew, and whether there can be no better plan
 * @throws Refusal `rooms.moved` when the plan is another one by now
 */
export async function takeSeating(
  desk: Desk,
  jam: Jam,
  plan: RoomPlan,
  { seats, goals, seconds }: Seating,
): Promise<{ moved: number; isBest: boolean }> {
  mustBe(desk, jam.id, 'organiser')
  await holdSeats(desk, jam.id)
  const now = await findRoomPlan(desk, jam)
  if (standOf(now) !== standOf(plan)) throw new Refusal('conflict', 'rooms.moved')
  const moved = now.teams.filter(({ id, room }) => (seats.get(id) ?? null) !== room)
  for (const { id } of moved)
    await writeSeat(desk, { team: id, jam: jam.id, room: seats.get(id) ?? null, pinned: false })
  if (goals.length > 0) await saveProposal(desk, jam.id, goals, Math.round(seconds * 1000))
  await record(desk, 'room.planned', jam.id, { jam: jam.id, data: { moved: moved.length } })
  return { moved: moved.length, isBest: goals.every(({ value, bound }) => value <= bound) }
}

/** What a team asks of its room; its people say so, or an organiser for them. */
export async function wishForRoom(desk: Desk, team: Team, wish: RoomWish): Promise<void> {
  mustBeInTeam(desk, team, 'organiser')
  await saveWish(desk, team.id, team.jam, wish)
  await record(desk, 'room.wished', team.id, { jam: team.jam, organisation: team.organisation })
}

const mustFindGuests = ({ teams }: RoomPlan, id: string): Guests =>
  mustFind(
    teams.find((team) => team.id === id),
    'team.missing',
  )

// What a solution is about: rooms, teams, where they sit and who is pinned.
const standOf = ({ teams, spaces }: RoomPlan): string =>
  JSON.stringify([
    teams.map(({ id, room, pinned, size }) => [id, room, pinned, size]),
    spaces.map(({ room }) => [room.id, room.seats, room.tables]),
  ])
