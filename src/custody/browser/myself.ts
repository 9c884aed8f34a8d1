import { ask } from './server.ts'
import type { Waiting } from './store.ts'
import { isUnlocked, mustHold } from './unlocked.ts'

/**
 * Who writes here, in every log: the member of the open keyring, else of whoever is signed in. On a shared device that may be
 * another person than the one who was here before.
 * @throws Refused when there is nobody to ask
 */
export async function findMyself(): Promise<string | null> {
  if (isUnlocked()) return mustHold().card.id
  const { keyring } = await ask<{ keyring: { member: string } | null }>('GET', '/vault/keyring')
  return keyring?.member ?? null
}

/** How much waits on this device, of mine and of others. */
export type Counted = { mine: number; others: number }

/** As long as nobody can say whose it is, it counts as mine. */
export async function countWaiting(rows: readonly Waiting[]): Promise<Counted> {
  if (rows.length === 0) return { mine: 0, others: 0 }
  const me = await findMyself().catch(() => undefined)
  const mine = me === undefined ? rows : rows.filter((row) => isOf(me, row))
  return { mine: mine.length, others: rows.length - mine.length }
}

export const isOf = (member: string | null, { envelope }: Waiting): boolean => envelope.author === member
