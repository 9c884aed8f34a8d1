import { createHash } from 'node:crypto'

/** A name for bytes or words: other bytes have another one. */
export const digestOf = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('base64url').slice(0, 27)
}

/** The same for the names of files, in signs that every disk tells apart. */
export const shortDigest = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 12)
