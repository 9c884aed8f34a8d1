import { ownScript } from '#look/own-script.ts'
import type { Counted } from './myself.ts'
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

type Given<T extends keyof Tasks> = Parameters<Tasks[T]> extends [unknown, ...infer G] ? G : never
type Answer<T extends keyof Tasks> = Awaited<ReturnType<Tasks[T]>>
type Heard = {
  id?: number
  value?: unknown
  trouble?: Trouble
  news?: number[]
  locked?: LockReason
  waiting?: Counted
  isFading?: boolean
}
type Call = {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
  told: ((...news: number[]) => void) | undefined
}

const calls = new Map<number, Call>()
let worker: Worker | undefined
let next = 0

/** Asks the worker that holds the keys. It is started by the first question and lives as long as this page. */
export const askVault = <T extends keyof Tasks>(task: T, ...given: Given<T>): Promise<Answer<T>> =>
  watchVault(undefined, task, ...given)

/** The same for what takes a while: hears how far it has come. */
export function watchVault<T extends keyof Tasks>(
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
  worker.addEventListener('message', ({ data }: MessageEvent<Heard>) => hear(data))
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

function hear({ id, value, trouble, news, locked, waiting, isFading }: Heard): void {
  if (isFading !== undefined) happenings.dispatchEvent(new CustomEvent('fading', { detail: isFading }))
  if (locked) happenings.dispatchEvent(new CustomEvent('locked', { detail: locked }))
  if (waiting !== undefined) happenings.dispatchEvent(new CustomEvent('waiting', { detail: waiting }))
  const call = id === undefined ? undefined : calls.get(id)
  if (!call || id === undefined) return
  if (news) {
    call.told?.(...news)
    return
  }
  calls.delete(id)
  if (trouble?.code === 'log.unknown-member') happenings.dispatchEvent(new CustomEvent('outside'))
  if (trouble) call.reject(new VaultTrouble(trouble))
  else call.resolve(value)
}
