import { type Bytes, base64url, concat, fromBase64url, randomBytes } from './bytes.ts'

/** An Ed25519 key pair (RFC 8032). `verify` is the public key, 32 bytes in base64url. */
export type SigningKey = { key: CryptoKey; verify: string }

// PKCS #8 around the 32 bytes of an Ed25519 private key (RFC 8410 section 7): WebCrypto takes a seed no other way.
const pkcs8 = new Uint8Array([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32])

/** 32 random bytes from which a signing key is made. */
export const newSeed = (): Bytes => randomBytes(32)

/** The key pair of a seed (RFC 8032 section 5.1.5); the private key cannot be read out of it again. */
export async function signingKeyOf(seed: Bytes): Promise<SigningKey> {
  const whole = concat(pkcs8, seed)
  const readable = await crypto.subtle.importKey('pkcs8', whole, 'Ed25519', true, ['sign'])
  const { x = '' } = await crypto.subtle.exportKey('jwk', readable)
  const key = await crypto.subtle.importKey('pkcs8', whole, 'Ed25519', false, ['sign'])
  return { key, verify: x }
}

/** A signature in base64url, 64 bytes. The bytes name their purpose, see `bound`. */
export async function sign(key: CryptoKey, bytes: Bytes): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes)))
}

/** Whether somebody who holds the private key has signed these bytes; false as well for what is no key or no signature. */
export async function isSigned(verify: string, signature: string, bytes: Bytes): Promise<boolean> {
  try {
    return await crypto.subtle.verify('Ed25519', await verifierOf(verify), fromBase64url(signature), bytes)
  } catch {
    return false
  }
}

const verifiers = new Map<string, Promise<CryptoKey>>()

// A log is mostly signed by the same few people.
async function verifierOf(verify: string): Promise<CryptoKey> {
  if (verifiers.size > 500) verifiers.clear()
  const known = verifiers.get(verify)
  const key = known ?? crypto.subtle.importKey('raw', fromBase64url(verify), 'Ed25519', false, ['verify'])
  verifiers.set(verify, key)
  return key
}
