import { watchRecords } from '../worker/asking.ts'
import type { ExchangeTasks } from './tasks.ts'

type Given<T extends keyof ExchangeTasks> =
  Parameters<ExchangeTasks[T]> extends [unknown, unknown, ...infer G] ? G : never
type Answer<T extends keyof ExchangeTasks> = Awaited<ReturnType<ExchangeTasks[T]>>

/** Asks the worker in which the records are open about what comes in and goes out. */
export const askExchange = <T extends keyof ExchangeTasks>(task: T, ...given: Given<T>): Promise<Answer<T>> =>
  watchRecords(undefined, 'inExchange', task, ...given) as Promise<Answer<T>>

/** The same for what takes a while. */
export const watchExchange = <T extends keyof ExchangeTasks>(
  told: (...news: number[]) => void,
  task: T,
  ...given: Given<T>
): Promise<Answer<T>> => watchRecords(told, 'inExchange', task, ...given) as Promise<Answer<T>>
