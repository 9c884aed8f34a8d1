import { type Bytes, base64url, fromBase64url, randomBytes, text } from '../bytes.ts'
import { bound } from '../canonical.ts'
import { VaultFault } from '../fault.ts'
import { isSigned } from '../signing.ts'
import { bindingOf, type Envelope, type Opened, type Place } from './envelope.ts'
import type { Frame } from './frames.ts'
import type { SpaceKey } from './space.ts'

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

/** What stands in a padded JSON. @throws VaultFault `envelope.damaged` */
export function openedIn(padded: Bytes): Opened {
  try {
    const { body, signature } = JSON.parse(text(padded))
    return { body, signature: typeof signature === 'string' ? signature : null }
  } catch {
    throw new VaultFault('envelope.damaged')
  }
}

/** Whether the author of a place has signed what stands there. */
export async function isSignedBy(
  verify: string,
  { tenant, space }: SpaceKey,
  { id, version, author }: Place,
  { body, signature }: Opened,
): Promise<boolean> {
  if (signature === null) return false
  return isSigned(verify, signature, bound('envelope/signed', { tenant, space, id, version, author, body }))
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
