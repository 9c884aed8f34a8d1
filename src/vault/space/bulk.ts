import { type Bytes, base64url, fromBase64url, randomBytes, text, utf8 } from '../bytes.ts'
import { bound, canonical } from '../canonical.ts'
import { VaultFault } from '../fault.ts'
import { isSigned } from '../signing.ts'
import { bindingOf, type Envelope, type Place } from './envelope.ts'
import type { Frame } from './frames.ts'
import type { SpaceKey } from './space.ts'

/** What was sealed, as it was sealed: the body's JSON, and the author's signature. */
export type Content = { body: Bytes; signature: string | null }

/**
 * Opens a frame without turning anything into text that stays bytes. The same seal as `openEnvelope`.
 * @returns the padded JSON; null when this is not its key
 * @throws VaultFault `envelope.damaged`
 */
export async function openFrame(key: SpaceKey, space: string, frame: Frame): Promise<Bytes | null> {
  if (space !== key.space || frame.epoch !== key.epoch) return null
  const way = { name: 'AES-GCM', iv: frame.iv, additionalData: bindingOf(key.tenant, headOf(space, frame)) }
  try {
    return new Uint8Array(await crypto.subtle.decrypt(way, key.key, frame.ct))
  } catch {
    throw new VaultFault('envelope.damaged')
  }
}

/** Seals again what a frame held, as it was, in the same place: for a new epoch. */
export async function resealFrame(key: SpaceKey, frame: Frame, padded: Bytes): Promise<Frame> {
  const fresh = { ...frame, epoch: key.epoch, iv: randomBytes(12) }
  const way = {
    name: 'AES-GCM',
    iv: fresh.iv,
    additionalData: bindingOf(key.tenant, headOf(key.space, fresh)),
  }
  fresh.ct = new Uint8Array(await crypto.subtle.encrypt(way, key.key, padded))
  return fresh
}

const headOf = (space: string, { id, version, epoch, author }: Frame) => ({
  ...{ suite: 1 as const, space, id, version, epoch, author },
})

const opening = utf8('{"body":')
const unsigned = utf8(',"signature":null}')
const signing = utf8(',"signature":"')
const signatureLength = 86
const space = 32

/**
 * What stands in the padded JSON. The body is JSON by itself, so many of them can be put into one list.
 * @throws VaultFault `envelope.damaged` for what is none
 */
export function contentOf(padded: Bytes): Content {
  return quickContent(padded) ?? slowContent(padded)
}

/** As our own writers write it: nothing has to be built to take it apart. */
function quickContent(padded: Bytes): Content | null {
  let end = padded.length
  while (end > 0 && padded[end - 1] === space) end--
  if (!stands(opening, padded, 0)) return null
  const bare = end - unsigned.length
  const signed = end - 2 - signatureLength - signing.length
  if (bare > opening.length && stands(unsigned, padded, bare))
    return checked(padded.subarray(opening.length, bare), null)
  if (signed <= opening.length || !stands(signing, padded, signed)) return null
  if (padded[end - 1] !== 125 || padded[end - 2] !== 34) return null
  const signature = text(padded.subarray(signed + signing.length, end - 2))
  return /^[\w-]{86}$/.test(signature) ? checked(padded.subarray(opening.length, signed), signature) : null
}

/** Only what is one value by itself: else one record could pass for two in a list. */
function checked(body: Bytes, signature: string | null): Content | null {
  try {
    JSON.parse(text(body))
    return { body, signature }
  } catch {
    return null
  }
}

function slowContent(padded: Bytes): Content {
  try {
    const { body, signature } = JSON.parse(text(padded))
    return { body: utf8(canonical(body)), signature: typeof signature === 'string' ? signature : null }
  } catch {
    throw new VaultFault('envelope.damaged')
  }
}

function stands(letters: Bytes, bytes: Bytes, at: number): boolean {
  for (let i = 0; i < letters.length; i++) if (bytes[at + i] !== letters[i]) return false
  return true
}

/** Whether the author of a place has signed what stands there. */
export async function isSignedBy(
  verify: string,
  { tenant, space: of }: SpaceKey,
  { id, version, author }: Place,
  { body, signature }: Content,
): Promise<boolean> {
  if (signature === null) return false
  const said = { tenant, space: of, id, version, author, body: JSON.parse(text(body)) }
  return isSigned(verify, signature, bound('envelope/signed', said))
}

/** An envelope as text, as it travels in bulk. */
export function frameOf(envelope: Envelope, writtenAt = 0, deleteAfter: string | null = null): Frame {
  const { id, version, epoch, author } = envelope
  const [iv, ct] = [fromBase64url(envelope.iv), fromBase64url(envelope.ct)]
  return { id, version, epoch, author, writtenAt, deleteAfter, legalHold: false, iv, ct }
}

/** The other way, for what is read one at a time. */
export function envelopeOf(of: string, { id, version, epoch, author, iv, ct }: Frame): Envelope {
  return { suite: 1, space: of, id, version, epoch, author, iv: base64url(iv), ct: base64url(ct) }
}
