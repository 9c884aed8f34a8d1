import {
  type Guests,
  hasSeat,
  lineOf,
  mbitOf,
  obstaclesFor,
  type RoomPlan,
  type Seats,
  type Space,
  sum,
  wishesLost,
} from '../room-plan.ts'
import type { Score } from './seat-goal.ts'

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

/** What wishes cost at least: each team in the best room for it, and the dearest ones stay without. */
export function leastWishes(plan: RoomPlan, unseated: number): number {
  const least = plan.teams.map((team) => {
    const open = plan.spaces.filter((space) => obstaclesFor(team, space, plan.demand).length === 0)
    return Math.min(...open.map((space) => wishesLost(team, space)))
  })
  const finite = least.filter(Number.isFinite).toSorted((a, b) => a - b)
  return sum(finite.slice(0, Math.max(0, plan.teams.length - unseated - (least.length - finite.length))))
}
