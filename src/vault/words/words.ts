import type { Bytes } from '../bytes.ts'
import { sha256 } from '../bytes.ts'
import { must } from '../fault.ts'
import { wordList } from './list.ts'

/** As the eye forgives: small letters, ä as a, ß as ss. `by` says how an umlaut is spelt without its dots. */
export function fold(text: string, by: 'a' | 'ae'): string {
  const dots = by === 'a' ? '$1' : '$1e'
  const plain = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/([aou])\u0308/g, dots)
  return plain.replaceAll('ß', 'ss').replace(/\p{M}/gu, '')
}

// Four letters are enough, in each spelling; a test holds the list to it.
const numberOf = new Map<string, number>()
for (const [number, word] of wordList.entries())
  for (const by of ['a', 'ae'] as const) numberOf.set(fold(word, by).slice(0, 4), number)

/** The words of a number of bits, 11 bits a word, most significant first; the last bits that fill no word are left out. */
export function wordsOf(bytes: Bytes, count: number): string[] {
  return Array.from({ length: count }, (_, word) => wordList[bitsAt(bytes, word * 11, 11)] ?? '')
}

/** The numbers behind words as a person types them: any case, spaces or hyphens, four letters of each are enough. */
export function numbersOf(typed: string): (number | undefined)[] {
  const tokens = typed
    .normalize('NFC')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((token) => token !== '')
  return tokens.map((token) => numberOfWord(token))
}

/** The number of one typed word; undefined when the list has none like it. */
export function numberOfWord(typed: string): number | undefined {
  const [short, long] = [fold(typed, 'a'), fold(typed, 'ae')]
  return short.length < 4 ? undefined : (numberOf.get(short.slice(0, 4)) ?? numberOf.get(long.slice(0, 4)))
}

/**
 * Bytes as words with a checksum, as BIP 39 does it: behind the bytes follow the first bits of their SHA-256 until the
 * last word is full. 16 bytes are 12 words with 4 bits of checksum, 17 bytes are 13 words with 7.
 */
export async function toWords(bytes: Bytes): Promise<string[]> {
  const whole = new Uint8Array(bytes.length + 2)
  whole.set(bytes)
  whole.set((await sha256(bytes)).subarray(0, 2), bytes.length)
  return wordsOf(whole, Math.ceil((bytes.length * 8) / 11))
}

/**
 * Reads words back into `length` bytes.
 * @throws VaultFault `words.unknown` (at which word, from 0), `words.count`, `words.checksum` for a slip of the pen
 */
export async function fromWords(typed: string, length: number): Promise<Bytes> {
  const numbers = numbersOf(typed)
  const strange = numbers.indexOf(undefined)
  must(strange < 0, 'words.unknown', strange)
  must(numbers.length === Math.ceil((length * 8) / 11), 'words.count')
  const bits = numbers.map((number) => (number ?? 0).toString(2).padStart(11, '0')).join('')
  const bytes = Uint8Array.from({ length }, (_, i) => Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2))
  const words = await toWords(bytes)
  must(
    words.every((word, i) => word === wordList[numbers[i] ?? -1]),
    'words.checksum',
  )
  return bytes
}

function bitsAt(bytes: Bytes, from: number, count: number): number {
  let value = 0
  for (let bit = from; bit < from + count; bit++)
    value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1)
  return value
}
