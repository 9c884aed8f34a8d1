import type {
  AuthenticationExtensionsClientInputs,
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { later, minute } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind } from '#kernel/refusal.ts'
import { mustHaveProven, stepUp, tellOwner } from '../factor/proof.ts'
import { mustBeSomebody } from '../role.ts'
import { type OpenedSession, openSession } from '../sessions.ts'
import {
  addChallenge,
  addPasskeyRow,
  type ChallengePurpose,
  findPasskey,
  labelPasskey,
  listPasskeyRows,
  notePasskeyUse,
  removePasskeyRow,
  takeChallenge,
} from './passkeys.sql.ts'

/** A passkey (Passkey) as its owner sees it. */
export type Passkey = { id: string; label: string; madeAt: Date; usedOn: Date | null }

// Big, and asked for by few: fetched with the first one.
const webauthn = () => import('@simplewebauthn/server')

const challengeLives = 5 * minute
// EdDSA, ES256, RS256: what devices can; the newer ones are still an experiment of the runtime.
const supportedAlgorithmIDs = [-8, -7, -257]

// A passkey that was made with it can also open a vault in the browser; what it gives for that never comes here.
const opensVaults = { prf: {} } as AuthenticationExtensionsClientInputs

/** @returns what the browser needs to make a passkey of this house on a device. */
export async function offerPasskey(desk: Desk) {
  const account = mustBeSomebody(desk)
  await mustHaveProven(desk)
  const known = await listPasskeyRows(desk, account)
  const options = await (await webauthn()).generateRegistrationOptions({
    rpName: 'Digital Service Jam',
    rpID: houseOf(desk).hostname,
    userID: new TextEncoder().encode(account),
    userName: desk.actor.email,
    userDisplayName: desk.actor.name,
    timeout: challengeLives,
    supportedAlgorithmIDs,
    excludeCredentials: known.map(({ credential, transports }) => ({ id: credential, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    extensions: opensVaults,
  })
  await keepChallenge(desk, options.challenge, 'register', account)
  return options
}

/** @returns false when the browser's answer proves nothing. It does not throw then: the challenge stays used. */
export async function addPasskey(desk: Desk, answer: string, label: string): Promise<boolean> {
  const account = mustBeSomebody(desk)
  await mustHaveProven(desk)
  const { hostname, origin } = houseOf(desk)
  const verified = await orNull(async () =>
    (await webauthn()).verifyRegistrationResponse({
      response: JSON.parse(answer) as RegistrationResponseJSON,
      expectedChallenge: once(desk, 'register', account),
      expectedOrigin: origin,
      expectedRPID: hostname,
      requireUserVerification: true,
      supportedAlgorithmIDs,
    }),
  )
  if (!verified?.verified) return false
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
  const row = { id: newId(), account, credential: id, public_key: Buffer.from(publicKey), counter, label }
  if (!(await addPasskeyRow(desk, { ...row, transports, made_at: desk.now }))) return false
  await record(desk, 'passkey.added', account)
  await tellOwner(desk, 'passkeyAdded')
  await stepUp(desk)
  return true
}

/** @returns what the browser needs to ask for a passkey: any of this house to sign in, one's own to step up. */
export async function askForPasskey(desk: Desk, purpose: 'sign-in' | 'step-up') {
  const account = purpose === 'step-up' ? mustBeSomebody(desk) : null
  const own = account ? await listPasskeyRows(desk, account) : []
  const options = await (await webauthn()).generateAuthenticationOptions({
    rpID: houseOf(desk).hostname,
    userVerification: 'required',
    timeout: challengeLives,
    allowCredentials: own.map(({ credential, transports }) => ({ id: credential, transports })),
  })
  await keepChallenge(desk, options.challenge, purpose, account)
  return options
}

/** Signs in by a passkey, which is a step-up as well. @returns null when the answer proves nothing. */
export async function signInByPasskey(
  desk: Desk,
  answer: string,
  label: string,
): Promise<OpenedSession | null> {
  // Nobody is signed in yet: the passkey says who it is.
  return asHouse(desk, async () => {
    const account = await accountBehind(desk, answer, 'sign-in', null)
    return account === null ? null : openSession(desk, account, label, 'passkey')
  })
}

/** @returns false when the answer proves nothing, or is another account's. */
export async function stepUpByPasskey(desk: Desk, answer: string): Promise<boolean> {
  const account = mustBeSomebody(desk)
  const proven = await asHouse(desk, () => accountBehind(desk, answer, 'step-up', account))
  if (proven !== account) return false
  await stepUp(desk)
  return true
}

export async function listPasskeys(desk: Desk): Promise<Passkey[]> {
  const rows = await listPasskeyRows(desk, mustBeSomebody(desk))
  return rows.map(({ id, label, made_at, used_on }) => ({ id, label, madeAt: made_at, usedOn: used_on }))
}

export async function renamePasskey(desk: Desk, id: string, label: string): Promise<void> {
  mustBeSomebody(desk)
  mustFind(await labelPasskey(desk, id, label))
}

/** Removes a passkey; one that is gone already is no matter. */
export async function removePasskey(desk: Desk, id: string): Promise<void> {
  const account = mustBeSomebody(desk)
  await mustHaveProven(desk)
  if (!(await removePasskeyRow(desk, id))) return
  await record(desk, 'passkey.removed', account)
  await tellOwner(desk, 'passkeyRemoved')
}

async function accountBehind(
  desk: Desk,
  answer: string,
  purpose: ChallengePurpose,
  account: string | null,
): Promise<string | null> {
  const { hostname, origin } = houseOf(desk)
  const response = await orNull(async () => JSON.parse(answer) as AuthenticationResponseJSON)
  const passkey = typeof response?.id === 'string' ? await findPasskey(desk, response.id) : undefined
  if (!response || !passkey) return null
  const { credential: id, public_key: publicKey, counter } = passkey
  const verified = await orNull(async () =>
    (await webauthn()).verifyAuthenticationResponse({
      response,
      expectedChallenge: once(desk, purpose, account),
      expectedOrigin: origin,
      expectedRPID: hostname,
      credential: { id, publicKey: new Uint8Array(publicKey), counter },
      requireUserVerification: true,
    }),
  )
  if (!verified?.verified) return null
  await notePasskeyUse(desk, passkey.id, verified.authenticationInfo.newCounter)
  return passkey.account
}

const houseOf = (desk: Desk) => new URL(desk.house.config.address)

// Challenges are for no person's eyes.
const keepChallenge = (desk: Desk, challenge: string, purpose: ChallengePurpose, account: string | null) =>
  asHouse(desk, () =>
    addChallenge(desk, { challenge, purpose, account, ends_at: later(desk.now, challengeLives) }),
  )

const once = (desk: Desk, purpose: ChallengePurpose, account: string | null) => (challenge: string) =>
  asHouse(desk, () => takeChallenge(desk, { challenge, purpose, account }))

/** The library throws at whatever is not as it should be; here all of it means: not proven. */
async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch {
    return null
  }
}
