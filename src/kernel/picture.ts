import { Refusal } from './refusal.ts'

/** A picture as pages show it: two sizes as WebP, and how large the larger one is. */
export type Sizes = { large: Buffer; small: Buffer; width: number; height: number }

const [largeSide, smallSide] = [1600, 640]
// More than any camera takes; a file that unfolds into more is meant to fill the memory.
const mostPixels = 120_000_000

/** A big library for a rare wish: it comes with the first picture. */
export async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}

/**
 * Draws a photograph anew in two sizes. What a camera wrote into it (place, time, device, a thumbnail of what was cut
 * away) is not in the new ones; turning is done, colours are those of the web.
 * @throws Refusal `picture.unreadable` for what is damaged or no JPEG, PNG or WebP
 */
export async function sizesOf(bytes: Uint8Array): Promise<Sizes> {
  try {
    const sharp = await loadSharp()
    const options = { limitInputPixels: mostPixels, failOn: 'error' as const }
    const { format } = await sharp(bytes, options).metadata()
    if (!['jpeg', 'png', 'webp'].includes(format ?? '')) throw new Refusal('invalid', 'picture.unreadable')
    const sized = (side: number) =>
      sharp(bytes, options)
        .autoOrient()
        .resize(side, side, { fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer({ resolveWithObject: true })
    const large = await sized(largeSide)
    const { data: small } = await sized(smallSide)
    return { large: large.data, small, width: large.info.width, height: large.info.height }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('invalid', 'picture.unreadable')
  }
}

/**
 * A drawing as PNG. Letters have to be outlines in it: the fonts of the machine play no part. `quick`: three times the bytes in
 * a tenth of the time, for who draws hundreds.
 */
export const pngOf = async (svg: string, quick = false): Promise<Buffer> =>
  (await loadSharp())(Buffer.from(svg))
    .png(quick ? { compressionLevel: 6 } : { compressionLevel: 9, palette: true, quality: 90 })
    .toBuffer()
