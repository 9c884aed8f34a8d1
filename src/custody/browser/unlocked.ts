import type { Identity } from '#vault/identity/identity.ts'
import { Refused } from './refused.ts'

/** How long nothing may happen before the keyring locks itself, and how long before that it says so, in ms. */
export const patience = 15 * 60_000
export const warning = 60_000

export type LockReason = 'now' | 'idle' | 'elsewhere'

let keyring: Identity | null = null
let stirredAt = 0
let lockedAs: LockReason | null = null
let isFading = false
const watchers = new Set<(why: LockReason) => void>()
let tellOpen: () => void = () => {}
let tellFading: (isFading: boolean) => void = () => {}
const others = globalThis.BroadcastChannel ? new BroadcastChannel('vault') : null

/** Takes an opened keyring into memory. It is nowhere else. */
export function hold(identity: Identity): void {
  keyring = identity
  lockedAs = null
  stirredAt = Date.now()
  tellOpen()
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

/** Somebody is there. Who comes back after a night finds the keyring locked all the same. */
export function stir(): void {
  lockWhenIdle()
  stirredAt = Date.now()
  fade(false)
}

/** Forgets every key. In all tabs, if a person asked for it. */
export function lock(why: LockReason): void {
  if (why === 'now') others?.postMessage('lock')
  if (!keyring) return
  keyring.seed.fill(0)
  keyring = null
  lockedAs = why
  fade(false)
  for (const tell of watchers) tell(why)
}

/** Hears of every locking: whoever holds a key drops it then. */
export function onLock(tell: (why: LockReason) => void): void {
  watchers.add(tell)
}

/** Hears when a keyring was opened. */
export function onOpen(tell: () => void): void {
  tellOpen = tell
}

/** Hears when a minute is left, and when somebody has stirred after all. */
export function onFading(tell: (isFading: boolean) => void): void {
  tellFading = tell
}

function fade(now: boolean): void {
  if (now === isFading) return
  isFading = now
  tellFading(now)
}

// A timer sleeps with the laptop, so the clock on the wall decides, also at each question.
function lockWhenIdle(): void {
  if (!keyring) return
  const idle = Date.now() - stirredAt
  if (idle > patience) lock('idle')
  else if (idle > patience - warning) fade(true)
}

setInterval(lockWhenIdle, 10_000)
others?.addEventListener('message', () => lock('elsewhere'))
