import { type Bytes, base64url, fromBase64url, randomBytes, sha256, text } from '../bytes.ts'
import { bound, type Canon } from '../canonical.ts'
import { must, orFault } from '../fault.ts'
import type { Card, Identity } from '../identity/identity.ts'
import { paddedBytes } from '../padding.ts'
import { isSigned, sign } from '../signing.ts'
import { bindingOf, type Head, headOf, type Line, signedOf } from './line.ts'
import type { Guest } from './state.ts'

/**
 * What is in a line: when it was said by the clock of whoever said it, what, in the first line the seeker's card, and where a group
 * turns, who takes part in it.
 */
export type Body = { at: string; said: Canon; card?: Card; guests?: Guest[] }

/** Seals and signs a line. @throws VaultFault `envelope.too-long`, `canonical.form` */
export async function sealLine(head: Head, raw: Bytes, author: Identity, body: Body): Promise<Line> {
  const iv = randomBytes(12)
  const way = { name: 'AES-GCM', iv, additionalData: bindingOf(head) }
  const bytes = paddedBytes({ what: 'jam/said/1', ...body })
  const ct = base64url(new Uint8Array(await crypto.subtle.encrypt(way, await keyOf(raw), bytes)))
  const sealed = { iv: base64url(iv), ct }
  return { ...head, ...sealed, signature: await sign(author.key, signedOf(head, sealed.iv, ct)) }
}

/** @throws VaultFault `conversation.damaged` */
export function openLine(line: Line, raw: Bytes): Promise<Body> {
  const ahead = seen.get(line)
  return ahead?.raw === raw ? ahead.body : open(line, raw)
}

/** The hash that the next line names (SHA-256, base64url). */
export const hashOf = (line: Line): Promise<string> => seen.get(line)?.hash ?? hash(line)

/** Whether the owner of this key has signed the line. */
export function isSignedBy(line: Line, verify: string): Promise<boolean> {
  const ahead = seen.get(line)
  return ahead?.verify === verify ? ahead.isSigned : isSigned(verify, line.signature, bytesOf(line))
}

type Ahead = {
  raw: Bytes
  body: Promise<Body>
  hash: Promise<string>
  verify: string
  isSigned: Promise<boolean>
}
const seen = new WeakMap<Line, Ahead>()

/**
 * Begins what hearing these lines will need, all at once: in a row each would wait for the one before it. Nothing counts before
 * `hear` has said so.
 */
export function lookAhead(lines: readonly { line: Line; raw: Bytes; verify: string }[]): void {
  for (const { line, raw, verify } of lines) {
    const isTheirs = isSigned(verify, line.signature, bytesOf(line))
    const ahead = { raw, body: open(line, raw), hash: hash(line), verify, isSigned: isTheirs }
    // Whoever hears the line is told; until then nobody is.
    for (const one of [ahead.body, ahead.hash]) one.catch(() => {})
    seen.set(line, ahead)
  }
}

async function open(line: Line, raw: Bytes): Promise<Body> {
  const body = await orFault('conversation.damaged', async () => {
    const way = { name: 'AES-GCM', iv: fromBase64url(line.iv), additionalData: bindingOf(headOf(line)) }
    const opened = await crypto.subtle.decrypt(way, await keyOf(raw), fromBase64url(line.ct))
    return JSON.parse(text(new Uint8Array(opened)))
  })
  must(body?.what === 'jam/said/1' && typeof body.at === 'string', 'conversation.damaged')
  return body
}

const hash = async (line: Line): Promise<string> =>
  base64url(await sha256(bound('conversation/hash', { ...line })))

const bytesOf = (line: Line) => signedOf(headOf(line), line.iv, line.ct)

const keys = new WeakMap<Bytes, Promise<CryptoKey>>()

function keyOf(raw: Bytes): Promise<CryptoKey> {
  const known = keys.get(raw)
  const key = known ?? crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  keys.set(raw, key)
  return key
}
