import { z } from 'zod'
import type { Card } from '#vault/identity/identity.ts'
import { isLock, type Lock } from '#vault/identity/unlock.ts'
import { sealedId } from '../door.ts'

/**
 * A keyring (Schlüsselbund): the public side of somebody's keys, and the ways in which they open the private one.
 * `before` names the member ids of those it replaced.
 */
export type Keyring = { member: string; card: Card; madeAt: Date; ways: Way[]; before: string[] }

/** A way to open a keyring, without its ciphertext. */
export type Way = { id: string; kind: Lock['kind']; madeAt: Date; usedOn: string | null }

/** Somebody of an organisation, and the card that its log takes; null before they have made their keys. */
export type Colleague = { account: string; name: string; role: 'admin' | 'member'; card: Card | null }

const cardForm: z.ZodType<Card> = z.strictObject({
  tenant: z.string().max(64),
  id: sealedId,
  recipient: z.string().max(2_200),
  verify: z.string().length(43),
  proof: z.string().length(86),
})

export const lockForm = z.custom<Lock>((value) => isLock(value))
export const cardBody = z.strictObject({ card: cardForm })
export const lockBody = z.strictObject({ lock: lockForm })

/** A new keyring; `replaces` names the one whose ways are all lost. */
export const keyringForm = z.strictObject({
  card: cardForm,
  locks: z.array(lockForm).min(1).max(10),
  replaces: sealedId.optional(),
})
export type KeyringForm = z.infer<typeof keyringForm>

export const mostWays = 10

/** Whoever decides for an organisation with a vault keeps two ways, everybody else one. */
export const fewestWays = (decides: boolean): number => (decides ? 2 : 1)

/**
 * Seconds until the passphrase ciphertext is handed out again, after it was handed out `count` times without being
 * opened: five times at once, then twice as long each time, a quarter of an hour at most.
 */
export function secondsToWait(count: number, since: number): number {
  const delay = count < 5 ? 0 : Math.min(2 ** (count - 4), 900)
  return Math.max(0, Math.ceil(delay - since / 1000))
}
