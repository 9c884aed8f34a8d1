import type { House } from '#kernel/house.ts'
import { fileBytes } from '../downloads/downloads.ts'
import type { Built } from '../output/built.ts'
import type { Easel } from '../pictures/easel.ts'
import { pictureBytes } from '../pictures/pictures.ts'
import { pathsOfStrip, type Strip } from '../pictures/strip.ts'
import { type Digest, digestOf } from './bytes.ts'
import type { KeptFile, KeptFiles } from './kept-file.ts'

/** What a build becomes: which bytes lie under which path, and those that are new. */
export type Laid = { files: KeptFiles; fresh: Map<Digest, Uint8Array> }

/** Names what was built by its bytes. What lay in the publication before under the same key or path is not touched again. */
export async function layOut(
  house: House,
  built: Built,
  before: KeptFiles,
  strips: StripFiles,
): Promise<Laid> {
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
  for (const strip of built.strips) {
    const drawn = await strips.get(strip.name)
    if (drawn) for (const [path, bytes] of drawn) add(path, bytes)
    else for (const path of pathsOfStrip(strip)) files[path] = mustHave(before[path], path)
  }
  for (const [path, id] of built.downloads) {
    const known = before[path]
    if (known?.key === id) files[path] = known
    else add(path, await fileBytes(house, id), id)
  }
  return { files, fresh }
}

/** What is drawn of strips, by their names. */
export type StripFiles = Map<string, Promise<Map<string, Uint8Array>>>

/** Begins with the strips that do not lie in the publication before. */
export function drawStrips(
  house: House,
  strips: readonly Strip[],
  before: KeptFiles,
  easel: Easel,
): StripFiles {
  const draw = async (strip: Strip) => {
    const tiles = strip.tiles.map(({ picture, hash }) => pictureBytes(house, picture, hash))
    return easel.strip(strip, await Promise.all(tiles))
  }
  const fresh = strips.filter((strip) => pathsOfStrip(strip).some((path) => !before[path]))
  const drawn: StripFiles = new Map(fresh.map((strip) => [strip.name, draw(strip)]))
  // Whoever lays them out hears of what failed; nobody does when the pages could not be made.
  for (const one of drawn.values()) one.catch(() => {})
  return drawn
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
