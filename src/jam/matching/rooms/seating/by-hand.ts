import { chairsOf, type Guests, obstaclesFor, type RoomPlan, type Seats, type Space } from '../room-plan.ts'

/**
 * A room plan as one makes it by hand, team by team: who stays stays, who needs a way without steps comes first, then
 * the largest; each into the room where it gives up least and that it fills best. The floor that the solver has to pass.
 */
export function seatByHand(plan: RoomPlan): Seats {
  const seats = new Map<string, string | null>(plan.teams.map(({ id }) => [id, null]))
  const left = new Map(plan.spaces.map(({ room }) => [room.id, { seats: room.seats, tables: room.tables }]))
  const sit = (team: Guests, { room }: Space) => {
    seats.set(team.id, room.id)
    const there = left.get(room.id)
    if (!there) return
    there.seats -= chairsOf(team, plan.demand)
    there.tables -= plan.demand.tables
  }
  for (const team of plan.teams) {
    const here = plan.spaces.find(({ room }) => room.id === team.room)
    if (here && team.pinned) sit(team, here)
  }
  for (const team of inTurn(plan.teams)) {
    if (seats.get(team.id) !== null) continue
    const open = plan.spaces.filter((space) => {
      const there = left.get(space.room.id)
      const isFree =
        !!there && there.seats >= chairsOf(team, plan.demand) && there.tables >= plan.demand.tables
      return isFree && obstaclesFor(team, space, plan.demand).length === 0
    })
    const cost = (space: Space) => priceOf(team, space, left.get(space.room.id)?.seats ?? 0)
    const [best] = open.toSorted((a, b) => cost(a) - cost(b))
    if (best) sit(team, best)
  }
  return seats
}

const inTurn = (teams: readonly Guests[]): Guests[] =>
  teams.toSorted((a, b) => Number(b.wish.stepFree) - Number(a.wish.stepFree) || b.size - a.size)

function priceOf(team: Guests, { room, venue }: Space, free: number): number {
  const isHere = team.room === room.id ? -1000 : 0
  const away = team.choices.filter((choice) => choice !== venue.id).length * 20
  return isHere + away + (team.wish.calm && !room.calm ? 60 : 0) + free
}
