import type { House } from '#kernel/house.ts'
import { type Digest, readBytes } from './bytes.ts'

/** Where a site of this house begins, as an address in a page says it. */
const root = /(?<=["\s])\/w\/[^/"\s]+\//g

/**
 * A file as it lies on another web space. The page for what is nowhere (404) is shown at any address, so its links begin at the
 * root of the server: of that one, where the site is all there is.
 */
export async function readForElsewhere(
  house: Pick<House, 'config'>,
  path: string,
  digest: Digest,
): Promise<Buffer<ArrayBuffer>> {
  const bytes = await readBytes(house, digest)
  return path === '404.html' ? Buffer.from(bytes.toString().replace(root, '/')) : bytes
}
