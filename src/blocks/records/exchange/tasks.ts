import { exportTasks } from './export/tasks.ts'
import { importTasks } from './import/tasks.ts'
import { letterTasks } from './letters/tasks.ts'

/** What a page may ask of import and export, in the worker in which the records are open. */
export const exchangeTasks = { ...importTasks, ...exportTasks, ...letterTasks }
export type ExchangeTasks = typeof exchangeTasks
