/** A picture of a site in one size and format, already cut out, as it lies in the file folder and with the site. */
export type PictureSize = {
  /** Where it lies with the site: `bilder/ID-WIDTH.HASH.avif`. Another picture has another address, so it is kept for ever. */
  path: string
  type: 'image/avif' | 'image/webp'
  width: number
  height: number
}
