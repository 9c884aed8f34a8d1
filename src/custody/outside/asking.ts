import { ownScript } from '#look/own-script.ts'
import { type Answer, type Given, type Heard, Questions, type Told } from '../browser/questions.ts'
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

let worker: Worker | undefined
const questions = new Questions<Tasks>(theWorker, (trouble) => new OutsideTrouble(trouble))

/** Asks the worker; it is fetched by the first question and lives as long as this page. */
export const askOutside = <T extends keyof Tasks>(
  task: T,
  ...given: Given<Tasks, T>
): Promise<Answer<Tasks, T>> => questions.ask(undefined, task, given)

/** The same for what takes a while: hears how far it has come. */
export const watchOutside = <T extends keyof Tasks>(
  told: Told,
  task: T,
  ...given: Given<Tasks, T>
): Promise<Answer<Tasks, T>> => questions.ask(told, task, given)

/** Fetches what seals before it is needed, so that sending need not wait for it. */
export const prepareOutside = (): void => void theWorker()

/** Ends the worker: every word and key that it held goes with it. */
export function endOutside(): void {
  worker?.terminate()
  worker = undefined
  questions.giveUp({ code: 'stopped' })
}

function theWorker(): Worker {
  if (worker) return worker
  worker = new Worker(ownScript(address), { type: 'module', name: 'outside' })
  worker.addEventListener('message', ({ data }: MessageEvent<Heard>) => {
    questions.hear(data)
  })
  worker.addEventListener('error', () => {
    // It could not be fetched, or cannot run here.
    questions.giveUp({ code: 'offline' })
    worker = undefined
  })
  return worker
}
