import type { CaseTasks } from './case-tasks.ts'
import { askVault, watchVault } from './keeper.ts'

type Given<T extends keyof CaseTasks> = Parameters<CaseTasks[T]> extends [unknown, ...infer G] ? G : never
type Answer<T extends keyof CaseTasks> = Awaited<ReturnType<CaseTasks[T]>>

/**
 * Asks the worker that holds the keys about cases: `askCases('listCases', organisation, space)`. Files of a case go by the
 * tasks for files: `downloadFile` opens what came, `uploadFile` with the case as its `record` sends one along with a reply.
 */
export const askCases = <T extends keyof CaseTasks>(task: T, ...given: Given<T>) =>
  askVault('inCases', task, ...given) as Promise<Answer<T>>

/** The same for what takes a while: hears how far it has come. */
export const watchCases = <T extends keyof CaseTasks>(
  told: (...news: number[]) => void,
  task: T,
  ...given: Given<T>
) => watchVault(told, 'inCases', task, ...given) as Promise<Answer<T>>
