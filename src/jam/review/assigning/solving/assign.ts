import type { Goal, Program, Row } from '#kernel/solver.ts'
import { solve } from '#kernel/solving.ts'
import {
  type Assignment,
  type AssignmentInput,
  assignGreedily,
  explainShortages,
  isLiked,
  keyOf,
  levelNames,
  measure,
  type Seat,
  seatsOf,
  tidy,
} from './assignment.ts'

/**
 * Gives every need its reviewers, in a thread of its own: as many seats filled as can be, loads as even as can be, then
 * as few moves and as many liked kinds as can be. Each level is proven, or says how much better it could still be.
 */
export async function assign(given: AssignmentInput, secondsPerGoal = 4): Promise<Assignment> {
  const began = performance.now()
  const input = tidy(given)
  const greedy = assignGreedily(input)
  const model = writeModel(input)
  const solution = await solve({
    program: model.program,
    goals: levelNames.map((level) => model.goals[level]),
    start: columnsOf(model, input, greedy),
    secondsPerGoal,
  })
  // Empty seats are always allowed: there is no way in which nothing holds.
  if (solution.kind !== 'found') throw new Error(`the assignment is ${solution.kind}`)
  const seats = model.pairs.filter((_, at) => solution.columns[at] === 1)
  return {
    seats,
    levels: solution.goals.map((reached, at) => ({ ...reached, level: levelNames[at] ?? 'unfilled' })),
    greedy: measure(input, greedy),
    shortages: explainShortages(input, seats),
    seconds: (performance.now() - began) / 1000,
  }
}

/** Columns: pair p is p; then one count of empty seats per need, the units of each load, the highest and lowest load. */
type Model = {
  program: Program
  goals: Record<(typeof levelNames)[number], Goal>
  pairs: Seat[]
  takers: string[]
  units: number[][]
  empty: number
  high: number
}

function writeModel(input: AssignmentInput): Model {
  const never = new Set(input.never.map(keyOf))
  const pins = new Set(input.pins.map(keyOf))
  const takers = input.reviewers.filter(({ id, most }) => most !== 0 || input.pins.some(ofReviewer(id)))
  const pairs = input.needs.flatMap(({ id: need }) =>
    takers.map(({ id: reviewer }) => ({ need, reviewer })).filter((seat) => !never.has(keyOf(seat))),
  )
  const empty = pairs.length
  let width = empty + input.needs.length
  const units = takers.map(({ id, most }) => {
    const pinned = input.pins.filter(ofReviewer(id)).length
    const room = Math.min(Math.max(most ?? Infinity, pinned), input.needs.length)
    return Array.from({ length: room }, () => width++)
  })
  const high = width
  width += 2
  const lower = new Float64Array(width)
  const upper = new Float64Array(width).fill(1)
  for (const [at, pair] of pairs.entries()) if (pins.has(keyOf(pair))) lower[at] = 1
  for (const [at, { id }] of input.needs.entries()) upper[empty + at] = seatsOf(input, id)
  upper.fill(input.needs.length, high)
  const rows = [
    ...input.needs.map(({ id }, at) => seatRow(input, pairs, id, empty + at)),
    ...takers.flatMap(({ id }, at) => loadRows(pairs, id, units[at] ?? [], high)),
    { lower: 0, upper: Infinity, columns: [high, high + 1], values: [1, -1] },
  ]
  const program = { width, lower, upper, rows }
  const ids = takers.map(({ id }) => id)
  return {
    program,
    goals: goalsOf(input, pairs, { units, empty, high }),
    ...{ pairs, takers: ids, units, empty, high },
  }
}

const ofReviewer = (id: string) => (seat: Seat) => seat.reviewer === id

/** The seats of a need are taken or empty. */
function seatRow(input: AssignmentInput, pairs: readonly Seat[], need: string, empty: number): Row {
  const columns = [...pairs.flatMap((pair, at) => (pair.need === need ? at : [])), empty]
  const seats = seatsOf(input, need)
  return { lower: seats, upper: seats, columns, values: columns.map(() => 1) }
}

/** A load is counted in units, and lies between the lowest and the highest. */
function loadRows(pairs: readonly Seat[], reviewer: string, units: readonly number[], high: number): Row[] {
  const own = pairs.flatMap((pair, at) => (pair.reviewer === reviewer ? at : []))
  const ones = own.map(() => 1)
  return [
    {
      lower: 0,
      upper: 0,
      columns: [...own, ...units],
      values: [...ones, ...units.map(() => -1)],
    },
    { lower: -Infinity, upper: 0, columns: [...own, high], values: [...ones, -1] },
    { lower: 0, upper: Infinity, columns: [...own, high + 1], values: [...ones, -1] },
  ]
}

type Places = Pick<Model, 'units' | 'empty' | 'high'>

function goalsOf(input: AssignmentInput, pairs: readonly Seat[], at: Places): Model['goals'] {
  const previous = new Set(input.previous.map(keyOf))
  const where = (wanted: (seat: Seat) => boolean) =>
    pairs.flatMap((pair, place) => (wanted(pair) ? place : []))
  const sum = (columns: number[], value = 1, constant = 0): Goal => ({
    columns,
    values: columns.map(() => value),
    constant,
  })
  return {
    unfilled: sum(input.needs.map((_, place) => at.empty + place)),
    uneven: { columns: [at.high, at.high + 1], values: [1, -1], constant: 0 },
    // 1 + 3 + 5 + … is a square: the more somebody has, the dearer the next.
    squares: {
      columns: at.units.flat(),
      values: at.units.flatMap((own) => own.map((_, place) => 2 * place + 1)),
      constant: 0,
    },
    moved: sum(
      where((seat) => previous.has(keyOf(seat))),
      -1,
      input.previous.length,
    ),
    unliked: sum(where((seat) => !isLiked(input, seat))),
  }
}

function columnsOf(model: Model, input: AssignmentInput, seats: readonly Seat[]): Float64Array {
  const columns = new Float64Array(model.program.width)
  const held = new Set(seats.map(keyOf))
  for (const [at, pair] of model.pairs.entries()) columns[at] = Number(held.has(keyOf(pair)))
  for (const [at, { id }] of input.needs.entries())
    columns[model.empty + at] = seatsOf(input, id) - seats.filter(({ need }) => need === id).length
  const loads = model.takers.map((reviewer) => seats.filter(ofReviewer(reviewer)).length)
  for (const [at, units] of model.units.entries())
    for (const unit of units.slice(0, loads[at])) columns[unit] = 1
  columns[model.high] = Math.max(0, ...loads)
  columns[model.high + 1] = loads.length > 0 ? Math.min(...loads) : 0
  return columns
}
