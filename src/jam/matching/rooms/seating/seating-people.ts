import type { Goal, Program, Row } from '#kernel/solver.ts'
import { type Reached, solve } from '#kernel/solving.ts'
import {
  type Guests,
  hasSeat,
  obstaclesFor,
  type RoomPlan,
  type Seats,
  type Space,
  sum,
  wishesLost,
} from '../room-plan.ts'
import type { Counted } from './counting.ts'
import { fillShort, isFixed, type Put, roomRows } from './room-rows.ts'
import { leastWishes, scoreOf } from './score.ts'

type Person = 'wishes' | 'moves'

/** Which team it is: first within what was counted, then, while there is time, anywhere that is as good. */
export async function seatPeople(
  plan: RoomPlan,
  counted: Counted,
  calm: boolean,
  secondsPerGoal: number,
): Promise<{ seats: Seats; bounds: Partial<Record<Person, number>> }> {
  const order: Person[] = calm ? ['moves', 'wishes'] : ['wishes', 'moves']
  const first = await withinCounts(plan, counted, order, secondsPerGoal)
  const least = leastWishes(plan, counted.unseated)
  const { wishes, moves } = scoreOf(plan, first)
  if (wishes === least && moves === 0) return { seats: first, bounds: { wishes, moves } }
  const all = pairsOf(plan, () => true)
  // More columns than the solver looks through while somebody waits: the least that wishes cost is told instead.
  if (all.length > mostPairs) return { seats: first, bounds: { wishes: least } }
  const { seats, goals } = await anywhere({ plan, counted, order, pairs: all, first, secondsPerGoal })
  const bounds = Object.fromEntries(order.map((name, at) => [name, boundOf(goals[at], name, plan, counted)]))
  return { seats, bounds }
}

const mostPairs = 6000

// A bound of fractions may not have been found in time; what is left over is the least that teams cost one by one.
const boundOf = (
  reached: Reached | undefined,
  name: Person,
  plan: RoomPlan,
  { unseated }: Counted,
): number => {
  const least = name === 'wishes' ? leastWishes(plan, unseated) : 0
  return Math.max(least, reached && Number.isFinite(reached.bound) ? reached.bound : 0)
}

/** Teams are told apart, rooms keep what was counted for them: fractions alone solve that. */
async function withinCounts(plan: RoomPlan, { counts, alike }: Counted, order: Person[], seconds: number) {
  const countAt = (team: Guests, space: Space) =>
    counts.find((one) => one.space === space && one.alike.teams.includes(team))
  const pairs = pairsOf(plan, (team, space) => countAt(team, space) !== undefined)
  const rows = counts.map(({ alike: { teams }, space, count }): Row => {
    const own = pairs.filter((pair) => pair.space === space && teams.includes(pair.team))
    return { lower: count, upper: count, columns: own.map(({ column }) => column), values: own.map(() => 1) }
  })
  const program = binary(pairs.length, [
    ...oncePerTeam(
      alike.flatMap(({ teams }) => teams),
      pairs,
    ),
    ...rows,
  ])
  const goals = order.map((name) => goalOf(name, plan, pairs))
  const solution = pairs.length > 0 ? await solve({ program, goals, secondsPerGoal: seconds }) : null
  return seatsOf(plan, pairs, solution?.kind === 'found' ? solution.columns : new Float64Array(pairs.length))
}

type Anywhere = {
  plan: RoomPlan
  counted: Counted
  order: Person[]
  pairs: Put[]
  first: Seats
  secondsPerGoal: number
}

/** Any plan that leaves as few without a room and lacks as little; never a worse one than the first. */
async function anywhere({ plan, counted, order, pairs, first, secondsPerGoal }: Anywhere) {
  const { rows, short } = roomRows(plan, pairs)
  const teams = [...new Set(pairs.map(({ team }) => team))]
  const seated = plan.teams.filter((team) => !isFixed(plan, team)).length - counted.unseated
  const kept = goalOf('moves', plan, pairs)
  const program = binary(pairs.length + short.length, [
    ...rows,
    ...oncePerTeam(teams, pairs),
    {
      lower: seated,
      upper: Infinity,
      columns: pairs.map(({ column }) => column),
      values: pairs.map(() => 1),
    },
    ...(short.length > 0
      ? [{ lower: -Infinity, upper: counted.missing, columns: short, values: short.map(() => 1) }]
      : []),
    ...(counted.moves !== null && kept.columns.length > 0
      ? [
          {
            lower: -Infinity,
            upper: counted.moves - kept.constant,
            columns: kept.columns,
            values: kept.values,
          },
        ]
      : []),
  ])
  for (const column of short) program.upper[column] = 1e6
  const start = new Float64Array(program.width)
  for (const { team, space, column } of pairs) start[column] = first.get(team.id) === space.room.id ? 1 : 0
  fillShort(start, rows, short)
  const goals = order.map((name) => goalOf(name, plan, pairs))
  const solution = await solve({ program, goals, start, secondsPerGoal })
  if (solution.kind !== 'found') return { seats: first, goals: [] }
  return { seats: seatsOf(plan, pairs, solution.columns), goals: solution.goals }
}

function pairsOf(plan: RoomPlan, is: (team: Guests, space: Space) => boolean): Put[] {
  const pairs: Put[] = []
  for (const team of plan.teams) {
    if (isFixed(plan, team)) continue
    for (const space of plan.spaces)
      if (obstaclesFor(team, space, plan.demand).length === 0 && is(team, space))
        pairs.push({ column: pairs.length, team, space })
  }
  return pairs
}

const oncePerTeam = (teams: readonly Guests[], pairs: readonly Put[]): Row[] =>
  [...Map.groupBy(pairs, ({ team }) => team)]
    .filter(([team]) => teams.includes(team))
    .map(([, own]) => ({
      lower: -Infinity,
      upper: 1,
      columns: own.map(({ column }) => column),
      values: own.map(() => 1),
    }))

const binary = (width: number, rows: Row[]): Program => ({
  width,
  lower: new Float64Array(width),
  upper: new Float64Array(width).fill(1),
  rows,
})

function goalOf(name: Person, plan: RoomPlan, pairs: readonly Put[]): Goal {
  const weigh = ({ team, space }: Put) =>
    name === 'wishes' ? wishesLost(team, space) : team.room === space.room.id ? -1 : 0
  const used = pairs.filter((pair) => weigh(pair) !== 0)
  const fixed = plan.teams.filter((team) => isFixed(plan, team))
  const there = (team: Guests) => plan.spaces.find(({ room }) => room.id === team.room)
  const constant =
    name === 'moves'
      ? plan.teams.filter((team) => hasSeat(plan, team)).length - fixed.length
      : sum(fixed.map((team) => costAt(team, there(team))))
  return { columns: used.map(({ column }) => column), values: used.map(weigh), constant }
}

const costAt = (team: Guests, space: Space | undefined) => (space ? wishesLost(team, space) : 0)

function seatsOf(plan: RoomPlan, pairs: readonly Put[], columns: Float64Array): Seats {
  const seats = new Map(plan.teams.map((team) => [team.id, isFixed(plan, team) ? team.room : null]))
  for (const { team, space, column } of pairs)
    if ((columns[column] ?? 0) > 0.5) seats.set(team.id, space.room.id)
  return seats
}
