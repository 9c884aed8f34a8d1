import type { SitePicture } from '../model/site.ts'

export type PictureFormat = 'avif' | 'webp'

/** One file of a picture as it lies beside the pages: its path from the root of the site, and how to get its bytes. */
export type ShownSize = {
  width: number
  height: number
  avif: string
  webp: string
}

/** How wide pictures are drawn: for a phone, half a page, a page, and the whole window. */
export const widths = [400, 800, 1200, 1800] as const

/** The files of a picture, the narrowest first, by their paths from the root of the site. */
export const sizesFor = (picture: SitePicture): ShownSize[] =>
  picture.sizes.map(({ width, height, avif, webp }) => ({
    width,
    height,
    avif: pathOf(picture.id, width, avif, 'avif'),
    webp: pathOf(picture.id, width, webp, 'webp'),
  }))

/** All files of a picture, for whoever lays them beside the pages. */
export const filesFor = (picture: SitePicture): { path: string; hash: string; format: PictureFormat }[] =>
  picture.sizes.flatMap(({ width, avif, webp }) => [
    { path: pathOf(picture.id, width, avif, 'avif'), hash: avif, format: 'avif' as const },
    { path: pathOf(picture.id, width, webp, 'webp'), hash: webp, format: 'webp' as const },
  ])

/** Where the important part lies in what is shown, in whole percent: what is cut away no longer counts. */
export function focusIn({ focus, crop }: SitePicture): { x: number; y: number } {
  const within = (at: number, from: number, length: number) =>
    Math.round(Math.min(1, Math.max(0, (at - from) / length)) * 100)
  if (!crop) return { x: within(focus.x, 0, 1), y: within(focus.y, 0, 1) }
  return { x: within(focus.x, crop.x, crop.width), y: within(focus.y, crop.y, crop.height) }
}

const pathOf = (id: string, width: number, hash: string, format: PictureFormat): string =>
  `bilder/${id}-${width}.${hash}.${format}`

/** What a picker offers. HEIC is not in it: an iPhone then hands over its photographs as JPEG, by itself. */
export const picturesTaken = 'image/jpeg,image/png,image/webp,image/gif,image/avif,image/tiff,image/svg+xml'
