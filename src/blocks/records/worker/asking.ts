import { VaultTrouble } from '#custody/browser/keeper.ts'
import { type Answer, type Given, type Heard, Questions, type Told } from '#custody/browser/questions.ts'
import { ownScript } from '#look/own-script.ts'
import address from './records.worker.ts?worker&url'
import type { RecordTasks } from './tasks.ts'

let worker: Worker | undefined
const questions = new Questions<RecordTasks>(theWorker, (trouble) => new VaultTrouble(trouble))
const happenings = new EventTarget()

/** Asks the worker in which the records are open. */
export const askRecords = <T extends keyof RecordTasks>(
  task: T,
  ...given: Given<RecordTasks, T>
): Promise<Answer<RecordTasks, T>> => questions.ask(undefined, task, given)

/** The same for what takes a while: hears how far it has come. */
export const watchRecords = <T extends keyof RecordTasks>(
  told: Told,
  task: T,
  ...given: Given<RecordTasks, T>
): Promise<Answer<RecordTasks, T>> => questions.ask(told, task, given)

/** Hears that something is not as it was: somebody else wrote, or what waited has arrived. @returns how to stop hearing */
export function onChanged(hear: () => void): () => void {
  happenings.addEventListener('changed', hear)
  return () => happenings.removeEventListener('changed', hear)
}

/** Tells the page itself that an act of its own has changed something. */
export const tellChanged = (): unknown => happenings.dispatchEvent(new Event('changed'))

function theWorker(): Worker {
  if (worker) return worker
  worker = new Worker(ownScript(address), { type: 'module', name: 'records' })
  worker.addEventListener('message', ({ data }: MessageEvent<Heard & { changed?: true }>) => {
    if (data.changed) tellChanged()
    else questions.hear(data)
  })
  return worker
}
