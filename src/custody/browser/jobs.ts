import { isAway, Refused } from './refused.ts'
import { onLock } from './unlocked.ts'

/** Something that takes long enough for a person to change their mind. */
export type Job = { signal: AbortSignal; end(): void }

const jobs = new Map<string, AbortController>()
/** How long it is waited before the next try, in ms; the last one again and again. */
const pauses = [500, 1_000, 2_000, 5_000, 10_000]

/** @param name by which a page can stop it */
export function beginJob(name: string): Job {
  jobs.get(name)?.abort()
  const controller = new AbortController()
  jobs.set(name, controller)
  const end = () => {
    if (jobs.get(name) === controller) jobs.delete(name)
  }
  return { signal: controller.signal, end }
}

// What goes on needs keys, and nobody holds them any more.
onLock(() => {
  for (const controller of jobs.values()) controller.abort()
})

export const stopJob = (name: string): void => jobs.get(name)?.abort()

/**
 * Tries until there is an answer: a torn connection comes back.
 * @param tellWaiting hears when it has to be waited for
 * @throws Refused `stopped`, and every answer that is a no
 */
export async function persist<T>(job: Job, tellWaiting: () => void, work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    if (job.signal.aborted) throw new Refused({ code: 'stopped' })
    try {
      return await work()
    } catch (error) {
      if (job.signal.aborted) throw new Refused({ code: 'stopped' })
      if (!isAway(error)) throw error
      tellWaiting()
      await comesBack(job.signal, pauses[Math.min(tries, pauses.length - 1)] ?? 0)
    }
  }
}

/** A moment, or as soon as the browser says that the connection is back. */
function comesBack(signal: AbortSignal, pause: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      globalThis.removeEventListener?.('online', go)
      signal.removeEventListener('abort', go)
      resolve()
    }
    const timer = setTimeout(go, pause)
    globalThis.addEventListener?.('online', go)
    signal.addEventListener('abort', go)
  })
}
