import { Worker } from 'node:worker_threads'
import type { Goal, Program } from './solver.ts'

/**
 * Goals of one integer program, one after the other: each is made as small as it can be, and none ever pays for a later
 * one. All numbers of a goal are whole, so a bound of 26.1 says 27.
 */
export type Solving = {
  program: Program
  goals: readonly Goal[]
  /** Columns that keep all rows, to begin from. */
  start?: Float64Array | null
  /** After this a goal keeps the best value found, and says how much better it could still be. */
  secondsPerGoal?: number
  seed?: number
}

/** How small a goal became, and how small it could be at best. */
export type Reached = { value: number; bound: number; proven: boolean; seconds: number }

/** `stopped`: there was not even one solution when the time was over. */
export type Solution =
  | { kind: 'found'; columns: Float64Array; goals: Reached[] }
  | { kind: 'infeasible' }
  | { kind: 'stopped' }

// In development and tests plain Node reads the source; the built house has the thread beside its main file.
const ending = /\.ts(\?|$)/.test(import.meta.url) ? 'ts' : 'js'

/** Solves in a thread of its own, so that the house stays awake. */
export function solve(solving: Solving): Promise<Solution> {
  const worker = new Worker(new URL(`./solving.thread.${ending}`, import.meta.url), { workerData: solving })
  return new Promise((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', () => resolve({ kind: 'stopped' }))
  })
}
