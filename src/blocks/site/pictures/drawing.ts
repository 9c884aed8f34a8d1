import { createHash } from 'node:crypto'
import { loadSharp } from '#kernel/picture.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { PictureSize, SitePicture } from '../model/site.ts'
import { together } from './lanes.ts'
import { widths } from './sizes.ts'

export type Crop = NonNullable<SitePicture['crop']>

/** A picture as it was drawn from what somebody brought: nothing of the file they brought is kept. */
export type Drawn = {
  /** SHA-256 (base64url) of what was brought, so that the same picture lies here once. */
  digest: string
  /** The whole picture, from which other cuts are drawn later. */
  master: Uint8Array
  width: number
  height: number
  cut: Cut
}

/** What is shown of a picture, in all widths: the bytes by their hash. */
export type Cut = { sizes: PictureSize[]; bytes: Map<string, Uint8Array> }

const mostBytes = 40 * 1024 * 1024
// More than any camera takes; a file that unfolds into more is meant to fill the memory.
const mostPixels = 120_000_000
const masterSide = 2400
const known = new Set(['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff', 'svg'])

/**
 * Draws a picture anew, without place, time and device, in the colours of the web: JPEG, PNG, WebP, GIF (its first picture), AVIF,
 * TIFF and SVG. Takes a second or two and needs no desk.
 * @throws Refusal `picture.empty`, `picture.large`, `picture.heic`, `picture.pixels`, `picture.unreadable`
 */
export async function drawPicture(bytes: Uint8Array): Promise<Drawn> {
  if (bytes.byteLength === 0) throw new Refusal('invalid', 'picture.empty')
  if (bytes.byteLength > mostBytes) throw new Refusal('invalid', 'picture.large')
  if (isHeic(bytes)) throw new Refusal('invalid', 'picture.heic')
  return together(() => orRefuse(() => draw(bytes)))
}

/** Draws what is shown of a picture from its whole, e.g. when something else is cut away. */
export const cutPicture = (master: Uint8Array, crop: Crop | null): Promise<Cut> =>
  together(() => orRefuse(() => cut(master, crop)))

export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16)

async function draw(bytes: Uint8Array): Promise<Drawn> {
  const sharp = await loadSharp()
  const { format, width = 0, height = 0 } = await sharp(bytes, reading).metadata()
  if (!known.has(format ?? '')) throw new Refusal('invalid', 'picture.unreadable')
  if (width * height > mostPixels) throw new Refusal('invalid', 'picture.pixels')
  const density = format === 'svg' ? densityFor(width, height) : undefined
  const drawn = await sharp(bytes, { ...reading, ...(density && { density }) })
    .autoOrient()
    .resize(masterSide, masterSide, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 92, effort: 2 })
    .toBuffer({ resolveWithObject: true })
  const master = new Uint8Array(drawn.data)
  const digest = createHash('sha256').update(bytes).digest('base64url')
  return { digest, master, width: drawn.info.width, height: drawn.info.height, cut: await cut(master, null) }
}

async function cut(master: Uint8Array, crop: Crop | null): Promise<Cut> {
  const sharp = await loadSharp()
  const { width = 1, height = 1 } = await sharp(master, reading).metadata()
  const area = crop ? areaOf(crop, width, height) : { left: 0, top: 0, width, height }
  const sizes: PictureSize[] = []
  const bytes = new Map<string, Uint8Array>()
  for (const wide of widthsOf(area.width)) {
    const sized = sharp(master, reading).extract(area).resize(wide)
    const avif = await sized.clone().avif({ quality: 52, effort: 2 }).toBuffer()
    const webp = await sized.clone().webp({ quality: 76, effort: 4 }).toBuffer({ resolveWithObject: true })
    const [first, second] = [new Uint8Array(avif), new Uint8Array(webp.data)]
    bytes.set(hashOf(first), first).set(hashOf(second), second)
    sizes.push({ width: wide, height: webp.info.height, avif: hashOf(first), webp: hashOf(second) })
  }
  return { sizes, bytes }
}

const reading = { limitInputPixels: mostPixels, failOn: 'error' as const, pages: 1 }

/** Never wider than the picture itself: what is enlarged is only heavier. */
function widthsOf(width: number): number[] {
  const narrower = widths.filter((wide) => wide < width)
  return narrower.length < widths.length ? [...narrower, width] : [...narrower]
}

function areaOf({ x, y, ...size }: Crop, width: number, height: number) {
  const left = Math.min(width - 1, Math.max(0, Math.round(x * width)))
  const top = Math.min(height - 1, Math.max(0, Math.round(y * height)))
  const wide = Math.max(1, Math.min(width - left, Math.round(size.width * width)))
  const high = Math.max(1, Math.min(height - top, Math.round(size.height * height)))
  return { left, top, width: wide, height: high }
}

/** A drawing has no dots of its own: as many as make it as wide as a page. */
const densityFor = (width: number, height: number): number =>
  Math.min(50_000, Math.max(1, Math.round((72 * 1600) / Math.max(1, width, height))))

/** ISO/IEC 14496-12: the brands of HEIC, which no browser but one shows and whose patents keep others from reading it. */
function isHeic(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  return head.slice(4, 8) === 'ftyp' && /hei[cxms]|hev[cxms]/.test(head.slice(8))
}

async function orRefuse<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    const says = error instanceof Error ? error.message : ''
    throw new Refusal('invalid', /pixel limit/i.test(says) ? 'picture.pixels' : 'picture.unreadable')
  }
}
