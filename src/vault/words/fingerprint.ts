import { type Bytes, base64url, sha256 } from '../bytes.ts'
import { bound } from '../canonical.ts'
import { wordsOf } from './words.ts'

/** A key as people compare it: six words to say aloud, and the whole hash for a QR code or a link. */
export type Fingerprint = { words: string[]; code: string }

/** Turns of PBKDF2 in front of the six words. Their 66 bits then cost a forger as much as about 83. */
const turns = 131_072

/** The whole fingerprint: SHA-256 in base64url, 43 characters. */
export const fingerprintCode = async (purpose: string, value: unknown): Promise<string> =>
  base64url(await sha256(bound(purpose, value)))

/**
 * The fingerprint of a public value. The words are stretched by PBKDF2 with SHA-256 (RFC 8018): who wants another key
 * with the same six words must do the turns for every try.
 */
export async function fingerprintOf(purpose: string, value: unknown): Promise<Fingerprint> {
  const hash = await sha256(bound(purpose, value))
  return { code: base64url(hash), words: wordsOf(await stretch(hash), 6) }
}

async function stretch(hash: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', hash, 'PBKDF2', false, ['deriveBits'])
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt: bound('fingerprint', null), iterations: turns }
  return new Uint8Array(await crypto.subtle.deriveBits(way, key, 72))
}
