import type { SitePicture } from '../../../model/site.ts'

export type Crop = NonNullable<SitePicture['crop']>

/** What is cut out: a shape, how large it is, and where its middle lies; all from 0 to 1. */
export type Cutting = { shape: Shape; size: number; x: number; y: number }

/** Width by height. */
export const shapes = { whole: null, wide: 16 / 9, landscape: 3 / 2, square: 1, portrait: 3 / 4 } as const
export type Shape = keyof typeof shapes

type Sized = Pick<SitePicture, 'width' | 'height'>

/** The part of a picture that is shown; null where it is all of it. It never reaches beyond the edge. */
export function cropOf({ shape, size, x, y }: Cutting, picture: Sized): Crop | null {
  const wanted = shapes[shape]
  if (wanted === null) return null
  const { width, height } = largest(wanted, picture)
  const [w, h] = [width * size, height * size]
  return { x: within(x - w / 2, 1 - w), y: within(y - h / 2, 1 - h), width: round(w), height: round(h) }
}

/** How a picture is cut now; the shape that fits best. */
export function cuttingOf(crop: Crop | null, picture: Sized): Cutting {
  if (!crop) return { shape: 'whole', size: 1, x: 0.5, y: 0.5 }
  const is = (crop.width * picture.width) / (crop.height * picture.height)
  const names = Object.keys(shapes) as Shape[]
  const off = (shape: Shape) => (shapes[shape] === null ? 99 : Math.abs(Math.log((shapes[shape] ?? 1) / is)))
  const shape = names.toSorted((one, other) => off(one) - off(other))[0] ?? 'square'
  const most = largest(shapes[shape] ?? 1, picture)
  return {
    shape,
    size: Math.min(1, Math.max(crop.width / most.width, crop.height / most.height)),
    x: crop.x + crop.width / 2,
    y: crop.y + crop.height / 2,
  }
}

/** The largest part of a picture in a shape, as shares of it. */
function largest(shape: number, { width, height }: Sized): { width: number; height: number } {
  const is = width / height
  return is > shape ? { width: shape / is, height: 1 } : { width: 1, height: is / shape }
}

const within = (value: number, most: number): number => round(Math.min(Math.max(0, value), Math.max(0, most)))
const round = (value: number): number => Math.round(value * 10_000) / 10_000
