import { sha256 } from '@noble/hashes/sha2.js'

/**
 * Proof of work (Rechenaufgabe): what a browser gives instead of a captcha. A challenge is `slug.bits.end.nonce.mac`; a
 * proof is a challenge and a number for each of its small parts, so that it takes nearly the same time for everybody.
 */
export type Challenge = { slug: string; bits: number; endsAt: Date; nonce: string }

/** What is worked for: of which kind, under which address. Work for one is none for another. */
export type Door = { kind: 'form' | 'counselling'; slug: string }

/** Several small parts: one large one takes some people a minute and others none. */
export const parts = 8

const form = /^([a-z0-9-]{1,60})\.(\d{1,2})\.([0-9a-z]{6,10})\.([\w-]{22})\.([0-9a-f]{32})$/

/** @returns undefined for what is no challenge; whether it is one of ours, its signature tells. */
export function readChallenge(text: string): (Challenge & { said: string; mac: string }) | undefined {
  const [, slug, bits, end, nonce, mac] = form.exec(text) ?? []
  if (!slug || !bits || !end || !nonce || !mac) return undefined
  const endsAt = new Date(Number.parseInt(end, 36))
  return { slug, bits: Number(bits), endsAt, nonce, mac, said: text.slice(0, -mac.length - 1) }
}

/** What is signed of a challenge. */
export const challengeText = ({ slug, bits, endsAt, nonce }: Challenge): string =>
  [slug, bits, endsAt.getTime().toString(36), nonce].join('.')

type Hash = (bytes: Uint8Array) => Uint8Array

/** Works a challenge off. `step` hears after each part how many are done. */
export function solve(challenge: string, step: (done: number) => void = () => {}): string {
  const bits = readChallenge(challenge)?.bits
  if (bits === undefined) throw new TypeError('not a challenge')
  const block = blockOf(challenge, sha256)
  const numbers = Array.from({ length: parts }, (_, part) => {
    block.setUint32(32, part)
    const found = findNumber(block, bits)
    step(part + 1)
    return found.toString(36)
  })
  return `${challenge}~${numbers.join('.')}`
}

/** Whether the numbers fit their challenge: one hash for each part. `hash` is SHA-256, as fast as there is one. */
export function isSolved(
  challenge: string,
  numbers: readonly string[],
  bits: number,
  hash: Hash = sha256,
): boolean {
  if (numbers.length !== parts || numbers.some((text) => !/^[0-9a-z]{1,7}$/.test(text))) return false
  const block = blockOf(challenge, hash)
  return numbers.every((text, part) => {
    const number = Number.parseInt(text, 36)
    block.setUint32(32, part)
    return number < 2 ** 32 && zeroBits(withNumber(block, number, hash)) >= bits
  })
}

/** One block of SHA-256: what the challenge hashes to, and four bytes each for the part and the number. */
function blockOf(challenge: string, hash: Hash): DataView {
  const block = new DataView(new ArrayBuffer(40))
  new Uint8Array(block.buffer).set(hash(new TextEncoder().encode(challenge)))
  return block
}

function findNumber(block: DataView, bits: number): number {
  for (let number = 0; ; number++) if (zeroBits(withNumber(block, number, sha256)) >= bits) return number
}

function withNumber(block: DataView, number: number, hash: Hash): Uint8Array {
  block.setUint32(36, number)
  return hash(new Uint8Array(block.buffer))
}

/** With how many zeros a hash begins; at most 32 are asked for. */
const zeroBits = (hash: Uint8Array): number =>
  Math.clz32(new DataView(hash.buffer, hash.byteOffset).getUint32(0))
