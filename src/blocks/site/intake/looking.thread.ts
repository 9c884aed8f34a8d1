import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal.ts'
import type { Question, Reply } from './aside.ts'
import { type Laid, Table } from './table.ts'

let table: Table | undefined

parentPort?.on('message', ({ ask, args }: Question) => {
  parentPort?.postMessage(answer(ask, args))
})

function answer(ask: Question['ask'], args: unknown[]): Reply {
  try {
    table ??= new Table(workerData as Laid[])
    return { told: (table[ask] as (...args: unknown[]) => unknown).apply(table, args) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: [error.reason, error.code] }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
