import { describe, expect, test } from 'vitest'
import { type Bytes, concat, utf8 } from '../bytes.ts'
import { stripPicture } from './picture.ts'

const has = (bytes: Bytes | null, text: string) => Buffer.from(bytes ?? []).includes(text)
const two = (number: number) => [number >> 8, number & 255]
const secret = 'GPS 49.45 N, Kamera von Mara'

/** One JPEG segment. */
const segment = (marker: number, ...content: (number[] | string)[]): Bytes => {
  const bytes = concat(
    ...content.map((part) => (typeof part === 'string' ? utf8(part) : new Uint8Array(part))),
  )
  return concat(new Uint8Array([0xff, marker, ...two(bytes.length + 2)]), bytes)
}
const exif = (turning: number) =>
  segment(
    0xe1,
    'Exif\0\0',
    [73, 73, 42, 0, 8, 0, 0, 0, 1, 0],
    [0x12, 1, 3, 0, 1, 0, 0, 0, turning, 0, 0, 0],
    [0, 0, 0, 0],
    secret,
  )
const scan = concat(segment(0xda, [1, 1, 0, 0, 63, 0]), new Uint8Array([1, 2, 0xff, 0, 3, 0xff, 0xd3, 4]))
const jfif = segment(0xe0, 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0])
const jpeg = (...inside: Bytes[]) =>
  concat(
    new Uint8Array([0xff, 0xd8]),
    jfif,
    ...inside,
    segment(0xdb, [0, 9]),
    scan,
    new Uint8Array([0xff, 0xd9]),
  )

const chunk = (name: string, content: string | number[]): Bytes => {
  const bytes = typeof content === 'string' ? utf8(content) : new Uint8Array(content)
  return concat(new Uint8Array([0, 0, ...two(bytes.length)]), utf8(name), bytes, new Uint8Array(4))
}
const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const png = (...inside: Bytes[]) =>
  concat(signature, chunk('IHDR', [1, 2, 3]), ...inside, chunk('IDAT', 'pixels'), chunk('IEND', ''))

const riff = (name: string, content: Bytes): Bytes =>
  concat(
    utf8(name),
    new Uint8Array([...two(content.length).reverse(), 0, 0]),
    content,
    new Uint8Array(content.length % 2),
  )
const webp = (flags: number, ...inside: Bytes[]) => {
  const parts = concat(
    utf8('WEBP'),
    riff('VP8X', new Uint8Array([flags, 0, 0, 0, 9, 0, 0, 9, 0, 0])),
    ...inside,
  )
  return concat(utf8('RIFF'), new Uint8Array([...two(parts.length).reverse(), 0, 0]), parts)
}

describe('a JPEG', () => {
  test('loses where, when, by whom and what was cut away; not a pixel, not its turning', () => {
    const photo = concat(
      jpeg(exif(6), segment(0xfe, secret), segment(0xed, secret), segment(0xe2, 'MPF\0', secret)),
      utf8(secret),
    )
    const clean = stripPicture(photo)
    expect(has(clean, 'GPS')).toBe(false)
    const bare = jpeg()
    expect(clean).toEqual(concat(bare.subarray(0, 2), new Uint8Array(turned(6)), bare.subarray(2)))
    expect(stripPicture(clean ?? photo)).toEqual(clean)
  })
  test('keeps its colours', () => {
    const profile = segment(0xe2, 'ICC_PROFILE\0', [1, 1], 'colours')
    expect(stripPicture(jpeg(profile, exif(1)))).toEqual(jpeg(profile))
  })
  test('that ends too early is damaged', () => {
    for (const end of [3, 12, 30, 45])
      expect(() => stripPicture(jpeg(exif(1)).slice(0, end))).toThrow('picture.damaged')
  })
})

describe('a PNG', () => {
  test('loses texts, times and what follows its end', () => {
    const picture = concat(
      png(chunk('tEXt', secret), chunk('eXIf', secret), chunk('tIME', '1234567'), chunk('sRGB', [0])),
      utf8(secret),
    )
    expect(stripPicture(picture)).toEqual(png(chunk('sRGB', [0])))
    expect(() => stripPicture(picture.slice(0, 40))).toThrow('picture.damaged')
  })
})

describe('a WebP', () => {
  test('loses EXIF, XMP and the mark that they are there', () => {
    const pixels = riff('VP8L', utf8('pixel'))
    const clean = stripPicture(
      concat(webp(0b11100, pixels, riff('EXIF', utf8(secret)), riff('XMP ', utf8(secret))), utf8(secret)),
    )
    expect(clean).toEqual(webp(0b10000, pixels))
  })
})

test('what is no picture that we know is said to be none', () => {
  expect(stripPicture(utf8('%PDF-1.7'))).toBeNull()
  expect(stripPicture(new Uint8Array())).toBeNull()
})

/** The EXIF segment that is left: one entry. */
const turned = (turning: number): number[] => [
  ...[0xff, 0xe1, 0, 34, 69, 120, 105, 102, 0, 0, 77, 77, 0, 42, 0, 0, 0, 8, 0, 1],
  ...[1, 18, 0, 3, 0, 0, 0, 1, 0, turning, 0, 0, 0, 0, 0, 0],
]
