import type { Shown } from '../../model/section.ts'
import { focusIn } from '../../pictures/sizes.ts'
import type { Strip } from '../../pictures/strip.ts'
import { hrefTo, said, sizesOf, useScene } from '../scene.ts'
import { Tile, tileIn } from './tile.tsx'

type PictureProps = {
  shown: Shown
  /** How wide it stands, as browsers want to know it before they have the styles. */
  sizes: string
  /** On the first screen: fetched at once. */
  first?: boolean
  /** Further below, fetched when somebody comes near: the styles know its `frame`, or it keeps its own `shape`. */
  later?: 'frame' | 'shape'
  /** Where it may lie beside others in one file. */
  strips?: readonly Strip[]
  class?: string
}

/** A picture in the format and size that a browser likes best; its place is kept while it comes. */
export function Picture({ shown, sizes, first = false, later, strips = [], class: name }: PictureProps) {
  const scene = useScene()
  const all = sizesOf(scene.site, shown.picture)
  const about = scene.site.pictures.get(shown.picture)
  const plain = all.findLast(({ width }, at) => at === 0 || width <= 1200)
  if (!plain || !about) return null
  const alt = shown.decorative ? '' : shown.alt || said(scene, about.alt)
  const tile = tileIn(strips, shown.picture)
  if (tile) return <Tile {...tile} alt={alt} class={name} />
  const setOf = (format: 'avif' | 'webp') =>
    all.map((one) => `${hrefTo(scene, one[format])} ${one.width}w`).join(', ')
  return (
    <picture
      class={[later && 'later', name].filter(Boolean).join(' ') || undefined}
      data-shape={later === 'shape' ? (plain.width / plain.height).toFixed(4) : undefined}
    >
      <source type="image/avif" srcset={setOf('avif')} sizes={sizes} />
      <img
        loading={first ? undefined : 'lazy'}
        src={hrefTo(scene, plain.webp)}
        srcset={setOf('webp')}
        sizes={sizes}
        width={plain.width}
        height={plain.height}
        alt={alt}
        fetchpriority={first ? 'high' : undefined}
        decoding={first ? undefined : 'async'}
        class={focusOf(focusIn(about))}
      />
    </picture>
  )
}

export const hasPicture = (scene: Parameters<typeof hrefTo>[0], shown: Shown | undefined): shown is Shown =>
  shown !== undefined && sizesOf(scene.site, shown.picture).length > 0

/** Where the important part lies, in quarters: a class, for no style stands on a page itself. */
function focusOf({ x, y }: { x: number; y: number }): string | undefined {
  const quarter = (part: number) => Math.round(part / 25)
  const name =
    `${quarter(x) === 2 ? '' : `x${quarter(x)} `}${quarter(y) === 2 ? '' : `y${quarter(y)}`}`.trim()
  return name || undefined
}

/** A picture with its caption and whose it is. */
export function Figure({ shown, sizes, later, strips = [], class: name }: Omit<PictureProps, 'first'>) {
  const scene = useScene()
  if (!hasPicture(scene, shown)) return null
  return (
    <figure class={name}>
      <Picture shown={shown} sizes={sizes} strips={strips} {...(later && { later })} />
      {shown.caption && <figcaption>{shown.caption}</figcaption>}
    </figure>
  )
}
