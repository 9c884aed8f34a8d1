import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { SitePicture } from '../model/site.ts'
import { plainAbout } from './picture.ts'
import { focusIn } from './sizes.ts'
import {
  heightOf,
  measures,
  pathsOfStrip,
  type Strip,
  type StripKind,
  scales,
  stripPath,
  stripsOf,
} from './strip.ts'
import { drawStrip } from './strip-drawing.ts'

type Seen = { width: number; height: number; focus: { x: number; y: number } }
type Rgb = [number, number, number]

/** A colour of its own for each picture, and how far one is from the left edge. */
const colourAt = (number: number, x: number): Rgb => [
  (number * 83) % 256,
  Math.round(x * 255),
  (number * 151 + 60) % 256,
]

const picture = (number: number, { width, height, focus }: Seen): SitePicture => ({
  ...{ ...plainAbout, id: `p${number}`, name: '', width, height, focus },
  sizes: [{ width, height, avif: `a${number}`, webp: `w${number}` }],
})

async function bytesOf(number: number, { width, height }: Seen): Promise<Uint8Array> {
  const dots = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at++) dots.set(colourAt(number, (at % width) / width), at * 3)
  return sharp(dots, { raw: { width, height, channels: 3 } })
    .webp({ lossless: true })
    .toBuffer()
}

async function drawAll(strip: Strip, all: readonly Seen[]) {
  const sources = strip.tiles.map(({ hash }) => {
    const number = Number(hash.slice(1))
    return bytesOf(number, all[number] ?? { width: 1, height: 1, focus: { x: 0, y: 0 } })
  })
  return drawStrip(strip, await Promise.all(sources))
}

/** The dot of a strip at a part of a tile, as `object-position` and `object-fit` of the styles show it. */
async function dotsOf(strip: Strip, bytes: Uint8Array, scale: 1 | 2) {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height } = measures[strip.kind]
  expect([info.width, info.height]).toEqual([width * scale, heightOf(strip, scale)])
  return (at: number, x: number, y: number): number[] => {
    const box = height * scale
    const shift = strip.tiles.length === 1 ? 0 : ((info.height - box) * at) / (strip.tiles.length - 1)
    const dot =
      Math.min(info.height - 1, Math.floor(shift + y * box)) * info.width + Math.floor(x * info.width)
    return [...data.subarray(dot * 4, dot * 4 + 4)]
  }
}

/** Where a browser would find the same dot in the picture alone (`object-fit: cover`). */
function partOf({ width, height, focus }: Seen, kind: StripKind, x: number): number {
  const box = measures[kind]
  const grow = Math.max(box.width / width, box.height / height)
  const left = ((width * grow - box.width) * focusIn(picture(0, { width, height, focus })).x) / 100
  return (left + x * box.width) / (width * grow)
}

const seen = fc.record({
  width: fc.integer({ min: 40, max: 900 }),
  height: fc.integer({ min: 40, max: 900 }),
  focus: fc.record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
})
const near = (is: number[], wanted: Rgb, what: string) => {
  for (const [at, value] of wanted.entries()) expect(Math.abs((is[at] ?? -99) - value), what).toBeLessThan(26)
}

describe('a strip', { timeout: 120_000 }, () => {
  test('shows each picture in its own place, whatever shape they have, and no edge of its neighbour', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<StripKind>('faces', 'views'),
        fc.array(seen, { minLength: 3, maxLength: 4 }),
        async (kind, all) => {
          const [strip] = stripsOf(
            kind,
            all.map((one, number) => picture(number, one)),
          )
          if (!strip) throw new Error('no strip')
          const files = await drawAll(strip, all)
          expect([...files.keys()].sort()).toEqual(pathsOfStrip(strip).sort())
          for (const scale of scales) {
            const dotAt = await dotsOf(strip, files.get(stripPath(strip, scale, 'webp')) ?? fail(), scale)
            for (const [number, one] of all.entries())
              for (const y of [0.02, 0.5, 0.98])
                near(
                  dotAt(number, 0.5, y),
                  colourAt(number, partOf(one, kind, 0.5)),
                  `${number} of ${kind} at ${y}`,
                )
          }
        },
      ),
      { numRuns: 4 },
    )
  })

  test('keeps a sign whole, and clear around it', async () => {
    const all = [0, 1, 2].map(() => ({ width: 300, height: 300, focus: { x: 0.5, y: 0.5 } }))
    const [strip] = stripsOf(
      'signs',
      all.map((one, number) => picture(number, one)),
    )
    if (!strip) throw new Error('no strip')
    const files = await drawAll(strip, all)
    for (const format of ['avif', 'webp'] as const) {
      const dotAt = await dotsOf(strip, files.get(stripPath(strip, 1, format)) ?? fail(), 1)
      for (const number of [0, 1, 2]) {
        near(dotAt(number, 0.5, 0.5), colourAt(number, 0.5), `${number} as ${format}`)
        expect(dotAt(number, 0.1, 0.5)[3]).toBe(0)
        expect(dotAt(number, 0.5, 0.5)[3]).toBe(255)
      }
    }
  })

  test('holds each picture once, and as many as somebody sees together', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, number) =>
        picture(number, { width: 400, height: 400, focus: { x: 0.5, y: 0.5 } }),
      )
    const sizes = (kind: StripKind, count: number) =>
      stripsOf(kind, many(count)).map(({ tiles }) => tiles.length)
    expect(sizes('faces', 1)).toEqual([])
    expect(sizes('faces', 12)).toEqual([12])
    expect(sizes('faces', 25)).toEqual([8, 9, 8])
    expect(sizes('views', 2)).toEqual([])
    expect(sizes('views', 7)).toEqual([4, 3])
    expect(stripsOf('faces', [...many(3), ...many(3)])[0]?.tiles).toHaveLength(3)
  })

  test('has another name when one of its pictures is another, and else the same', () => {
    const of = (x: number, hash = 'w') =>
      stripsOf(
        'faces',
        [0, 1].map((number) => ({
          ...picture(number, { width: 400, height: 400, focus: { x, y: 0.5 } }),
          sizes: [{ width: 400, height: 400, avif: '', webp: hash + number }],
        })),
      )[0]?.name
    expect(of(0.5)).toBe(of(0.5))
    expect(new Set([of(0.5), of(0.2), of(0.5, 'x')]).size).toBe(3)
  })
})

function fail(): never {
  throw new Error('not drawn')
}
