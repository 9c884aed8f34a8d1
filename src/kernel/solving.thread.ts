import { parentPort, workerData } from 'node:worker_threads'
import { type Goal, openSolver, type Solver } from './solver.ts'
import type { Reached, Solution, Solving } from './solving.ts'

const { program, goals, start = null, secondsPerGoal = 10, seed = 1 } = workerData as Solving

const solver = await openSolver(program, seed)
parentPort?.postMessage(await reachAll(solver))
solver.close()

async function reachAll(solver: Solver): Promise<Solution> {
  let columns = start
  const reached: Reached[] = []
  for (const goal of goals) {
    const began = performance.now()
    solver.aim(goal)
    const limits = { seconds: secondsPerGoal, stopped: () => false, news: () => {} }
    const solved = await solver.search(columns, limits)
    if (solved.infeasible) return { kind: 'infeasible' }
    columns = solved.columns?.map(Math.round) ?? columns
    if (!columns) return { kind: 'stopped' }
    const value = worthOf(goal, columns)
    const bound = Math.min(value, Math.ceil(solved.bound - 1e-6) + 0)
    reached.push({ value, bound, proven: bound === value, seconds: (performance.now() - began) / 1000 })
    // From here on this goal stays as good.
    solver.addRows([
      { lower: -Infinity, upper: value - goal.constant, columns: goal.columns, values: goal.values },
    ])
  }
  return columns ? { kind: 'found', columns, goals: reached } : { kind: 'stopped' }
}

// Hoisted: the work above begins while this file is still being read.
function worthOf({ columns, values, constant }: Goal, found: Float64Array): number {
  return columns.reduce((sum, column, at) => sum + (found[column] ?? 0) * (values[at] ?? 0), constant)
}
