import { watchRecords } from '../worker/asking.ts'
import type { LawTasks } from './tasks.ts'

type Given<T extends keyof LawTasks> =
  Parameters<LawTasks[T]> extends [unknown, unknown, ...infer G] ? G : never
type Answer<T extends keyof LawTasks> = Awaited<ReturnType<LawTasks[T]>>

/** Asks the worker in which the records are open about law. */
export const askLaw = <T extends keyof LawTasks>(task: T, ...given: Given<T>): Promise<Answer<T>> =>
  watchRecords(undefined, 'inLaw', task, ...given) as Promise<Answer<T>>

/** The same for what takes a while. */
export const watchLaw = <T extends keyof LawTasks>(
  told: (...news: number[]) => void,
  task: T,
  ...given: Given<T>
): Promise<Answer<T>> => watchRecords(told, 'inLaw', task, ...given) as Promise<Answer<T>>
