import {
  ageIdentityOf,
  openByPassphrase,
  openWith,
  recipientOf,
  scryptSeconds,
  sealByPassphrase,
  sealTo,
  workFactor,
} from '../age.ts'
import { type Bytes, base64url, fromBase64url, hkdf, isId, newId, randomBytes, utf8 } from '../bytes.ts'
import { bound } from '../canonical.ts'
import { must } from '../fault.ts'
import { passphraseOf } from '../words/passphrase.ts'
import { fromWords, toWords } from '../words/words.ts'
import { type Identity, readIdentity, writeIdentity } from './identity.ts'

/** The ways to unlock (Schlüssel): thought or generated words, a passkey's PRF secret, the printed recovery code. */
export type LockKind = 'passphrase' | 'passkey' | 'recovery'

/**
 * A member's private part, sealed for one way to unlock it: what the server keeps. `sealed` is an age file in base64url;
 * for a passphrase and a recovery code stock `age -d` opens it.
 */
export type Lock = { suite: 1; kind: LockKind; id: string; tenant: string; member: string; sealed: string }

/**
 * Seals under a passphrase.
 * @param factor log2 of the scrypt work factor, see {@link calibrate}; below 17 is refused
 */
export const lockByPassphrase = (identity: Identity, typed: string, factor: number): Promise<Lock> =>
  lockByText(identity, 'passphrase', passphraseOf(typed), factor)

/** A recovery code to print: 128 random bits as twelve words with a checksum. */
export const newRecoveryCode = async (): Promise<string> => (await toWords(randomBytes(16))).join(' ')

/** Seals under a recovery code. 128 random bits need no slow function, so it is the least that age files here have. */
export const lockByRecoveryCode = async (identity: Identity, typed: string): Promise<Lock> =>
  lockByText(identity, 'recovery', await spelt(typed), workFactor.least)

/** Seals under the 32 bytes that a passkey's PRF extension gave (W3C Web Authentication Level 3, "prf"). */
export async function lockByPasskey(identity: Identity, prf: Bytes): Promise<Lock> {
  const recipient = await recipientOf(await passkeyIdentity(identity.card.tenant, prf))
  return lockOf(identity, 'passkey', await sealTo([recipient], utf8(writeIdentity(identity))))
}

/** The input that the passkey's PRF is asked for: the same for all passkeys of an organisation, and no secret. */
export const prfInput = (tenant: string): Bytes => bound('passkey', { tenant })

/**
 * Unlocks. The secret is what the member typed, or the bytes of the passkey.
 * @returns null when the secret is another one
 * @throws VaultFault `unlock.weak` when the server asks for less work than is allowed, `unlock.form`,
 * `unlock.other-member` when it serves somebody else's, `age.damaged`, `identity.damaged`; `words.…` for a mistyped code
 */
export async function unlock(lock: Lock, secret: string | Bytes): Promise<Identity | null> {
  must(isLock(lock), 'unlock.form')
  const bytes = await openLock(lock, secret)
  if (bytes === null) return null
  const identity = await readIdentity(bytes)
  const isSame = identity.card.id === lock.member && identity.card.tenant === lock.tenant
  must(isSame, 'unlock.other-member')
  return identity
}

/** Whether something has the form of a lock; the server takes nothing else. */
export function isLock(lock: unknown): lock is Lock {
  if (typeof lock !== 'object' || lock === null) return false
  const { suite, kind, id, tenant, member, sealed, ...more } = lock as Record<string, unknown>
  const hasForm = suite === 1 && (kind === 'passphrase' || kind === 'passkey' || kind === 'recovery')
  const isShort = typeof sealed === 'string' && sealed.length < 8192 && /^[\w-]+$/.test(sealed)
  return hasForm && isShort && [id, tenant, member].every(isId) && Object.keys(more).length === 0
}

/**
 * The smallest work factor that takes this device half a second, within 2^17 … 2^19; half a second to two seconds then.
 * @param seconds measures one unlock at this log2; tests hand in their own
 */
export async function calibrate(seconds = scryptSeconds): Promise<number> {
  const probe = 14
  const taken = await seconds(probe)
  for (let factor: number = workFactor.least; factor < workFactor.most; factor++)
    if (taken * 2 ** (factor - probe) >= 0.5) return factor
  return workFactor.most
}

async function openLock(lock: Lock, secret: string | Bytes): Promise<Bytes | null> {
  const file = fromBase64url(lock.sealed)
  if (lock.kind === 'passkey')
    return typeof secret === 'string' ? null : openWith(await passkeyIdentity(lock.tenant, secret), file)
  if (typeof secret !== 'string') return null
  return openByPassphrase(lock.kind === 'recovery' ? await spelt(secret) : passphraseOf(secret), file)
}

const lockByText = async (identity: Identity, kind: LockKind, words: string, factor: number): Promise<Lock> =>
  lockOf(identity, kind, await sealByPassphrase(words, utf8(writeIdentity(identity)), factor))

const lockOf = ({ card }: Identity, kind: LockKind, file: Bytes): Lock => ({
  suite: 1,
  kind,
  id: newId(),
  tenant: card.tenant,
  member: card.id,
  sealed: base64url(file),
})

/** The printed code in its one spelling, whatever way it was typed. */
const spelt = async (typed: string): Promise<string> => (await toWords(await fromWords(typed, 16))).join(' ')

const passkeyIdentity = async (tenant: string, prf: Bytes): Promise<string> =>
  ageIdentityOf(await hkdf(prf, bound('passkey', { tenant }), 'age', 32))
