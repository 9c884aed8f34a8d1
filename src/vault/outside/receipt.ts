import { type Bytes, base64url, hkdf, randomBytes } from '../bytes.ts'
import { bound } from '../canonical.ts'
import { type Identity, identityFromSecret } from '../identity/identity.ts'
import { fromWords, toWords } from '../words/words.ts'

/**
 * What somebody without an account comes back with (Quittung). The words never leave the browser; what follows from them
 * does: `locator` finds the case, the identity signs challenges and opens replies.
 */
export type Receipt = { words: string[]; locator: string; identity: Identity }

/** A new receipt: 128 random bits as twelve words with four bits of checksum. Shown once, typed back once. */
export async function newReceipt(tenant: string): Promise<Receipt> {
  return receiptOf(tenant, randomBytes(16))
}

/**
 * The receipt that somebody types: any case, four letters of each word are enough, umlauts in any spelling.
 * @throws VaultFault `words.unknown` (at which word, from 0), `words.count`, `words.checksum`
 */
export async function readReceipt(tenant: string, typed: string): Promise<Receipt> {
  return receiptOf(tenant, await fromWords(typed, 16))
}

/** By which a device finds what it keeps for one receipt; nobody without the words can say of which one it is. */
export const placeOf = async (tenant: string, { identity }: Receipt): Promise<string> =>
  base64url(await hkdf(identity.seed, bound('receipt/place', { tenant }), 'place', 16))

// The organisation is in the salt: the same words at another one find nothing and prove nothing.
async function receiptOf(tenant: string, secret: Bytes): Promise<Receipt> {
  const locator = base64url(await hkdf(secret, bound('receipt', { tenant }), 'locator', 16))
  const identity = await identityFromSecret(tenant, locator, secret, 'receipt')
  return { words: await toWords(secret), locator, identity }
}
