import { Worker } from 'node:worker_threads'
import type { MatchingInput, MatchingOutcome, Plan, Progress } from './plan.ts'

export type RunOptions = {
  seed?: number
  /** After this a level keeps the best value found, and says how much better it could still be. */
  secondsPerLevel?: number
  secondsForReasons?: number
  onProgress?: (progress: Progress) => void
}

/** A run (Lauf) of the matching in its own thread, so that the house stays awake. */
export type MatchingRun = {
  outcome: Promise<MatchingOutcome>
  /** Takes the best plan found so far. */
  finish: () => void
  /** Throws everything away; the outcome is `stopped`. */
  cancel: () => void
}

type Message = { progress?: Progress; outcome?: MatchingOutcome }

// In development and tests plain Node reads the source; the built house has the thread beside its main file.
const ending = /\.ts(\?|$)/.test(import.meta.url) ? 'ts' : 'js'

export function startMatching(input: MatchingInput, options: RunOptions = {}): MatchingRun {
  const { seed = 1, secondsPerLevel = 30, secondsForReasons = 15, onProgress } = options
  const stop = new SharedArrayBuffer(4)
  const worker = new Worker(new URL(`./matching.thread.${ending}`, import.meta.url), {
    workerData: { input, seed, secondsPerLevel, secondsForReasons, stop },
  })
  const outcome = new Promise<MatchingOutcome>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if (message.progress) onProgress?.(message.progress)
      if (message.outcome) resolve(message.outcome)
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve({ kind: 'stopped' }))
  })
  return {
    outcome,
    finish: () => {
      Atomics.store(new Int32Array(stop), 0, 1)
    },
    cancel: () => {
      void worker.terminate()
    },
  }
}

/** The same jam after no-shows: the plan people know, without those who did not come, and few moves. */
export function afterNoShows(input: MatchingInput, plan: Plan, missing: string[]): MatchingInput {
  const gone = new Set(missing)
  return {
    ...input,
    people: input.people.filter((person) => !gone.has(person.id)),
    previous: plan.placements.filter(({ person }) => !gone.has(person)),
    calm: true,
  }
}
