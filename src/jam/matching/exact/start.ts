import type { Candidates, Pair } from './candidates.ts'
import { type Assignment, isFeasible, isTeam, type Tally, tally } from './levels.ts'

/** Rough prices for the search for a first plan; the levels are kept exactly later. */
const staffed = 1000
const covered = 150
const placed = 60
const unranked = -30
const ofRank = [40, 40, 37, 32, 24, 14]
const stay = 10

/**
 * A good first plan by simulated annealing, from the plan people know if there is one. The number of steps is
 * fixed, not the time: the same seed must give the same plan on every machine.
 * @returns null when no plan was found that keeps all pins.
 */
export function findStart(candidates: Candidates, seed: number): Assignment | null {
  const { units, pairs, input } = candidates
  if (pairs.length === 0)
    return isFeasible(candidates, new Int32Array(units.length).fill(-1)) ? reserve(units.length) : null
  const board = openBoard(candidates)
  const known = input.previous.length > 0
  const dice = throwDice(seed)
  const steps = Math.min(known ? 400_000 : 1_200_000, units.length * 4000)
  const [hot, cold] = known ? [20, 4] : [250, 4]
  for (let step = 0; step < steps; step++) {
    const heat = hot * (cold / hot) ** (step / steps)
    const unit = Math.floor(dice() * units.length)
    if (dice() < 0.7) tryMove(board, unit, choose(board, unit, dice), heat, dice)
    else trySwap(board, unit, Math.floor(dice() * units.length), heat, dice)
  }
  const found = settle(candidates, board.assignment)
  return isFeasible(candidates, found) ? found : null
}

/** Dice that fall the same way for the same seed. */
export function throwDice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Dice = () => number
type Team = Tally & { gain: number; groups: number[]; value: number }
type Board = {
  candidates: Candidates
  assignment: Assignment
  teams: Team[]
  gains: Float64Array
  pairAt: Int32Array
}

const reserve = (size: number): Assignment => new Int32Array(size).fill(-1)

function openBoard(candidates: Candidates): Board {
  const { units, pairs, input, apart } = candidates
  const pairAt = new Int32Array(units.length * input.needs.length).fill(-1)
  for (const [at, pair] of pairs.entries()) pairAt[pair.unit * input.needs.length + pair.need] = at
  const teams = tally(candidates, reserve(units.length)).map((team) => ({
    ...team,
    gain: 0,
    groups: apart.map(() => 0),
    value: 0,
  }))
  const board = { candidates, assignment: reserve(units.length), teams, gains: gainsOf(pairs), pairAt }
  for (const [unit, { pinned, pairs: own }] of units.entries()) {
    const known = own.find((at) => pinned !== null || (pairs[at]?.stays ?? 0) > 0) ?? -1
    if (known >= 0 && hasRoom(board, known, unit)) put(board, unit, known)
  }
  return board
}

const gainsOf = (pairs: Pair[]) =>
  Float64Array.from(pairs, (pair) => {
    const wishes = pair.ranks.reduce((sum, count, rank) => sum + count * (ofRank[rank] ?? 0), 0)
    return pair.size * placed + wishes + pair.unranked * unranked + pair.stays * stay
  })

function choose({ candidates }: Board, unit: number, dice: Dice): number {
  const own = candidates.units[unit]?.pairs ?? []
  const at = Math.floor(dice() * (own.length + 1))
  return own[at] ?? -1
}

function tryMove(board: Board, unit: number, to: number, heat: number, dice: Dice) {
  const from = board.assignment[unit] ?? -1
  if (from === to || board.candidates.units[unit]?.pinned !== null) return
  if (to >= 0 && !hasRoom(board, to, unit)) return
  const gained = put(board, unit, to)
  if (gained < 0 && dice() >= Math.exp(gained / heat)) put(board, unit, from)
}

