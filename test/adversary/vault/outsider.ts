import { vi } from 'vitest'
import type { Tasks } from '#custody/outside/tasks.ts'
import { nobody, type TestHouse } from '#test/house.ts'
import { openWire, type Wire } from './wire.ts'

type Given<T extends keyof Tasks> = Parameters<Tasks[T]> extends [unknown, ...infer G] ? G : never
type Answer<T extends keyof Tasks> = Awaited<ReturnType<Tasks[T]>>

/** The browser of somebody without an account: the worker's own code, on a line that can be held. It keeps nothing. */
export type Outsider = {
  wire: Wire
  ask<T extends keyof Tasks>(task: T, ...given: Given<T>): Promise<Answer<T>>
  /** The same, hearing what the worker tells meanwhile. */
  watch<T extends keyof Tasks>(
    told: (...news: never[]) => void,
    task: T,
    ...given: Given<T>
  ): Promise<Answer<T>>
}

export async function openOutsider(house: TestHouse): Promise<Outsider> {
  const wire = openWire(house, nobody)
  const step = async <T>(work: () => T | Promise<T>): Promise<T> => {
    vi.stubGlobal('fetch', wire.fetch)
    vi.stubGlobal('location', { origin: new URL(house.house.config.address).origin })
    return work()
  }
  const { tasks } = await step(() => {
    vi.resetModules()
    return import('#custody/outside/tasks.ts')
  })
  const run = (task: keyof Tasks, ...all: unknown[]) =>
    step(() => (tasks[task] as (...all: unknown[]) => Promise<never>)(...all))
  return {
    wire,
    ask: (task, ...given) => run(task, () => {}, ...given),
    watch: (told, task, ...given) => run(task, told, ...given),
  }
}
