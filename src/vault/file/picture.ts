import type { Bytes } from '../bytes.ts'
import { stripJpeg } from './jpeg.ts'
import { stripPng } from './png.ts'
import { nameAt } from './stretch.ts'
import { stripWebp } from './webp.ts'

/**
 * Takes out of a picture what tells more than the picture: place, time, device, names, thumbnails of what was cut away,
 * and whatever hides behind its end. Pixels stay as they are, bit by bit; so do turning and colours.
 * @returns null when it is no JPEG, PNG or WebP: then it cannot be cleaned here, and the page says so
 * @throws VaultFault `picture.damaged`
 */
export function stripPicture(bytes: Bytes): Bytes | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return stripJpeg(bytes)
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return stripPng(bytes)
  if (nameAt(bytes, 0) === 'RIFF' && nameAt(bytes, 8) === 'WEBP') return stripWebp(bytes)
  return null
}

const startsWith = (bytes: Bytes, head: number[]) => head.every((value, i) => bytes[i] === value)
