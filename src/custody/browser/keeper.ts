import { ownScript } from '#look/own-script.ts'
import type { Counted } from './myself.ts'
import { type Answer, type Given, type Heard, Questions, type Told } from './questions.ts'
import type { Trouble } from './refused.ts'
import type { Tasks } from './tasks.ts'
import type { LockReason } from './unlocked.ts'
import address from './vault.worker.ts?worker&url'

/** The worker said no; `trouble` has the key for a sentence. */
export class VaultTrouble extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble.code)
    this.name = 'VaultTrouble'
    this.trouble = trouble
  }
}

type Said = Heard & { locked?: LockReason; waiting?: Counted; isFading?: boolean }

let worker: Worker | undefined
const questions = new Questions<Tasks>(theWorker, (trouble) => new VaultTrouble(trouble))

/** Asks the worker that holds the keys. It is started by the first question and lives as long as this page. */
export const askVault = <T extends keyof Tasks>(
  task: T,
  ...given: Given<Tasks, T>
): Promise<Answer<Tasks, T>> => questions.ask(undefined, task, given)

/** The same for what takes a while: hears how far it has come. */
export const watchVault = <T extends keyof Tasks>(
  told: Told,
  task: T,
  ...given: Given<Tasks, T>
): Promise<Answer<Tasks, T>> => questions.ask(told, task, given)

type Happening = { locked: LockReason; waiting: Counted; fading: boolean; outside: null }

/**
 * Hears when the keyring is locked or will be in a minute, how many writes the server does not have yet, and when the
 * log no longer knows me.
 * @returns how to stop hearing
 */
export function onVault<H extends keyof Happening>(what: H, hear: (news: Happening[H]) => void): () => void {
  const listen = (event: Event) => hear((event as CustomEvent<Happening[H]>).detail)
  happenings.addEventListener(what, listen)
  return () => happenings.removeEventListener(what, listen)
}

const happenings = new EventTarget()

function theWorker(): Worker {
  if (worker) return worker
  worker = new Worker(ownScript(address), { type: 'module', name: 'vault' })
  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => hear(data))
  let stirred = 0
  const stir = () => {
    if (Date.now() - stirred < 5_000) return
    stirred = Date.now()
    worker?.postMessage('stir')
  }
  for (const kind of ['pointerdown', 'keydown', 'input', 'scroll'])
    addEventListener(kind, stir, { passive: true })
  return worker
}

function hear({ locked, waiting, isFading, ...heard }: Said): void {
  if (isFading !== undefined) happenings.dispatchEvent(new CustomEvent('fading', { detail: isFading }))
  if (locked) happenings.dispatchEvent(new CustomEvent('locked', { detail: locked }))
  if (waiting !== undefined) happenings.dispatchEvent(new CustomEvent('waiting', { detail: waiting }))
  const isOurs = questions.hear(heard)
  if (isOurs && heard.trouble?.code === 'log.unknown-member')
    happenings.dispatchEvent(new CustomEvent('outside'))
}
