import type { Identity } from '#vault/identity/identity.ts'
import { Refused } from './refused.ts'

/** How long nothing may happen before the keyring locks itself, in ms. */
export const patience = 15 * 60_000

export type LockReason = 'now' | 'idle' | 'elsewhere'

let keyring: Identity | null = null
let stirredAt = 0
let lockedAs: LockReason | null = null
const watchers = new Set<(why: LockReason) => void>()
const others = globalThis.BroadcastChannel ? new BroadcastChannel('vault') : null

/** Takes an opened keyring into memory. It is nowhere else. */
export function hold(identity: Identity): void {
  keyring = identity
  lockedAs = null
  stir()
}

/** @throws Refused `locked` */
export function mustHold(): Identity {
  lockWhenIdle()
  if (!keyring) throw new Refused({ code: 'locked' })
  return keyring
}

export function isUnlocked(): boolean {
  lockWhenIdle()
  return keyring !== null
}

/** Why it is locked, if it was open once on this page. */
export const whyLocked = (): LockReason | null => lockedAs

/** Somebody is there. */
export function stir(): void {
  stirredAt = Date.now()
}

/** Forgets every key. In all tabs, if a person asked for it. */
export function lock(why: LockReason): void {
  if (why === 'now') others?.postMessage('lock')
  if (!keyring) return
  keyring.seed.fill(0)
  keyring = null
  lockedAs = why
  for (const tell of watchers) tell(why)
}

/** Hears of every locking: whoever holds a key drops it then. */
export function onLock(tell: (why: LockReason) => void): void {
  watchers.add(tell)
}

// A timer sleeps with the laptop, so the clock on the wall decides, also at each question.
function lockWhenIdle(): void {
  if (keyring && Date.now() - stirredAt > patience) lock('idle')
}

setInterval(lockWhenIdle, 10_000)
others?.addEventListener('message', () => lock('elsewhere'))
