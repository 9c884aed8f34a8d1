import { watchRecords } from '../worker/asking.ts'
import type { TwinTasks } from './tasks.ts'

type Given<T extends keyof TwinTasks> =
  Parameters<TwinTasks[T]> extends [unknown, unknown, ...infer G] ? G : never
type Answer<T extends keyof TwinTasks> = Awaited<ReturnType<TwinTasks[T]>>

/** Asks the worker in which the records are open about those that are there twice. */
export const askTwins = <T extends keyof TwinTasks>(task: T, ...given: Given<T>): Promise<Answer<T>> =>
  watchRecords(undefined, 'inTwins', task, ...given) as Promise<Answer<T>>
