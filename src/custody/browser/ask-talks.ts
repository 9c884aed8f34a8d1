import { askVault } from './keeper.ts'
import type { TalkTasks } from './talks/tasks.ts'

type Given<T extends keyof TalkTasks> = Parameters<TalkTasks[T]> extends [unknown, ...infer G] ? G : never
type Answer<T extends keyof TalkTasks> = Awaited<ReturnType<TalkTasks[T]>>

/** Asks the worker that holds the keys about conversations: `askTalks('hearTalks', organisation, …)`. */
export const askTalks = <T extends keyof TalkTasks>(task: T, ...given: Given<T>) =>
  askVault('inCases', task as never, ...given) as Promise<Answer<T>>
