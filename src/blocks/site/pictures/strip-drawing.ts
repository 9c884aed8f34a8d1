import { loadSharp } from '#kernel/picture.ts'
import { together } from './lanes.ts'
import { formats, heightOf, measures, type Scale, type Strip, scales, stripPath, type Tile } from './strip.ts'

type Sharp = Awaited<ReturnType<typeof loadSharp>>

/** Draws a strip in all its files, out of the bytes of its tiles. @returns their bytes by their paths */
export async function drawStrip(
  strip: Strip,
  sources: readonly Uint8Array[],
): Promise<Map<string, Uint8Array>> {
  const drawn = await Promise.all(scales.map((scale) => together(() => drawAt(strip, scale, sources))))
  return new Map(drawn.flat())
}

async function drawAt(strip: Strip, scale: Scale, sources: readonly Uint8Array[]) {
  const sharp = await loadSharp()
  const { width, height, gap } = measures[strip.kind]
  const tiles = await Promise.all(
    strip.tiles.map((tile, at) => drawTile(sharp, strip, { tile, at, scale, bytes: sources[at] })),
  )
  const size = { width: width * scale, height: heightOf(strip, scale), channels: 4 as const }
  const laid = await sharp({ create: { ...size, background: clear } })
    .composite(
      tiles.map((input, at) => ({
        input,
        left: 0,
        top: scale * Math.max(0, at * (height + gap) - gap / 2),
      })),
    )
    .raw()
    .toBuffer()
  const whole = sharp(laid, { raw: size })
  const flat = (await whole.clone().stats()).isOpaque ? whole.removeAlpha() : whole
  return Promise.all(
    formats.map(async (format): Promise<[string, Uint8Array]> => {
      const drawn =
        format === 'avif' ? flat.clone().avif({ quality: 52, effort: 3 }) : flat.clone().webp({ quality: 76 })
      return [stripPath(strip, scale, format), new Uint8Array(await drawn.toBuffer())]
    }),
  )
}

const clear = { r: 0, g: 0, b: 0, alpha: 0 }

type Drawing = { tile: Tile; at: number; scale: Scale; bytes: Uint8Array | undefined }

/** A tile with half of the gap on each side where another one follows; a picture that fills its tile fills that with its edge. */
async function drawTile(sharp: Sharp, strip: Strip, { tile, at, scale, bytes }: Drawing): Promise<Buffer> {
  const { fit, gap, ...measure } = measures[strip.kind]
  const [width, height] = [measure.width * scale, measure.height * scale]
  const half = (gap / 2) * scale
  const around = { top: at === 0 ? 0 : half, bottom: at === strip.tiles.length - 1 ? 0 : half }
  const image = sharp(bytes, { failOn: 'error' })
  if (fit === 'contain')
    return image
      .resize(width, height, { fit, background: clear })
      .extend({ ...around, background: clear })
      .png({ compressionLevel: 0 })
      .toBuffer()
  const { width: wide = width, height: high = height } = await image.metadata()
  const grow = Math.max(width / wide, height / high)
  const [grownWidth, grownHeight] = [
    Math.max(width, Math.round(wide * grow)),
    Math.max(height, Math.round(high * grow)),
  ]
  // As a browser places it by `object-position`.
  const left = Math.round(((grownWidth - width) * tile.focus.x) / 100)
  const top = Math.round(((grownHeight - height) * tile.focus.y) / 100)
  const cut = await image
    .resize(grownWidth, grownHeight, { fit: 'fill' })
    .extract({ left, top, width, height })
    .png({ compressionLevel: 0 })
    .toBuffer()
  return sharp(cut)
    .extend({ ...around, extendWith: 'copy' })
    .png({ compressionLevel: 0 })
    .toBuffer()
}
