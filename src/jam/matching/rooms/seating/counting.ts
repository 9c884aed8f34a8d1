import type { Goal, Program, Row } from '#kernel/solver.ts'
import { solve } from '#kernel/solving.ts'
import {
  chairsOf,
  type Guests,
  hasSeat,
  obstaclesFor,
  type RoomPlan,
  type Seats,
  type Space,
} from '../room-plan.ts'
import { fillShort, isFixed, type Put, roomRows } from './room-rows.ts'
import { calmGoals, type Score } from './seat-goal.ts'

/** Teams that differ in nothing that decides where they may go: size, steps, nights. */
export type Alike = { key: string; teams: Guests[] }

/** How many of which teams go into which room, and how good that can be at best. */
export type Counted = {
  alike: Alike[]
  counts: { alike: Alike; space: Space; count: number }[]
  unseated: number
  missing: number
  moves: number | null
  bounds: Partial<Score>
}

/**
 * Counts teams of one kind into rooms: far fewer columns than pairs of team and room, and nothing is lost by it.
 * @returns null where nobody can go anywhere
 */
export async function countSeats(
  plan: RoomPlan,
  byHand: Seats,
  calm: boolean,
  secondsPerGoal: number,
): Promise<Counted | null> {
  const model = write(plan)
  if (model.puts.length === 0) return null
  const order = calm ? calmGoals.slice(0, 3) : (['unseated', 'missing'] as const)
  const solution = await solve({
    program: model.program,
    goals: order.map((name) => model.goals[name as Counting]),
    start: startOf(model, plan, byHand),
    secondsPerGoal,
  })
  if (solution.kind !== 'found') return null
  const reached = Object.fromEntries(order.map((name, at) => [name, solution.goals[at]]))
  const bounds = Object.fromEntries(
    order.map((name, at) => [name, Math.max(0, solution.goals[at]?.bound ?? 0)]),
  )
  return {
    alike: model.alike,
    counts: model.puts
      .map((put) => ({ alike: put.alike, space: put.space, count: solution.columns[put.column] ?? 0 }))
      .filter(({ count }) => count > 0),
    unseated: reached.unseated?.value ?? 0,
    missing: reached.missing?.value ?? 0,
    moves: reached.moves?.value ?? null,
    bounds,
  }
}

type Counting = 'unseated' | 'missing' | 'moves'
type Count = Put & { alike: Alike; kept: number | null; stay: number }
type Model = {
  program: Program
  goals: Record<Counting, Goal>
  puts: Count[]
  alike: Alike[]
  short: number[]
}

function write(plan: RoomPlan): Model {
  const alike = groups(plan)
  const puts = countsOf(plan, alike)
  const { rows, short } = roomRows(plan, puts)
  const totals = alike.map(({ key, teams }): Row => {
    const own = puts.filter((put) => put.alike.key === key).map(({ column }) => column)
    return { lower: -Infinity, upper: teams.length, columns: own, values: own.map(() => 1) }
  })
  const last = puts.length + short.length
  for (const [at, put] of puts.filter(({ stay }) => stay > 0).entries()) put.kept = last + at
  const kept = puts.flatMap((put): Row[] =>
    put.kept === null
      ? []
      : [{ lower: -Infinity, upper: 0, columns: [put.kept, put.column], values: [1, -1] }],
  )
  const width = last + kept.length
  const upper = new Float64Array(width).fill(1e6)
  for (const { column, alike, space, team, kept, stay } of puts) {
    upper[column] = Math.min(alike.teams.length, Math.floor(space.room.seats / chairsOf(team, plan.demand)))
    if (kept !== null) upper[kept] = stay
  }
  const program = { width, lower: new Float64Array(width), upper, rows: [...rows, ...totals, ...kept] }
  return { program, goals: goalsOf(plan, puts, short), puts, alike, short }
}

function groups(plan: RoomPlan): Alike[] {
  const free = plan.teams.filter((team) => !isFixed(plan, team))
  const byKey = Map.groupBy(free, ({ size, wish }) => [size, wish.stepFree, wish.sleepsElsewhere].join())
  return [...byKey].map(([key, teams]) => ({ key, teams }))
}

function countsOf(plan: RoomPlan, alike: readonly Alike[]): Count[] {
  const puts: Count[] = []
  for (const group of alike)
    for (const space of plan.spaces) {
      const [team] = group.teams
      if (!team || obstaclesFor(team, space, plan.demand).length > 0) continue
      const stay = group.teams.filter(({ room }) => room === space.room.id).length
      puts.push({ column: puts.length, team, alike: group, space, kept: null, stay })
    }
  return puts
}

function goalsOf(plan: RoomPlan, puts: readonly Count[], short: readonly number[]): Record<Counting, Goal> {
  const goal = (columns: readonly number[], value: number, constant: number): Goal => ({
    columns: [...columns],
    values: columns.map(() => value),
    constant,
  })
  const free = plan.teams.filter((team) => !isFixed(plan, team))
  const kept = puts.flatMap((put) => (put.kept === null ? [] : [put.kept]))
  return {
    unseated: goal(
      puts.map(({ column }) => column),
      -1,
      free.length,
    ),
    missing: goal(short, 1, 0),
    moves: goal(kept, -1, free.filter((team) => hasSeat(plan, team)).length),
  }
}

function startOf({ program, puts, short }: Model, plan: RoomPlan, seats: Seats): Float64Array {
  const columns = new Float64Array(program.width)
  for (const { column, alike, space, kept } of puts) {
    const here = alike.teams.filter(({ id }) => seats.get(id) === space.room.id)
    columns[column] = here.length
    if (kept !== null) columns[kept] = here.filter(({ room }) => room === space.room.id).length
  }
  fillShort(columns, program.rows.slice(0, plan.spaces.length * 3 + plan.venues.length * 2), short)
  return columns
}
