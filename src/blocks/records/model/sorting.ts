import { folded } from './words/fold.ts'

const digits = /\d+/g
const quiet = /[^\p{L}\p{N}]+/gu

/**
 * What texts are put in order by, compared sign by sign: as in a German dictionary (DIN 5007-1: ä as a, ß as ss), small and
 * capital letters alike, signs as one space, numbers by their size (“Raum 9” before “Raum 10”).
 */
export function sortKey(text: string): string {
  const key = folded(text).replace(quiet, ' ').trim()
  return key.replace(digits, (number) => {
    const size = number.replace(/^0+(?=\d)/, '')
    return `${String.fromCharCode(0x30 + Math.min(size.length, 0x30))}${size}`
  })
}

/** −1, 0 or 1. What has the same key is in the order of its signs, so that there is one order only. */
export function compareTexts(one: string, other: string): number {
  const [a, b] = [sortKey(one), sortKey(other)]
  return a < b ? -1 : a > b ? 1 : one < other ? -1 : one > other ? 1 : 0
}
