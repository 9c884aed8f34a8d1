import { type Bytes, newId, randomBytes } from '../bytes.ts'
import { must, orFault } from '../fault.ts'
import { fromWords, toWords } from '../words/words.ts'
import { type Card, type Identity, identityFromSecret } from './identity.ts'

/** The board's recovery (Vorstand): an ordinary, visible member of the log, whose secret is split among three people. */
export type Guardians = { identity: Identity; shares: string[] }

/**
 * Makes it: 128 random bits, Shamir's sharing over GF(2^8) (Shamir, "How to share a secret", CACM 1979), two of three.
 * Each share is 17 bytes, printed as thirteen words with seven bits of checksum; one alone tells nothing.
 */
export async function newGuardians(tenant: string): Promise<Guardians> {
  const secret = randomBytes(16)
  const identity = await guardianOf(tenant, newId(), secret)
  const { split } = await sharing()
  const shares = await split(secret, 3, 2)
  const words = await Promise.all(shares.map((share) => toWords(new Uint8Array(share))))
  return { identity, shares: words.map((share) => share.join(' ')) }
}

/**
 * Puts two shares together.
 * @param card the guardian as the log knows it
 * @throws VaultFault `words.…` for a mistyped share, `guardian.shares` for twice the same, `guardian.other-set` when
 * they are not of this guardian, e.g. from an older print
 */
export async function openGuardians(card: Card, typed: readonly string[]): Promise<Identity> {
  const shares = await Promise.all(typed.map((words) => fromWords(words, 17)))
  must(
    shares.length >= 2 && new Set(shares.map((share) => share[16])).size === shares.length,
    'guardian.shares',
  )
  const { combine } = await sharing()
  const secret = await orFault('guardian.shares', () => combine(shares))
  const identity = await guardianOf(card.tenant, card.id, new Uint8Array(secret))
  must(
    identity.card.verify === card.verify && identity.card.recipient === card.recipient,
    'guardian.other-set',
  )
  return identity
}

const guardianOf = (tenant: string, id: string, secret: Bytes): Promise<Identity> =>
  identityFromSecret(tenant, id, secret, 'guardians')

// Needed once in years: a browser loads it then.
const sharing = () => import('shamir-secret-sharing')
