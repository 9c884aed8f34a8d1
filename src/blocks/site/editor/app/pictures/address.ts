import type { SitePicture } from '../../../model/site.ts'
import { sizesFor } from '../../../pictures/sizes.ts'

/** Where a picture of the site is shown to its people: the narrowest size that is wide enough. */
export function shownAt(service: string, picture: SitePicture, width = 400): string {
  const sizes = sizesFor(picture)
  const size = sizes.find((one) => one.width >= width) ?? sizes.at(-1)
  return size ? `/services/${service}/site/preview/${size.webp}` : wholeAt(service, picture)
}

/** The whole picture, before anything is cut away. */
export const wholeAt = (service: string, { id }: SitePicture): string =>
  `/services/${service}/site/editor/pictures/${id}`
