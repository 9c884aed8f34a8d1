import type { SitePicture } from '../model/site.ts'
import type { Crop } from './drawing.ts'

/** Shapes that are offered: width by height. */
export const ratios = { square: 1, landscape: 4 / 3, wide: 16 / 9, portrait: 3 / 4 } as const
export type Ratio = keyof typeof ratios

/** The largest part of a picture in this shape, as near as it can be to where the important part lies. */
export function cropFor(
  ratio: Ratio,
  { width, height, focus }: Pick<SitePicture, 'width' | 'height' | 'focus'>,
): Crop {
  const wanted = ratios[ratio]
  const is = width / height
  const size = wanted < is ? { width: wanted / is, height: 1 } : { width: 1, height: is / wanted }
  const place = (at: number, length: number) => Math.min(1 - length, Math.max(0, at - length / 2))
  return { x: place(focus.x, size.width), y: place(focus.y, size.height), ...size }
}

/** Thirds: where something lies, in a word. */
export type Third = 'start' | 'middle' | 'end'
export const thirds: readonly Third[] = ['start', 'middle', 'end']

export const thirdOf = (at: number): Third => (at < 1 / 3 ? 'start' : at > 2 / 3 ? 'end' : 'middle')

/** A finer place that somebody has set by hand stays as long as it lies in the third that is named. */
export const placeIn = (third: Third, before: number): number =>
  thirdOf(before) === third ? before : { start: 0.15, middle: 0.5, end: 0.85 }[third]

/** What may be cut away: a part of the picture, and not all of it. */
export function readCrop(value: unknown): Crop | null {
  const { x, y, width, height } = (value ?? {}) as Record<string, unknown>
  const [left, top, wide, high] = [x, y, width, height].map((one) =>
    typeof one === 'number' && Number.isFinite(one) ? Math.min(1, Math.max(0, one)) : Number.NaN,
  ) as [number, number, number, number]
  if ([left, top, wide, high].some(Number.isNaN)) return null
  const crop = { x: left, y: top, width: Math.min(wide, 1 - left), height: Math.min(high, 1 - top) }
  const isWhole = crop.width > 0.999 && crop.height > 0.999
  return isWhole || crop.width < 0.02 || crop.height < 0.02 ? null : crop
}
