import { ascii, type Bytes, base64url, fromBase64url, isId, randomBytes, text } from '../bytes.ts'
import { bound, type Canon } from '../canonical.ts'
import { must, VaultFault } from '../fault.ts'
import type { Identity } from '../identity/identity.ts'
import { hasForm } from '../log/entry.ts'
import { longestBody, paddedBytes, paddedLength } from '../padding.ts'
import { isSigned, sign } from '../signing.ts'
import type { SpaceKey } from './space.ts'

/** The one suite: AES-256-GCM (NIST SP 800-38D) with 96-bit random iv under a space key, Ed25519, age. */
export const suite = 1

/**
 * A sealed record (Umschlag): all that the server keeps of it. `version` counts the writes of a record from 1, `author`
 * is a member's or an outsider's random id, `iv` and `ct` are base64url.
 */
export type Envelope = {
  suite: 1
  space: string
  id: string
  version: number
  epoch: number
  author: string
  iv: string
  ct: string
}

/** Which record, the how manieth write of it, by whom. */
export type Place = { id: string; version: number; author: string }

/** What was in an envelope. `signature` is the author's, of the body in this place; it outlives a new epoch. */
export type Opened = { body: Canon; signature: string | null }

/**
 * Seals a body: one padded JSON. Its place is bound to it (associated data), so it opens nowhere else.
 * @param signer signs inside the envelope: for chat, where it matters who said what
 * @throws VaultFault `envelope.too-long`, `envelope.form`, `canonical.form`
 */
export async function sealEnvelope(
  key: SpaceKey,
  place: Place,
  body: Canon,
  signer?: Identity,
): Promise<Envelope> {
  const signature = signer ? await sign(signer.key, signedBytes(key, place, body)) : null
  return sealOpened(key, place, { body, signature })
}

/** Seals again what was opened, with the signature it had: for a new epoch. */
export async function sealOpened(
  key: SpaceKey,
  place: Place,
  { body, signature }: Opened,
): Promise<Envelope> {
  const { id, version, author } = place
  must(isId(id) && isId(author), 'envelope.form')
  const head = { suite: 1 as const, space: key.space, id, version, epoch: key.epoch, author }
  const iv = randomBytes(12)
  const way = { name: 'AES-GCM', iv, additionalData: bindingOf(key.tenant, head) }
  const sealed = await crypto.subtle.encrypt(way, key.key, paddedBytes({ body, signature }))
  return { ...head, iv: base64url(iv), ct: base64url(new Uint8Array(sealed)) }
}

/**
 * Opens an envelope.
 * @returns null when this is not its key: another space or epoch
 * @throws VaultFault `envelope.form`, `envelope.suite`, `envelope.damaged` for anything that was changed or moved
 */
export async function openEnvelope(key: SpaceKey, envelope: Envelope): Promise<Opened | null> {
  mustBeEnvelope(envelope)
  if (envelope.space !== key.space || envelope.epoch !== key.epoch) return null
  const iv = fromBase64url(envelope.iv)
  const way = { name: 'AES-GCM', iv, additionalData: bindingOf(key.tenant, envelope) }
  try {
    const { body, signature } = JSON.parse(
      text(new Uint8Array(await crypto.subtle.decrypt(way, key.key, fromBase64url(envelope.ct)))),
    )
    return { body, signature }
  } catch {
    throw new VaultFault('envelope.damaged')
  }
}

/** Opens an envelope that must be signed by its author. @param verify the author's key, from the log or the receipt */
export async function openSigned(key: SpaceKey, envelope: Envelope, verify: string): Promise<Opened | null> {
  const opened = await openEnvelope(key, envelope)
  if (opened === null) return null
  const bytes = signedBytes(key, envelope, opened.body)
  must(opened.signature !== null && (await isSigned(verify, opened.signature, bytes)), 'envelope.signature')
  return opened
}

const isCount = (number: unknown) => Number.isSafeInteger(number) && Number(number) > 0
const isIv = (iv: unknown) => typeof iv === 'string' && /^[\w-]{16}$/.test(iv)
const isSealed = (ct: unknown) => typeof ct === 'string' && isSealedLength(ct) && /^[\w-]+$/.test(ct)
const form = {
  suite: (said: unknown) => said === suite,
  space: isId,
  id: isId,
  version: isCount,
  epoch: isCount,
  author: isId,
  iv: isIv,
  ct: isSealed,
}

/** Whether something has the form of an envelope; the server takes nothing else, so nothing unsealed gets in by mistake. */
export const isEnvelope = (value: unknown): value is Envelope => hasForm(value, form)

/** @throws VaultFault `envelope.suite` for any other suite, `envelope.form` */
export function mustBeEnvelope(value: unknown): asserts value is Envelope {
  const said = Object(value).suite
  must(said === undefined || said === suite, 'envelope.suite')
  must(isEnvelope(value), 'envelope.form')
}

/** The padded length of a body in bytes, as the server sees it. */
export const lengthOf = ({ ct }: Envelope): number => Math.floor((ct.length * 3) / 4) - 16

/**
 * What is bound to an envelope: `bound('envelope', { tenant, ...head })`, written out, since the general way would be a
 * third of what opening costs. Ids hold nothing that JSON would spell otherwise.
 */
export const bindingOf = (
  tenant: string,
  { suite, space, id, version, epoch, author }: Omit<Envelope, 'iv' | 'ct'>,
): Bytes =>
  ascii(
    `jam/envelope/1\n{"author":"${author}","epoch":${epoch},"id":"${id}","space":"${space}","suite":${suite},` +
      `"tenant":"${tenant}","version":${version}}`,
  )

function signedBytes({ tenant, space }: SpaceKey, { id, version, author }: Place, body: Canon): Bytes {
  return bound('envelope/signed', { tenant, space, id, version, author, body })
}

function isSealedLength(ct: string): boolean {
  const length = Math.floor((ct.length * 3) / 4) - 16
  return length > 0 && length <= paddedLength(longestBody) && paddedLength(length) === length
}
