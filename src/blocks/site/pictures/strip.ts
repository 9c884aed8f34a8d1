import { createHash } from 'node:crypto'
import type { SitePicture } from '../model/site.ts'
import { focusIn, type PictureFormat } from './sizes.ts'

/** What stands side by side: faces of people, signs of partners, a gallery. */
export type StripKind = 'faces' | 'signs' | 'views'

type Measure = {
  width: number
  height: number
  /** Between two tiles, so that no edge of one shows in the other. */
  gap: number
  fit: 'cover' | 'contain'
  /** Fewer stand as single pictures. */
  least: number
  /** More are several strips, so that nobody waits for what they will not see. */
  most: number
}

export const measures: Record<StripKind, Measure> = {
  faces: { width: 104, height: 104, gap: 8, fit: 'cover', least: 2, most: 12 },
  signs: { width: 152, height: 76, gap: 4, fit: 'contain', least: 2, most: 12 },
  views: { width: 400, height: 300, gap: 4, fit: 'cover', least: 3, most: 6 },
}

/** For usual screens and for those with twice the dots. */
export const scales = [1, 2] as const
export type Scale = (typeof scales)[number]
export const formats: readonly PictureFormat[] = ['avif', 'webp']

/** One picture in a strip: which of its files it is drawn from, and where its important part lies, in percent. */
export type Tile = { picture: string; hash: string; focus: { x: number; y: number } }

/**
 * Pictures in one file, one below the other, so that a page asks once for all of them (docs/decisions/0035). `name` is a digest of
 * what it is made of.
 */
export type Strip = { kind: StripKind; tiles: readonly Tile[]; name: string }

/** Lays pictures into strips, each picture once, in their order and about evenly. */
export function stripsOf(kind: StripKind, pictures: readonly SitePicture[]): Strip[] {
  const { least, most } = measures[kind]
  const all = [...new Map(pictures.map((one) => [one.id, one])).values()].flatMap((one) => tileOf(kind, one))
  if (all.length < least) return []
  const count = Math.ceil(all.length / most)
  const at = (number: number) => Math.round((number * all.length) / count)
  return Array.from({ length: count }, (_, number) => {
    const tiles = all.slice(at(number), at(number + 1))
    return { kind, tiles, name: nameOf(kind, tiles) }
  })
}

/** How high a strip is in dots, at a scale. */
export const heightOf = ({ kind, tiles }: Pick<Strip, 'kind' | 'tiles'>, scale: Scale): number =>
  scale * (tiles.length * (measures[kind].height + measures[kind].gap) - measures[kind].gap)

/** The path of a strip from the root of the site. */
export const stripPath = ({ kind, name }: Strip, scale: Scale, format: PictureFormat): string =>
  `bilder/streifen-${measures[kind].width * scale}.${name}.${format}`

export const pathsOfStrip = (strip: Strip): string[] =>
  scales.flatMap((scale) => formats.map((format) => stripPath(strip, scale, format)))

/** A change here, or in how strips are drawn, gives all of them new names. */
const recipe = 1

const nameOf = (kind: StripKind, tiles: readonly Tile[]): string =>
  createHash('sha256')
    .update(JSON.stringify([recipe, kind, measures[kind], tiles]))
    .digest('hex')
    .slice(0, 16)

/** Drawn from the smallest file that has enough dots for the finest screen, else from the largest there is. */
function tileOf(kind: StripKind, picture: SitePicture): Tile[] {
  const { fit, ...measure } = measures[kind]
  const [width, height] = [measure.width * 2, measure.height * 2]
  const isEnough = (one: { width: number; height: number }) =>
    fit === 'cover' ? one.width >= width && one.height >= height : one.width >= width || one.height >= height
  const size = picture.sizes.find(isEnough) ?? picture.sizes.at(-1)
  return size ? [{ picture: picture.id, hash: size.webp, focus: focusIn(picture) }] : []
}
