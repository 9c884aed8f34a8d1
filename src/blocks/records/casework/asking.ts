import { watchRecords } from '../worker/asking.ts'
import type { CaseTasks } from './tasks.ts'

type Given<T extends keyof CaseTasks> =
  Parameters<CaseTasks[T]> extends [unknown, unknown, ...infer G] ? G : never
type Answer<T extends keyof CaseTasks> = Awaited<ReturnType<CaseTasks[T]>>

/** Asks the worker in which the records are open about case work. */
export const askCasework = <T extends keyof CaseTasks>(task: T, ...given: Given<T>): Promise<Answer<T>> =>
  watchRecords(undefined, 'inCases', task, ...given) as Promise<Answer<T>>
