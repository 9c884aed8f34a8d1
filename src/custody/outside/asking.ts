import { ownScript } from '#look/own-script.ts'
import type { Trouble } from '../browser/refused.ts'
import address from './outside.worker.ts?worker&url'
import type { Tasks } from './tasks.ts'

/** The worker said no; `trouble` has the key for a sentence (`saying.ts`). */
export class OutsideTrouble extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble.code)
    this.name = 'OutsideTrouble'
    this.trouble = trouble
  }
}

type Given<T extends keyof Tasks> = Parameters<Tasks[T]> extends [unknown, ...infer G] ? G : never
type Answer<T extends keyof Tasks> = Awaited<ReturnType<Tasks[T]>>
type Heard = { id: number; value?: unknown; trouble?: Trouble; news?: number[] }
type Call = {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
  told: ((...news: number[]) => void) | undefined
}

const calls = new Map<number, Call>()
let worker: Worker | undefined
let next = 0

/** Asks the worker; it is fetched by the first question and lives as long as this page. */
export const askOutside = <T extends keyof Tasks>(task: T, ...given: Given<T>): Promise<Answer<T>> =>
  watchOutside(undefined, task, ...given)

/** The same for what takes a while: hears how far it has come. */
export function watchOutside<T extends keyof Tasks>(
  told: ((...news: number[]) => void) | undefined,
  task: T,
  ...given: Given<T>
): Promise<Answer<T>> {
  const id = next++
  return new Promise((resolve, reject) => {
    calls.set(id, { resolve: resolve as Call['resolve'], reject, told })
    theWorker().postMessage({ id, task, given })
  })
}

/** Fetches what seals before it is needed, so that sending need not wait for it. */
export const prepareOutside = (): void => void theWorker()

/** Ends the worker: every word and key that it held goes with it. */
export function endOutside(): void {
  worker?.terminate()
  worker = undefined
  for (const { reject } of calls.values()) reject(new OutsideTrouble({ code: 'stopped' }))
  calls.clear()
}

function theWorker(): Worker {
  if (worker) return worker
  worker = new Worker(ownScript(address), { type: 'module', name: 'outside' })
  worker.addEventListener('message', ({ data }: MessageEvent<Heard>) => hear(data))
  worker.addEventListener('error', () => {
    // It could not be fetched, or cannot run here.
    for (const { reject } of calls.values()) reject(new OutsideTrouble({ code: 'offline' }))
    calls.clear()
    worker = undefined
  })
  return worker
}

function hear({ id, value, trouble, news }: Heard): void {
  const call = calls.get(id)
  if (!call) return
  if (news) {
    call.told?.(...news)
    return
  }
  calls.delete(id)
  if (trouble) call.reject(new OutsideTrouble(trouble))
  else call.resolve(value)
}
