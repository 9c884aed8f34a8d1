import type { Goal, Program, Row } from '#kernel/solver.ts'
import type { LevelName } from '../plan.ts'
import type { Candidates } from './candidates.ts'
import { type Assignment, countOf, levelsOf, startOf, tally, wantsMore } from './levels.ts'

/** The matching as an integer program. All columns are whole numbers. */
export type MatchingProgram = Program & {
  /** Columns: pair p is p, need n is team + n; covered skills and counters per level and need follow. */
  team: number
  skill: number[][]
  counters: Map<LevelName, number>
}

export function writeProgram(candidates: Candidates): MatchingProgram {
  const program = layColumns(candidates)
  const { rows } = program
  for (const unit of candidates.units) {
    if (unit.pairs.length > 0) rows.push(sum(unit.pairs, unit.pinned === null ? 0 : 1, 1))
  }
  for (let need = 0; need < candidates.input.needs.length; need++) {
    writeTeam(candidates, program, need)
    writeSkills(candidates, program, need)
    writeApart(candidates, program, need)
    writeCounters(candidates, program, need)
  }
  writeLimits(candidates, program)
  return program
}

/** A level as something to make small. */
export function goalOf(level: LevelName, candidates: Candidates, program: MatchingProgram): Goal {
  const needs = candidates.input.needs.map((_, need) => need)
  const minus = (columns: number[]) => ({ columns, values: columns.map(() => -1), constant: 0 })
  if (level === 'staffed') return minus(needs.map((need) => program.team + need))
  if (level === 'covered') return joinColumns(program.skill.flat())
  const counter = program.counters.get(level) ?? 0
  const sign = countsDown(level) ? -1 : 1
  const columns = needs.map((need) => counter + need)
  return { columns, values: columns.map(() => sign), constant: startOf(level, candidates) }
}

/** The columns of an assignment, to hand to the solver as a start. */
export function columnsOf(
  candidates: Candidates,
  program: MatchingProgram,
  assignment: Assignment,
): Float64Array {
  const columns = new Float64Array(program.width)
  for (const at of assignment) if (at >= 0) columns[at] = 1
  for (const [need, team] of tally(candidates, assignment).entries()) {
    columns[program.team + need] = team.size > 0 ? 1 : 0
    for (const [skill, column] of (program.skill[need] ?? []).entries())
      if (column !== program.team + need) columns[column] = (team.brings[skill] ?? 0) > 0 ? 1 : 0
    for (const [level, first] of program.counters)
      columns[first + need] = team.pairs.reduce((total, at) => total + counted(candidates, level, at), 0)
  }
  return columns
}

/** The assignment behind the solver's columns. */
export function assignmentOf({ units }: Candidates, columns: Float64Array): Assignment {
  return Int32Array.from(units, (unit) => unit.pairs.find((at) => (columns[at] ?? 0) > 0.5) ?? -1)
}

const countsDown = (level: LevelName) => level === 'unassigned' || level === 'moves' || level === 'learning'

const counted = ({ pairs }: Candidates, level: LevelName, at: number) => {
  const pair = pairs[at]
  return pair ? countOf(level, pair) * (countsDown(level) ? -1 : 1) : 0
}

const sum = (columns: number[], lower: number, upper: number): Row => ({
  lower,
  upper,
  columns,
  values: columns.map(() => 1),
})

function layColumns(candidates: Candidates): MatchingProgram {
  const { needs } = candidates.input
  const team = candidates.pairs.length
  let width = team + needs.length
  const skill = needs.map((need, at) => need.skills.map(({ must }) => (must ? team + at : width++)))
  const counters = new Map<LevelName, number>()
  const upper = new Array<number>(width).fill(1)
  for (const level of levelsOf(candidates).filter((name) => !wantsMore(name))) {
    counters.set(level, width)
    width += needs.length
    upper.push(...needs.map((need) => need.max))
  }
  const lower = new Float64Array(width)
  return { width, lower, upper: Float64Array.from(upper), rows: [], team, skill, counters }
}

/** Between min and max people, or nobody; and one of them experienced. */
function writeTeam(
  { input, pairs, ofNeed }: Candidates,
  { rows, team, counters }: MatchingProgram,
  need: number,
) {
  const { min, max } = input.needs[need] ?? { min: 1, max: 1 }
  const size = (counters.get('unassigned') ?? 0) + need
  const y = team + need
  rows.push({ lower: 0, upper: Infinity, columns: [size, y], values: [1, -min] })
  rows.push({ lower: -Infinity, upper: 0, columns: [size, y], values: [1, -max] })
  const experienced = (ofNeed[need] ?? []).filter((at) => pairs[at]?.experienced)
  rows.push(atLeast(experienced, y))
}

/** A skill is covered when somebody covers it, in a team that exists. */
function writeSkills({ pairs, ofNeed }: Candidates, { rows, team, skill }: MatchingProgram, need: number) {
  for (const [at, column] of (skill[need] ?? []).entries()) {
    const able = (ofNeed[need] ?? []).filter((pair) => pairs[pair]?.covers.includes(at))
    rows.push(atLeast(able, column))
    if (column !== team + need)
      rows.push({ lower: -Infinity, upper: 0, columns: [column, team + need], values: [1, -1] })
  }
}

function writeApart({ pairs, ofNeed, apart }: Candidates, { rows, team }: MatchingProgram, need: number) {
  for (const group of apart) {
    const here = (ofNeed[need] ?? []).filter((at) => group.includes(pairs[at]?.unit ?? -1))
    if (here.length > 1)
      rows.push({
        lower: -Infinity,
        upper: 0,
        columns: [...here, team + need],
        values: [...here.map(() => 1), -1],
      })
  }
}

/** Counters keep the rows of fixed levels short: dense rows made dense cuts, and the solver ran out of memory. */
function writeCounters(candidates: Candidates, { rows, counters }: MatchingProgram, need: number) {
  for (const [level, first] of counters) {
    const here = (candidates.ofNeed[need] ?? []).filter((at) => counted(candidates, level, at) > 0)
    const values = here.map((at) => counted(candidates, level, at))
    rows.push({ lower: 0, upper: 0, columns: [...here, first + need], values: [...values, -1] })
  }
}

/** True anyway for whole teams; said aloud, the solver finds its cover cuts. */
function writeLimits({ input, units, pairs }: Candidates, { rows, team }: MatchingProgram) {
  const teams = input.needs.map((_, need) => team + need)
  const able = units.map((unit) => unit.pairs.flatMap((at) => pairs[at] ?? []))
  const people = able.reduce((count, [pair]) => count + (pair?.size ?? 0), 0)
  const veterans = able.filter((own) => own.some((pair) => pair.experienced)).length
  rows.push({ lower: -Infinity, upper: people, columns: teams, values: input.needs.map((need) => need.min) })
  rows.push(sum(teams, -Infinity, veterans))
}

const atLeast = (columns: number[], column: number): Row => ({
  lower: 0,
  upper: Infinity,
  columns: [...columns, column],
  values: [...columns.map(() => 1), -1],
})

/** The same column may stand for several skills: the solver wants it once. */
function joinColumns(columns: number[]): Goal {
  const weight = new Map<number, number>()
  for (const column of columns) weight.set(column, (weight.get(column) ?? 0) - 1)
  return { columns: [...weight.keys()], values: [...weight.values()], constant: 0 }
}
