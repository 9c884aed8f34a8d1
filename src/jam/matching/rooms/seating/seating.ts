import {
  type Guests,
  hasSeat,
  lineOf,
  mbitOf,
  type RoomPlan,
  type Seats,
  type Space,
  sum,
  wishesLost,
} from '../room-plan.ts'
import { seatByHand } from './by-hand.ts'
import { countSeats } from './counting.ts'
import { calmGoals, type GoalReached, type Score, seatGoals } from './seat-goal.ts'
import { seatPeople } from './seating-people.ts'

export type Seating = { seats: Seats; goals: GoalReached[]; seconds: number }

/**
 * The best room plan: pinned teams stay, rooms are never overfull. First it is counted how many teams of which size go
 * into which room: that is all that decides who finds a room and what is missing. Then it is settled which team it is.
 */
export async function findSeats(plan: RoomPlan, calm: boolean): Promise<Seating> {
  const began = performance.now()
  const byHand = seatByHand(plan)
  const counted = await countSeats(plan, byHand, calm, patience.counting)
  const people = counted ? await seatPeople(plan, counted, calm, patience.people) : null
  const seats = people?.seats ?? byHand
  const [floor, value] = [scoreOf(plan, byHand), scoreOf(plan, seats)]
  const bounds: Partial<Score> = { ...people?.bounds, ...counted?.bounds }
  const goals = (calm ? calmGoals : seatGoals).map((name) => {
    // Nothing was counted where nobody can go anywhere.
    const least = counted ? 0 : value[name]
    return {
      name,
      floor: floor[name],
      value: value[name],
      bound: Math.min(value[name], bounds[name] ?? least),
    }
  })
  return { seats, goals, seconds: (performance.now() - began) / 1000 }
}

// Seconds for each goal. Who finds a room matters most; 200 teams are counted in less than five.
const patience = { counting: 8, people: 2 }

/** What a plan costs, goal by goal. */
export function scoreOf(plan: RoomPlan, seats: Seats): Score {
  const { teams, demand } = plan
  const roomOf = (team: Guests) => seats.get(team.id) ?? null
  const inRoom = ({ room }: Space) => teams.filter((team) => roomOf(team) === room.id)
  const over = (need: number, has: number) => Math.max(0, need - has)
  const sockets = plan.spaces.map((space) =>
    over(sum(inRoom(space).map(({ size }) => size * demand.sockets)), space.room.sockets),
  )
  const mbit = plan.venues.map((venue) => {
    const here = venue.rooms.flatMap((room) => teams.filter((team) => roomOf(team) === room.id))
    const all = here.map((team) => mbitOf(team, demand))
    const down = over(sum(all.map((one) => one.down)), lineOf(venue, 'downMbit'))
    return down + over(sum(all.map((one) => one.up)), lineOf(venue, 'upMbit'))
  })
  return {
    unseated: teams.filter((team) => roomOf(team) === null).length,
    missing: sum(sockets) + sum(mbit),
    wishes: sum(
      teams.map((team) => {
        const space = plan.spaces.find(({ room }) => room.id === roomOf(team))
        return space ? wishesLost(team, space) : 0
      }),
    ),
    moves: teams.filter((team) => hasSeat(plan, team) && roomOf(team) !== team.room).length,
  }
}
