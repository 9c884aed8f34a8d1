import { watchRecords } from '../worker/asking.ts'
import type { ReportTasks } from './tasks.ts'

type Given<T extends keyof ReportTasks> =
  Parameters<ReportTasks[T]> extends [unknown, unknown, ...infer G] ? G : never
type Answer<T extends keyof ReportTasks> = Awaited<ReturnType<ReportTasks[T]>>

/** Asks the worker in which the records are open for reports. */
export const askReports = <T extends keyof ReportTasks>(task: T, ...given: Given<T>): Promise<Answer<T>> =>
  watchRecords(undefined, 'inReports', task, ...given) as Promise<Answer<T>>
