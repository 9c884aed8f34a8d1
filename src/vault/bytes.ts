import { must, VaultFault } from './fault.ts'

/** Bytes of their own buffer, as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Text as UTF-8. */
export const utf8 = (text: string): Bytes => encoder.encode(text)

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

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const sextet = new Int8Array(128).fill(-1)
for (let i = 0; i < letters.length; i++) sextet[letters.charCodeAt(i)] = i

/** Base64url without padding (RFC 4648 section 5). */
export function base64url(bytes: Uint8Array): string {
  let binary = ''
  for (let i = 0; i < bytes.length; i += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Reads base64url and takes one spelling only, so that no two texts are the same bytes. @throws VaultFault `bytes.form` */
export function fromBase64url(encoded: string): Bytes {
  const length = Math.floor((encoded.length * 3) / 4)
  const bytes = new Uint8Array(length)
  let [bits, held, at] = [0, 0, 0]
  for (let i = 0; i < encoded.length; i++) {
    const value = sextet[encoded.charCodeAt(i)] ?? -1
    must(value >= 0, 'bytes.form')
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at++] = (bits >> held) & 0xff
    }
  }
  must(encoded.length % 4 !== 1 && (bits & ((1 << held) - 1)) === 0, 'bytes.form')
  return bytes
}

const idForm = /^[A-Za-z0-9_-]{1,64}$/

/** A new id: 128 random bits as 22 characters; says nothing about when, where or by which key it was made. */
export const newId = (): string => base64url(randomBytes(16))

/** Whether a text may be an id: ours, or the UUID of an organisation. */
export const isId = (id: unknown): id is string => typeof id === 'string' && idForm.test(id)
