import { openSolver, type Relaxed, type Solver } from '#kernel/solver.ts'
import type { LevelName, LevelValue } from '../plan.ts'
import type { Candidates } from './candidates.ts'
import { type Assignment, levelsOf, measure, wantsMore } from './levels.ts'
import { assignmentOf, columnsOf, goalOf, type MatchingProgram, writeProgram } from './program.ts'
import { keepLevel, openColumns, relaxWithCuts, roundUp } from './relaxation.ts'

export type SearchOptions = {
  seed: number
  secondsPerLevel: number
  stopped: () => boolean
  news: (level: LevelName, value: number | null, bound: number | null) => void
}
export type Found =
  | { kind: 'found'; assignment: Assignment; levels: LevelValue[] }
  | { kind: 'infeasible' }
  | { kind: 'stopped' }

/** Level by level: the best value, then a row that keeps it, then the next level. */
export async function searchLevels(
  candidates: Candidates,
  start: Assignment | null,
  options: SearchOptions,
): Promise<Found> {
  if (candidates.pairs.length === 0) return nobodyFits(candidates)
  const solver = await openSolver(writeProgram(candidates), options.seed)
  const levels: LevelValue[] = []
  let assignment = start
  try {
    for (const level of levelsOf(candidates)) {
      const began = performance.now()
      const step = await climb({ solver, candidates, level, options }, assignment)
      if (step === 'infeasible') return { kind: 'infeasible' }
      if (!step.assignment) return { kind: 'stopped' }
      assignment = step.assignment
      levels.push(valueOfStep(level, candidates, step, (performance.now() - began) / 1000))
    }
  } finally {
    solver.close()
  }
  return assignment ? { kind: 'found', assignment, levels } : { kind: 'stopped' }
}

function nobodyFits(candidates: Candidates): Found {
  const assignment = new Int32Array(candidates.units.length).fill(-1)
  if (candidates.units.some((unit) => unit.pinned !== null)) return { kind: 'infeasible' }
  const levels = levelsOf(candidates).map((level) => {
    const value = measure(level, candidates, assignment)
    return { level, value, bound: value, proven: true, seconds: 0 }
  })
  return { kind: 'found', assignment, levels }
}

type Climb = {
  solver: Solver<MatchingProgram>
  candidates: Candidates
  level: LevelName
  options: SearchOptions
}
type Step = { assignment: Assignment | null; bound: number | null }

async function climb(at: Climb, start: Assignment | null): Promise<Step | 'infeasible'> {
  const { solver, candidates, level, options } = at
  if (options.stopped()) return { assignment: start, bound: null }
  const goal = goalOf(level, candidates, solver.program)
  const value = start ? smallValue(at, start) : Infinity
  if (value === 0 && !wantsMore(level)) {
    keepLevel(solver, goal, 0, null)
    return { assignment: start, bound: 0 }
  }
  solver.aim(goal)
  const relaxed = relaxWithCuts(solver, candidates, value)
  if (!relaxed) return 'infeasible'
  const step = await refine(at, relaxed, start)
  if (step !== 'infeasible' && step.assignment)
    keepLevel(solver, goal, smallValue(at, step.assignment), relaxed)
  return step
}

/** First among the pairs that fractions use, which is quick and often enough; then among all. */
async function refine(at: Climb, relaxed: Relaxed, start: Assignment | null) {
  const { solver, candidates, options } = at
  let step: Step & { bound: number } = { assignment: start, bound: roundUp(relaxed.bound) }
  const best = () => step.assignment && smallValue(at, step.assignment)
  for (const everything of [false, true]) {
    tell(at, best(), step.bound)
    if (options.stopped() || (best() ?? Infinity) <= step.bound) break
    if (!everything) solver.narrow(openColumns(relaxed, candidates, step.assignment))
    const columns = step.assignment && columnsOf(candidates, solver.program, step.assignment)
    const solved = await solver.search(columns, {
      seconds: everything ? options.secondsPerLevel : options.secondsPerLevel / 4,
      stopped: options.stopped,
      news: (value, bound) =>
        tell(at, value, everything && bound !== null ? Math.max(step.bound, roundUp(bound)) : step.bound),
    })
    if (!everything) solver.narrow(null)
    else if (solved.infeasible) return 'infeasible'
    step = {
      assignment: solved.columns ? assignmentOf(candidates, solved.columns) : step.assignment,
      bound: everything ? Math.max(step.bound, roundUp(solved.bound)) : step.bound,
    }
  }
  return step
}

/** Inside, everything is made small: more is less. */
function smallValue({ candidates, level }: Climb, assignment: Assignment): number {
  return measure(level, candidates, assignment) * (wantsMore(level) ? -1 : 1)
}

function tell({ level, options }: Climb, value: number | null, bound: number) {
  const turn = (small: number) => (wantsMore(level) ? 0 - small : small)
  options.news(level, value === null ? null : turn(value), turn(bound))
}

function valueOfStep(level: LevelName, candidates: Candidates, step: Step, seconds: number): LevelValue {
  const value = step.assignment ? measure(level, candidates, step.assignment) : 0
  if (step.bound === null) return { level, value, bound: null, proven: false, seconds }
  const bound = wantsMore(level) ? 0 - step.bound : step.bound
  return { level, value, bound, proven: bound === value, seconds }
}
