import { must, VaultFault } from './fault.ts'

/** Bytes of their own buffer, as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Text as UTF-8. */
export const utf8 = (text: string): Bytes => encoder.encode(text)

/** Text of ASCII letters alone as bytes: what stands in it was checked before. Short ones are quicker so than by UTF-8. */
export function ascii(text: string): Bytes {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** @throws VaultFault `bytes.form` when it is no UTF-8. */
export function text(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new VaultFault('bytes.form')
  }
}

export function concat(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Random bytes of the platform's generator (Web Cryptography API, getRandomValues; 65,536 at most a call). */
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

/** SHA-256 (FIPS 180-4), 32 bytes. */
export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** Compares in a time that depends on the length alone. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let differing = a.length ^ b.length
  for (let i = 0; i < a.length; i++) differing |= (a[i] ?? 0) ^ (b[i] ?? 0)
  return differing === 0
}

/** HKDF with SHA-256 (RFC 5869), `length` in bytes. For secrets of at least 128 bits, never for what a person thought up. */
export async function hkdf(
  secret: Bytes,
  salt: string | Bytes,
  info: string | Bytes,
  length: number,
): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const asBytes = (part: string | Bytes) => (typeof part === 'string' ? utf8(part) : part)
  const way = { name: 'HKDF', hash: 'SHA-256', salt: asBytes(salt), info: asBytes(info) }
  return new Uint8Array(await crypto.subtle.deriveBits(way, key, length * 8))
}

const letters = utf8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
const sextets = new Uint8Array(256).fill(0xff)
for (const [value, letter] of letters.entries()) sextets[letter] = value

/** Base64url without padding (RFC 4648 section 5). */
export function base64url(bytes: Uint8Array): string {
  const whole = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  const at = (i: number) => bytes[i] ?? 0
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const three = (at(from) << 16) | (at(from + 1) << 8) | at(from + 2)
    whole[to] = letters[three >> 18] ?? 0
    whole[to + 1] = letters[(three >> 12) & 63] ?? 0
    whole[to + 2] = letters[(three >> 6) & 63] ?? 0
    whole[to + 3] = letters[three & 63] ?? 0
  }
  return decoder.decode(whole.subarray(0, Math.ceil((bytes.length * 4) / 3)))
}

/** Reads base64url and takes one spelling only, so that no two texts are the same bytes. @throws VaultFault `bytes.form` */
export function fromBase64url(encoded: string): Bytes {
  return platformReads && encoded.length > short ? readByPlatform(encoded) : readByTable(encoded)
}

type Reads = { fromBase64?: (text: string, how: { alphabet: 'base64url' }) => Bytes }
const platformReads = (Uint8Array as Reads).fromBase64
const short = 64

/** By the platform where it can (ECMAScript 2026): five times as quick. It would skip spaces and padding; we do not. */
function readByPlatform(encoded: string): Bytes {
  const { length } = encoded
  const left = length % 4
  let bytes: Bytes | undefined
  try {
    bytes = platformReads?.(encoded, { alphabet: 'base64url' })
  } catch {
    throw new VaultFault('bytes.form')
  }
  must(left !== 1 && bytes?.length === Math.floor((length * 3) / 4), 'bytes.form')
  const last = sextets[encoded.charCodeAt(length - 1)] ?? 0xff
  // Bits that belong to no byte must be 0.
  must(left === 0 || (left === 3 ? last & 3 : last & 15) === 0, 'bytes.form')
  return bytes
}

function readByTable(encoded: string): Bytes {
  const { length } = encoded
  const read = lettersOf(encoded)
  const bytes = new Uint8Array(Math.floor((length * 3) / 4))
  const left = length % 4
  const whole = length - left
  const sextet = (at: number): number => sextets[read[at] ?? 0] ?? 0xff
  let wrong = left === 1 ? 64 : 0
  for (let from = 0, to = 0; from < whole; from += 4, to += 3) {
    const a = sextet(from)
    const b = sextet(from + 1)
    const c = sextet(from + 2)
    const d = sextet(from + 3)
    wrong |= a | b | c | d
    bytes[to] = (a << 2) | (b >> 4)
    bytes[to + 1] = (b << 4) | (c >> 2)
    bytes[to + 2] = (c << 6) | d
  }
  if (left > 1) {
    const to = (whole / 4) * 3
    const a = sextet(whole)
    const b = sextet(whole + 1)
    const c = left === 3 ? sextet(whole + 2) : 0
    // Bits that belong to no byte must be 0.
    wrong |= a | b | c | (left === 3 ? c << 30 : b << 28)
    bytes[to] = (a << 2) | (b >> 4)
    if (left === 3) bytes[to + 1] = (b << 4) | (c >> 2)
  }
  must((wrong & ~63) === 0, 'bytes.form')
  return bytes
}

const table = new Uint8Array(16_384)

/** The letters as bytes, in a table that is used again: read at once. */
function lettersOf(encoded: string): Uint8Array {
  const read = encoded.length <= table.length ? table : new Uint8Array(encoded.length)
  must(encoder.encodeInto(encoded, read).written === encoded.length, 'bytes.form')
  return read
}

const idForm = /^[A-Za-z0-9_-]{1,64}$/

/** A new id: 128 random bits as 22 characters; says nothing about when, where or by which key it was made. */
export const newId = (): string => base64url(randomBytes(16))

/** Whether a text may be an id: ours, or the UUID of an organisation. */
export const isId = (id: unknown): id is string => typeof id === 'string' && idForm.test(id)
