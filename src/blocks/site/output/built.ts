import type { Card } from '../pictures/card-drawing.ts'
import type { Strip } from '../pictures/strip.ts'

export type BuildOptions = {
  /** Where it will be seen, with a slash at its end: `https://lichtblick.example/`, `https://house.example/w/lichtblick/`. */
  address: string
  /** The house, without a slash at its end: forms and conversations are given as paths of it (`/f/…`). */
  house: string
  now: Date
  /** What an earlier publication holds: path → key. What would have the same key is not made anew. */
  reuse?: ReadonlyMap<string, string>
  /** Hears at the beginning which strips there are, so that they are drawn while the pages are. */
  beginStrips?: (strips: readonly Strip[]) => void
  /** Where previews are drawn: without it, here. */
  drawCard?: (card: Card) => Promise<Uint8Array>
  /** False: the index of the search stays as it was, for an answer at once; build once more for a new one. */
  index?: boolean
}

/** A file of a site that was made now. The same key means: made of the same things, so the same bytes. */
export type BuiltFile = { bytes: Uint8Array; type: string; key: string }

/** A whole site (gebaute Website): each path stands in exactly one of the five. */
export type Built = {
  files: Map<string, BuiltFile>
  /** What `reuse` holds under the same key: path → key. */
  kept: Map<string, string>
  /** Sizes of pictures that some page shows: path → which. Their bytes lie with the pictures. */
  pictures: Map<string, { picture: string; hash: string; format: 'avif' | 'webp' }>
  /** Pictures that some page shows side by side, in one file: `drawStrip` draws it in all its sizes. */
  strips: readonly Strip[]
  /** Files that some page leads to: path → id of the file. */
  downloads: Map<string, string>
  /** Pages in all languages, without lists and machines' files. */
  pages: number
}