function trySwap(board: Board, one: number, other: number, heat: number, dice: Dice) {
  const { assignment, candidates, pairAt } = board
  const { pairs, input, units } = candidates
  const [a, b] = [assignment[one] ?? -1, assignment[other] ?? -1]
  const [here, there] = [pairs[a]?.need, pairs[b]?.need]
  if (here === there || units[one]?.pinned !== null || units[other]?.pinned !== null) return
  const toThere = there === undefined ? -1 : (pairAt[one * input.needs.length + there] ?? -1)
  const toHere = here === undefined ? -1 : (pairAt[other * input.needs.length + here] ?? -1)
  if ((there !== undefined && toThere < 0) || (here !== undefined && toHere < 0)) return
  let gained = put(board, one, -1) + put(board, other, -1)
  const fits = (toThere < 0 || hasRoom(board, toThere, one)) && (toHere < 0 || hasRoom(board, toHere, other))
  if (fits) gained += put(board, one, toThere) + put(board, other, toHere)
  if (fits && (gained >= 0 || dice() < Math.exp(gained / heat))) return
  put(board, one, -1)
  put(board, other, -1)
  put(board, one, a)
  put(board, other, b)
}

function hasRoom({ candidates, teams }: Board, at: number, unit: number): boolean {
  const pair = candidates.pairs[at]
  const team = pair && teams[pair.need]
  const need = pair && candidates.input.needs[pair.need]
  if (!team || !need || team.size + pair.size > need.max) return false
  return (candidates.groupsOf[unit] ?? []).every((group) => team.groups[group] === 0)
}

/** Puts a unit elsewhere and says what that gains. */
function put(board: Board, unit: number, to: number): number {
  const from = board.assignment[unit] ?? -1
  board.assignment[unit] = to
  return count(board, unit, from, -1) + count(board, unit, to, 1)
}

function count({ candidates, teams, gains }: Board, unit: number, at: number, by: 1 | -1): number {
  const pair = candidates.pairs[at]
  const team = pair && teams[pair.need]
  if (!team) return 0
  team.size += by * pair.size
  if (pair.experienced) team.experienced += by
  for (const skill of pair.covers) team.brings[skill] = (team.brings[skill] ?? 0) + by
  for (const group of candidates.groupsOf[unit] ?? []) team.groups[group] = (team.groups[group] ?? 0) + by
  team.gain += by * (gains[at] ?? 0)
  const before = team.value
  team.value = worth(candidates, pair.need, team)
  return team.value - before
}

/** A team that cannot start yet is worth a little, so that the search finds its way there. */
function worth(candidates: Candidates, need: number, team: Team): number {
  const wanted = candidates.input.needs[need]
  if (!wanted || team.size === 0) return 0
  if (isTeam(candidates, need, team)) {
    let skills = 0
    for (const able of team.brings) if (able > 0) skills++
    return staffed + covered * skills + team.gain
  }
  const there = Math.min(team.size, wanted.min) / wanted.min
  return 900 * there ** 1.5 + (team.experienced > 0 ? 30 : 0)
}

/** Dissolves what is no team, then gives free seats to whom they are worth most. */
function settle(candidates: Candidates, assignment: Assignment): Assignment {
  const teams = tally(candidates, assignment)
  const { pairs, units } = candidates
  const settled = assignment.map((at) => {
    const need = pairs[at]?.need ?? -1
    const team = teams[need]
    return team && isTeam(candidates, need, team) ? at : -1
  })
  const board = openBoard(candidates)
  for (const [unit, at] of settled.entries()) put(board, unit, at)
  for (const [unit, at] of settled.entries()) {
    if (at >= 0) continue
    const seats = (units[unit]?.pairs ?? []).filter((pair) => {
      const team = board.teams[pairs[pair]?.need ?? -1]
      return team && team.value >= staffed && hasRoom(board, pair, unit)
    })
    const [dearest] = seats.sort((a, b) => (board.gains[b] ?? 0) - (board.gains[a] ?? 0))
    if (dearest !== undefined) put(board, unit, dearest)
  }
  return board.assignment
}
