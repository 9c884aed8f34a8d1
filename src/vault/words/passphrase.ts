import { randomBytes } from '../bytes.ts'
import { wordList } from './list.ts'
import { numbersOf, wordsOf } from './words.ts'

/** Seven words of 2,048 are 77 random bits; with scrypt of 2^17 in front as much work as about 94 bits. */
export const passphraseWords = 7

/** A passphrase that nobody has thought up: seven words. */
export const newPassphrase = (): string => wordsOf(randomBytes(10), passphraseWords).join(' ')

/**
 * What goes into scrypt, the same for all spellings of the same thing. If every word is in our list, those words in small
 * letters with single spaces (then four letters of each suffice); else the text as typed, in Unicode NFKC (NIST SP
 * 800-63B section 5.1.1.2), white space trimmed and single.
 */
export function passphraseOf(typed: string): string {
  const numbers = numbersOf(typed)
  const words = numbers.map((number) => (number === undefined ? undefined : wordList[number]))
  const isOurs = words.length >= passphraseWords && words.every((word) => word !== undefined)
  return isOurs ? words.join(' ') : typed.normalize('NFKC').trim().replace(/\s+/gu, ' ')
}
