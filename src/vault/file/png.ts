import { type Bytes, concat } from '../bytes.ts'
import { longAt, nameAt, stretch } from './stretch.ts'

// What is needed to show it as it was meant: picture, transparency, colours, size, animation.
const kept = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT'.split(' '),
)

/** PNG (W3C Portable Network Graphics, third edition) without texts, times, EXIF, unknown parts, and what follows its end. */
export function stripPng(bytes: Bytes): Bytes {
  const parts = [stretch(bytes, 0, 8)]
  for (let at = 8; ; ) {
    const name = nameAt(bytes, at + 4)
    const next = at + 12 + longAt(bytes, at, false)
    const part = stretch(bytes, at, next)
    if (kept.has(name)) parts.push(part)
    if (name === 'IEND') return concat(...parts)
    at = next
  }
}
