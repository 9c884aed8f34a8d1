import { type Bytes, base64url, fromBase64url } from '#vault/bytes.ts'

/** The same bytes with one bit turned; counted from the end when the place is negative. */
export function turned(bytes: Bytes, at: number): Bytes {
  const copy = bytes.slice()
  const place = at < 0 ? copy.length + at : at
  copy[place] = (copy[place] ?? 0) ^ 1
  return copy
}

/** A text of bytes (base64url), with one bit turned. */
export const flipped = (text: string, at: (length: number) => number): string => {
  const bytes = fromBase64url(text)
  return base64url(turned(bytes, at(bytes.length)))
}

/** A text of bytes (base64url) that ends too early. */
export const cut = (text: string): string => base64url(fromBase64url(text).slice(0, -8))
