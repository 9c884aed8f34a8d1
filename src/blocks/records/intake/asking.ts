import { watchRecords } from '../worker/asking.ts'
import type { IntakeTasks } from './tasks.ts'

type Given<T extends keyof IntakeTasks> =
  Parameters<IntakeTasks[T]> extends [unknown, unknown, ...infer G] ? G : never
type Answer<T extends keyof IntakeTasks> = Awaited<ReturnType<IntakeTasks[T]>>

/** Asks the worker in which the records are open about answers that become records. */
export const askIntake = <T extends keyof IntakeTasks>(task: T, ...given: Given<T>): Promise<Answer<T>> =>
  watchRecords(undefined, 'inIntake', task, ...given) as Promise<Answer<T>>

/** The same for what takes a while. */
export const watchIntake = <T extends keyof IntakeTasks>(
  told: (...news: number[]) => void,
  task: T,
  ...given: Given<T>
): Promise<Answer<T>> => watchRecords(told, 'inIntake', task, ...given) as Promise<Answer<T>>
