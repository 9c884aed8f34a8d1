import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { vi } from 'vitest'
import type { Tasks } from '#custody/browser/tasks.ts'
import type { Person, TestHouse } from '#test/house.ts'
import { openWire, type Wire } from './wire.ts'

type Given<T extends keyof Tasks> = Parameters<Tasks[T]> extends [unknown, ...infer G] ? G : never
type Answer<T extends keyof Tasks> = Awaited<ReturnType<Tasks[T]>>

/** Somebody's browser: the code of the vault's worker with a disk of its own, on a line that can be held. */
export type Device = {
  person: Person
  wire: Wire
  ask<T extends keyof Tasks>(task: T, ...given: Given<T>): Promise<Answer<T>>
  /** Does something else as this browser. */
  step<T>(work: () => T | Promise<T>): Promise<T>
}

/** A new browser: nothing in memory, and on its disk only what was put there. */
export async function openDevice(house: TestHouse, person: Person, disk = new IDBFactory()): Promise<Device> {
  const wire = openWire(house, person)
  const step = async <T>(work: () => T | Promise<T>): Promise<T> => {
    vi.stubGlobal('fetch', (...asked: Parameters<typeof fetch>) => wire.fetch(...asked))
    vi.stubGlobal('indexedDB', disk)
    vi.stubGlobal('IDBKeyRange', IDBKeyRange)
    // Each of these browsers is alone: what one locks stays open in the others.
    vi.stubGlobal('BroadcastChannel', undefined)
    return work()
  }
  const { tasks } = await step(async () => {
    vi.resetModules()
    const made = await import('#custody/browser/tasks.ts')
    // What is loaded later belongs to this browser, too, and not to the one that is opened next.
    await made.tasks.judgePassphrase(() => {}, '', [])
    return made
  })
  return {
    person,
    wire,
    step,
    ask: (task, ...given) =>
      step(() => (tasks[task] as (...all: unknown[]) => Promise<never>)(() => {}, ...given)),
  }
}

/** The code under which something was refused, and at which line or word; a bug is none. */
export function refusedBy(error: unknown): { code: string; at?: number | undefined } {
  const { code, at, trouble } = error as {
    code?: string
    at?: number
    trouble?: { code: string; at?: number }
  }
  const said = trouble ?? { code, at }
  if (said.code === undefined) throw error
  return { code: said.code, at: said.at }
}
