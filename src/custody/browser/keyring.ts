import { bound } from '#vault/canonical.ts'
import { VaultFault } from '#vault/fault.ts'
import { type Identity, identityAt, newIdentity } from '#vault/identity/identity.ts'
import {
  calibrate,
  type Lock,
  type LockKind,
  lockByPasskey,
  lockByPassphrase,
  lockByRecoveryCode,
  newRecoveryCode,
  prfInput,
  unlock,
} from '#vault/identity/unlock.ts'
import { sign } from '#vault/signing.ts'
import { newPassphrase, passphraseOf } from '#vault/words/passphrase.ts'
import { askOrRecall } from './recalling.ts'
import { Refused } from './refused.ts'
import { ask } from './server.ts'
import { find, forget, keep, list } from './store.ts'
import { hold, isUnlocked, lock, mustHold } from './unlocked.ts'

/** Keyrings have this in the place of an organisation; `identityAt` makes the card for one. */
const tenant = 'keyring'

/** What a passkey is asked for its secret. */
export const passkeyInput = prfInput(tenant)

/** A way to open the keyring, as the server lists it. `isHere`: its sealed key lies on this device. */
export type Way = { id: string; kind: LockKind; madeAt: string; usedOn: string | null; isHere: boolean }
export type Keyring = { member: string; madeAt: string; ways: Way[] }

/** A secret as a person or a passkey gives it. */
export type Secret = { kind: LockKind; typed: string } | { kind: 'passkey'; prf: Uint8Array<ArrayBuffer> }

type Handout = { lock: Lock; challenge: string }

type Found = { keyring: Keyring | null; provenFor: number }

/** My keyring, and for how many seconds the second proof of this session still counts. */
export async function lookAtKeyring(): Promise<Found & { isUnlocked: boolean }> {
  const { keyring, provenFor } = await askOrRecall<Found>('/vault/keyring')
  const kept = new Set((await list('locks')).map(({ id }) => id))
  const ways = keyring?.ways.map((way) => ({ ...way, isHere: kept.has(way.id) })) ?? []
  return { keyring: keyring && { ...keyring, ways }, provenFor, isUnlocked: isUnlocked() }
}

/** Forgets the sealed keys of this device and locks: who opens now does it as on a new device. */
export async function beginDrill(): Promise<void> {
  for (const { id } of await list('locks')) await forget('locks', id)
  lock('now')
}

/** Words nobody has thought up: seven for every day, twelve for the drawer. They are kept nowhere. */
export const proposeSecrets = async () => ({
  passphrase: newPassphrase(),
  recovery: await newRecoveryCode(),
})

/**
 * Makes the keyring in this worker and gives the server what is sealed. It is open afterwards.
 * @param replaces the member id of a lost keyring: what was sealed to it stays shut until a colleague brings one back
 */
export async function makeKeyring(secrets: Secret[], replaces?: string): Promise<void> {
  const identity = await newIdentity(tenant)
  const locks = await Promise.all(secrets.map((secret) => lockOf(identity, secret)))
  await ask('PUT', '/vault/keyring', { card: identity.card, locks, replaces })
  for (const made of locks) await keep('locks', made)
  hold(identity)
}

/** @returns false when the secret is another one. @throws Refused `unlock.wait` with the seconds, `step-up.needed` */
export async function unlockBy(way: string, secret: Secret): Promise<boolean> {
  const kept = await find('locks', way)
  const handed: Handout | null = kept ? null : await ask('POST', `/vault/keyring/ways/${way}/handout`)
  const sealed = kept ?? handed?.lock
  if (!sealed) return false
  mustHavePatience()
  // Which one it is stands in the clear, so a swap is named before anything is typed into it.
  if (sealed.id !== way) throw new VaultFault('unlock.other-member')
  const identity = await unlock(sealed, 'prf' in secret ? secret.prf : secret.typed)
  if (!identity) return failed()
  failures = 0
  if (handed) await prove(identity, way, handed.challenge)
  await keep('locks', sealed)
  hold(identity)
  return true
}

export async function addWay(secret: Secret): Promise<void> {
  const made = await lockOf(mustHold(), secret)
  await ask('POST', '/vault/keyring/ways', { lock: made })
  await keep('locks', made)
}

/** A new secret in the place of an old one. The old one opens nothing any more, also not from a stolen backup's successor. */
export async function replaceWay(id: string, secret: Secret): Promise<void> {
  const made = await lockOf(mustHold(), secret)
  await ask('PUT', `/vault/keyring/ways/${id}`, { lock: made })
  await keep('locks', made)
  await forget('locks', id)
}

export async function removeWay(id: string): Promise<void> {
  await ask('DELETE', `/vault/keyring/ways/${id}`)
  await forget('locks', id)
}

/** Shows the organisation my card, so that an admin can take me in. */
export async function showCard(organisation: string): Promise<void> {
  const { card } = await identityAt(organisation, mustHold())
  await ask('PUT', `/vault/organisations/${organisation}/card`, { card })
}

/** Whether what was typed again is the same to the vault: in any spelling that opens it. */
export const isSamePassphrase = async (shown: string, typed: string): Promise<boolean> =>
  passphraseOf(shown) === passphraseOf(typed)

/**
 * My sealed keys, for an archive: those of this device, and the others if the second proof has just been given. What the
 * server will not hand out now is left out.
 */
export async function fetchLocks(): Promise<Lock[]> {
  const identity = mustHold()
  const { keyring } = await ask<Found>('GET', '/vault/keyring')
  const locks: Lock[] = []
  for (const { id, kind } of keyring?.ways ?? []) {
    const kept = await find('locks', id)
    if (kept) locks.push(kept)
    // A passkey opens nothing outside of this page.
    if (kept || kind === 'passkey') continue
    const handed = await ask<Handout>('POST', `/vault/keyring/ways/${id}/handout`).catch(() => null)
    if (!handed || handed.lock.id !== id) continue
    await prove(identity, id, handed.challenge)
    locks.push(handed.lock)
  }
  return locks
}

async function lockOf(identity: Identity, secret: Secret): Promise<Lock> {
  if ('prf' in secret) return lockByPasskey(identity, secret.prf)
  if (secret.kind === 'recovery') return lockByRecoveryCode(identity, secret.typed)
  return lockByPassphrase(identity, secret.typed, await factor())
}

let measured: Promise<number> | undefined
function factor(): Promise<number> {
  measured ??= calibrate()
  return measured
}

async function prove(identity: Identity, way: string, challenge: string): Promise<void> {
  const said = { member: identity.card.id, challenge }
  const proof = await sign(identity.key, bound('unlocked', said))
  await ask('POST', `/vault/keyring/ways/${way}/proof`, { challenge, proof })
}

// Someone at a borrowed laptop has the sealed key at hand; trying is slow for them, and for nobody else.
let failures = 0
let waitUntil = 0

function failed(): false {
  failures++
  if (failures > 3) waitUntil = Date.now() + Math.min(60, 2 ** (failures - 3)) * 1000
  return false
}

function mustHavePatience(): void {
  const wait = Math.ceil((waitUntil - Date.now()) / 1000)
  if (wait > 0) throw new Refused({ code: 'unlock.wait', wait })
}
