import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

let made = 0

/** How many ids and tokens this process has made: what was rendered meanwhile may hold one that is good for once. */
export const idsMade = (): number => made

/** A new random id (UUID v4, RFC 9562); says nothing about when or where it was made. */
export function newId(): string {
  made += 1
  return randomUUID()
}

/** Whether a text from outside has the form of an id; a foreign id is asked of the database, any other is not. */
export const isId = (text: string | undefined): text is string => text !== undefined && uuid.test(text)

/** A secret for a link or a session: 256 random bits as 43 URL-safe characters. */
export function newToken(): string {
  made += 1
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token: its SHA-256 (FIPS 180-4) in hex. Enough for 256 random bits, too little for a code. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A keyed hash (HMAC-SHA-256, RFC 2104) in hex, for what is short enough to be guessed: codes, e-mail addresses. */
export const keyedHash = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex')
