import { ageIdentityOf, isHybrid, newAgeIdentity, recipientOf } from '../age.ts'
import { type Bytes, base64url, fromBase64url, hkdf, isId, newId, text } from '../bytes.ts'
import { bound, canonical } from '../canonical.ts'
import { must, orFault } from '../fault.ts'
import { isSigned, newSeed, sign, signingKeyOf } from '../signing.ts'
import { type Fingerprint, fingerprintOf } from '../words/fingerprint.ts'

/**
 * A member's public side (Karte), signed by the member's own key: nobody can put somebody else's recipient beside it.
 * `id` is random and says nothing; who it is, people say to each other with the six words.
 */
export type Card = { tenant: string; id: string; recipient: string; verify: string; proof: string }

/**
 * Who can open and sign, unlocked (Schlüsselbund). Lives only in the memory of a worker, never in storage.
 * `age` and `seed` are the private parts.
 */
export type Identity = { card: Card; age: string; seed: Bytes; key: CryptoKey }

/** A new identity for a member of this organisation, made in the member's browser. */
export async function newIdentity(tenant: string, id = newId()): Promise<Identity> {
  return identityOf(tenant, id, await newAgeIdentity(), newSeed())
}

/** The same keys with a card for one organisation: one keyring serves all that somebody belongs to. */
export const identityAt = (tenant: string, { card, age, seed }: Identity): Promise<Identity> =>
  identityOf(tenant, card.id, age, seed)

/** The identity that follows from one secret of at least 16 bytes: for what is split or written down. */
export async function identityFromSecret(
  tenant: string,
  id: string,
  secret: Bytes,
  purpose: string,
): Promise<Identity> {
  const salt = bound(purpose, { tenant })
  const age = ageIdentityOf(await hkdf(secret, salt, 'age', 32))
  return identityOf(tenant, id, age, await hkdf(secret, salt, 'ed25519', 32))
}

/** @throws VaultFault `card.forged` unless the card is whole, hybrid, of this organisation and signed by its own key */
export async function mustBeCard(card: Card, tenant: string): Promise<void> {
  const { proof, ...said } = card
  const isWhole = isId(card.id) && card.tenant === tenant && isHybrid(card.recipient)
  must(isWhole && (await isSigned(card.verify, proof, bound('card', said))), 'card.forged')
}

/** What two people compare when one of them joins. */
export const fingerprintOfCard = ({ tenant, id, recipient, verify }: Card): Promise<Fingerprint> =>
  fingerprintOf('fingerprint/card', { tenant, id, recipient, verify })

/** The private part as text, only ever to be sealed. */
export const writeIdentity = ({ card, age, seed }: Identity): string =>
  canonical({ what: 'jam/identity/1', tenant: card.tenant, id: card.id, age, seed: base64url(seed) })

/** @throws VaultFault `identity.damaged` when what was sealed is no identity */
export async function readIdentity(bytes: Bytes): Promise<Identity> {
  return orFault('identity.damaged', async () => {
    const { what, tenant, id, age, seed } = JSON.parse(text(bytes))
    must(what === 'jam/identity/1' && isId(tenant) && isId(id), 'identity.damaged')
    return identityOf(tenant, id, age, fromBase64url(seed))
  })
}

async function identityOf(tenant: string, id: string, age: string, seed: Bytes): Promise<Identity> {
  const { key, verify } = await signingKeyOf(seed)
  const said = { tenant, id, recipient: await recipientOf(age), verify }
  return { card: { ...said, proof: await sign(key, bound('card', said)) }, age, seed, key }
}
