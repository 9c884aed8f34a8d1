import type { House } from '#kernel/house.ts'
import { fileBytes } from '../downloads/downloads.ts'
import type { Built } from '../output/built.ts'
import { pictureBytes } from '../pictures/pictures.ts'
import { pathsOfStrip, type Strip } from '../pictures/strip.ts'
import { drawStrip } from '../pictures/strip-drawing.ts'
import { type Digest, digestOf } from './bytes.ts'
import type { KeptFile, KeptFiles } from './kept-file.ts'

/** What a build becomes: which bytes lie under which path, and those that are new. */
export type Laid = { files: KeptFiles; fresh: Map<Digest, Uint8Array> }

/** Names what was built by its bytes. What lay in the publication before under the same key or path is not touched again. */
export async function layOut(house: House, built: Built, before: KeptFiles): Promise<Laid> {
  const files: KeptFiles = {}
  const fresh = new Map<Digest, Uint8Array>()
  const add = (path: string, bytes: Uint8Array, key?: string) => {
    const digest = digestOf(bytes)
    fresh.set(digest, bytes)
    files[path] = { digest, size: bytes.byteLength, ...(key !== undefined && { key }) }
  }
  for (const [path, { bytes, key }] of built.files) add(path, bytes, key)
  for (const [path] of built.kept) files[path] = mustHave(before[path], path)
  for (const [path, { picture, hash }] of built.pictures) {
    // The name of a picture holds a hash of it: under the same name lies the same.
    const known = before[path]
    if (known) files[path] = known
    else add(path, await pictureBytes(house, picture, hash))
  }
  const layStrip = async (strip: Strip) => {
    const lies = pathsOfStrip(strip).flatMap((path) => (before[path] ? [[path, before[path]] as const] : []))
    if (lies.length === pathsOfStrip(strip).length) for (const [path, file] of lies) files[path] = file
    else
      for (const [path, bytes] of await drawStrip(strip, (picture, hash) =>
        pictureBytes(house, picture, hash),
      ))
        add(path, bytes)
  }
  await Promise.all(built.strips.map(layStrip))
  for (const [path, id] of built.downloads) {
    const known = before[path]
    if (known?.key === id) files[path] = known
    else add(path, await fileBytes(house, id), id)
  }
  return { files, fresh }
}

function mustHave(file: KeptFile | undefined, path: string): KeptFile {
  if (!file) throw new Error(`${path} was kept, but lies nowhere`)
  return file
}

/** Whether two publications show the same. */
export function isSame(one: KeptFiles, other: KeptFiles): boolean {
  const paths = Object.keys(one)
  return (
    paths.length === Object.keys(other).length &&
    paths.every((path) => one[path]?.digest === other[path]?.digest)
  )
}
