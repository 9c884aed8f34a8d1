import { parentPort, workerData } from 'node:worker_threads'
import { match } from './match.ts'
import type { MatchingInput, Progress } from './plan.ts'

/** What the thread is given. `stop` is shared memory: messages do not arrive while the solver works. */
export type ThreadWork = {
  input: MatchingInput
  seed: number
  secondsPerLevel: number
  secondsForReasons: number
  stop: SharedArrayBuffer
}

const { input, stop, ...options } = workerData as ThreadWork
const flag = new Int32Array(stop)
let told = 0
let step: Progress['step'] = 'start'

const outcome = await match(input, {
  ...options,
  stopped: () => Atomics.load(flag, 0) === 1,
  news: (progress: Progress) => {
    const now = performance.now()
    if (progress.step === step && now - told < 100 && progress.done > 0) return
    told = now
    step = progress.step
    parentPort?.postMessage({ progress })
  },
})
parentPort?.postMessage({ outcome })
