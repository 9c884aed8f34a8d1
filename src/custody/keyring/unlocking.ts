import type { Desk } from '#kernel/desk.ts'
import { newToken } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBeSomebody } from '#people/role.ts'
import { mustHaveSteppedUp } from '#people/step-up.ts'
import { bound } from '#vault/canonical.ts'
import type { Lock } from '#vault/identity/unlock.ts'
import { isSigned } from '#vault/signing.ts'
import { secondsToWait } from './keyring.ts'
import { findLock, markUsed } from './keyrings.sql.ts'
import { mustHaveKeyring } from './keyrings.ts'
import { lockTries, saveTries } from './tries.sql.ts'

/** A ciphertext with the challenge that is signed once it is open; or how long to wait for it. */
export type HandedOut = { lock: Lock; challenge: string } | { wait: number }

/**
 * Hands out the ciphertext of one way. Whether a passphrase is right shows in the browser alone, so we count how
 * often its ciphertext was asked for and never opened, and each time it takes longer. It does not throw then, so that
 * the count stays; other people's keyrings do not notice.
 */
export async function handOut(desk: Desk, id: string): Promise<HandedOut> {
  mustBeSomebody(desk)
  mustHaveSteppedUp(desk)
  const lock = mustFind(await findLock(desk, id))
  const { count, last_at } = await lockTries(desk, lock.member)
  const counts = lock.kind === 'passphrase'
  const wait = counts ? secondsToWait(count, desk.now.getTime() - last_at.getTime()) : 0
  if (wait > 0) return { wait }
  const challenge = newToken()
  await saveTries(desk, lock.member, {
    challenge,
    ...(counts && { count: count + 1, last_at: desk.now }),
  })
  return { lock, challenge }
}

/**
 * Hears that a ciphertext was opened: whoever signs the challenge has the key, and waits no longer.
 * @throws Refusal `unlock.unproven`
 */
export async function hearUnlocked(desk: Desk, id: string, challenge: string, proof: string): Promise<void> {
  const keyring = await mustHaveKeyring(desk)
  const lock = mustFind(await findLock(desk, id))
  const tries = await lockTries(desk, lock.member)
  const isMine = lock.member === keyring.member && tries.challenge !== '' && tries.challenge === challenge
  const said = bound('unlocked', { member: lock.member, challenge })
  if (!isMine || !(await isSigned(keyring.card.verify, proof, said)))
    throw new Refusal('forbidden', 'unlock.unproven')
  await saveTries(desk, lock.member, { count: 0, challenge: '' })
  await markUsed(desk, id)
}
