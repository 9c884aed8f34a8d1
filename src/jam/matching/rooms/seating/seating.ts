import type { RoomPlan, Seats } from '../room-plan.ts'
import { seatByHand } from './by-hand.ts'
import { countSeats } from './counting.ts'
import { leastWishes, scoreOf } from './score.ts'
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
  // Where a hand has found a plan without any fault there is nothing to solve.
  if (isFaultless(plan, byHand)) return faultless(plan, byHand, calm, began)
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

function isFaultless(plan: RoomPlan, seats: Seats): boolean {
  const { unseated, missing, wishes, moves } = scoreOf(plan, seats)
  return unseated + missing + moves === 0 && wishes === leastWishes(plan, 0)
}

function faultless(plan: RoomPlan, seats: Seats, calm: boolean, began: number): Seating {
  const score = scoreOf(plan, seats)
  const goals = (calm ? calmGoals : seatGoals).map((name) => {
    const [floor, value, bound] = [score[name], score[name], score[name]]
    return { name, floor, value, bound }
  })
  return { seats, goals, seconds: (performance.now() - began) / 1000 }
}
