import type { PictureFormat } from '../../pictures/sizes.ts'
import { heightOf, measures, type Strip, scales, stripPath } from '../../pictures/strip.ts'
import { hrefTo, useScene } from '../scene.ts'

type TileProps = { strip: Strip; at: number; alt: string; class: string | undefined }

/** A picture out of a strip: the styles show its part, and a browser fetches the file once for all of them. */
export function Tile({ strip, at, alt, class: name }: TileProps) {
  const scene = useScene()
  const fileOf = (scale: 1 | 2, format: PictureFormat) => hrefTo(scene, stripPath(strip, scale, format))
  const setOf = (format: PictureFormat) =>
    scales.map((scale) => `${fileOf(scale, format)} ${scale}x`).join(', ')
  return (
    <picture class={`later${name ? ` ${name}` : ''}`}>
      <source type="image/avif" srcset={setOf('avif')} />
      <img
        loading="lazy"
        src={fileOf(1, 'webp')}
        srcset={setOf('webp')}
        width={measures[strip.kind].width}
        height={heightOf(strip, 1)}
        alt={alt}
        decoding="async"
        class={`strip t${at} n${strip.tiles.length}`}
      />
    </picture>
  )
}

/** Where a picture lies among strips. */
export function tileIn(strips: readonly Strip[], picture: string): { strip: Strip; at: number } | undefined {
  for (const strip of strips) {
    const at = strip.tiles.findIndex((one) => one.picture === picture)
    if (at >= 0) return { strip, at }
  }
  return undefined
}
