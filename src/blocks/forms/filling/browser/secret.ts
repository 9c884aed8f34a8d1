/** What seals a draft: AES-256-GCM, with a key that stands in a link, or that follows from a passphrase. */

type Bytes = Uint8Array<ArrayBuffer>

export const toText = (bytes: Bytes): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

export const toBytes = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

const raw = (bytes: Bytes) => crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])

/** Drafts look alike in steps of so many bytes: their length says little of what was written. */
const step = 4096

export async function sealWith(key: Bytes, content: object): Promise<string> {
  const said = new TextEncoder().encode(JSON.stringify(content))
  const padded = new Uint8Array(Math.ceil((said.length + 1) / step) * step).fill(32)
  padded.set(said)
  const iv = random(12)
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await raw(key), padded))
  const whole = new Uint8Array(12 + sealed.length)
  whole.set(iv)
  whole.set(sealed, 12)
  return toText(whole)
}

/** @returns null for another key, or when something was changed */
export async function openWith(key: Bytes, sealed: string): Promise<unknown> {
  try {
    const whole = toBytes(sealed)
    const iv = whole.slice(0, 12)
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await raw(key), whole.slice(12))
    return JSON.parse(new TextDecoder().decode(opened))
  } catch {
    return null
  }
}

/** As many rounds as OWASP asks for of PBKDF2 with SHA-256. */
const rounds = 600_000

export async function keyFrom(passphrase: string, salt: Bytes): Promise<Bytes> {
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const from = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits'])
  const rule = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return new Uint8Array(await crypto.subtle.deriveBits(rule, from, 256))
}
