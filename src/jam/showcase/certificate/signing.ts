import {
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto'

/** What a certificate says: everything that is signed, in the order in which it is written. */
export type Statement = {
  id: string
  jam: string
  name: string
  role: string
  place: string
  from: string
  until: string
  hours: number | null
  projects: string[]
  learnt: string
  issued: string
  /** Of a company: how many of its people came, and how many of their services live. */
  people?: number
  alive?: number
}

const context = 'jam/certificate/1\n'
// An Ed25519 private key in PKCS #8 is this head and the 32 bytes of the seed (RFC 8410, section 7).
const head = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The key a jam signs with, Ed25519 (RFC 8032): derived from the secret of the house, so a backup keeps it. */
export function keyOf(secret: string, jam: string): KeyObject {
  const seed = hkdfSync('sha256', secret, '', `jam/certificate/${jam}`, 32)
  return createPrivateKey({ key: Buffer.concat([head, Buffer.from(seed)]), format: 'der', type: 'pkcs8' })
}

/** The key to check with: 32 bytes as base64url, as WebCrypto and JWK (RFC 8037) spell it. */
export const publicKeyOf = (secret: string, jam: string): string =>
  createPublicKey(keyOf(secret, jam)).export({ format: 'jwk' }).x ?? ''

/** The same in PEM, for `openssl pkeyutl -verify -rawin`. */
export const publicPemOf = (secret: string, jam: string): string =>
  createPublicKey(keyOf(secret, jam)).export({ format: 'pem', type: 'spki' }).toString()

/** What stands on paper as one line; the same words give the same line. */
export const lineOf = (statement: Statement): string =>
  JSON.stringify({
    v: 1,
    id: statement.id,
    jam: statement.jam,
    name: statement.name,
    role: statement.role,
    place: statement.place,
    from: statement.from,
    until: statement.until,
    hours: statement.hours,
    projects: statement.projects,
    learnt: statement.learnt,
    issued: statement.issued,
    // What is not there leaves no trace in the line, so certificates of people stay as they were.
    people: statement.people,
    alive: statement.alive,
  })

/** The signature of a line, as base64url. */
export const signLine = (key: KeyObject, line: string): string =>
  signBytes(null, Buffer.from(context + line), key).toString('base64url')

export const isSignedBy = (key: KeyObject, line: string, signature: string): boolean =>
  verifyBytes(null, Buffer.from(context + line), key, Buffer.from(signature, 'base64url'))

/** What the QR code carries behind the address: all of the certificate, so that it can be checked without a network. */
export const carriedBy = (line: string, signature: string): string =>
  `${Buffer.from(line).toString('base64url')}.${signature}`
