import { type UnzipFileInfo, unzipSync } from 'fflate'
import { Refusal } from '#kernel/refusal.ts'

/** What somebody brought. `isOne`: it is what it is, even where it is a zip inside, as texts of office programs are. */
export type Brought = { name: string; bytes: Uint8Array; isOne?: boolean }

const mostFiles = 6000
const mostBytes = 1_000_000_000
/** What pages are made of lies in memory all at once; pictures and films one after the other. */
const mostText = 150_000_000
const largest = 120_000_000
const isHeavy =
  /\.(jpe?g|jfif|png|gif|webp|avif|heic|svg|tiff?|mp4|webm|mov|mp3|m4a|ogg|wav|pdf|docx?|xlsx?|pptx?|od[tsp]|zip)$/i
/** Nothing of it is content, whatever is in it. */
const ignored = /(^|\/)(__MACOSX|\.git|\.svn|node_modules|\.DS_Store|Thumbs\.db|\._[^/]*)(\/|$)/

type Place = { from: Uint8Array; name: string | null; size: number }

/**
 * Files by their path, zips looked into: what is in a zip is unfolded when it is asked for, and not kept. What it would unfold into is
 * counted beforehand: a zip that is meant to fill the memory is refused.
 */
export class Bundle {
  readonly #places = new Map<string, Place>()
  #files = 0
  #bytes = 0
  #text = 0

  /** @throws Refusal `intake.unreadable`, `intake.large` */
  constructor(brought: readonly Brought[]) {
    this.add(brought)
  }

  /** @throws Refusal `intake.unreadable`, `intake.large` */
  add(brought: readonly Brought[]): void {
    for (const { name, bytes, isOne } of brought) {
      const inside = !isOne && isZip(bytes) ? directoryOf(bytes) : null
      if (!inside) this.#place(name, { from: bytes, name: null, size: bytes.byteLength })
      for (const one of inside ?? [])
        this.#place(one.name, { from: bytes, name: one.name, size: one.originalSize })
    }
  }

  /** What all of it comes to. */
  get size(): number {
    return this.#bytes
  }

  keys(): MapIterator<string> {
    return this.#places.keys()
  }

  /** @throws Refusal `intake.unreadable` */
  get(path: string): Uint8Array | undefined {
    const place = this.#places.get(path)
    return place && (place.name === null ? place.from : unfold(place.from, place.name))
  }

  #place(name: string, place: Place): void {
    if (name.endsWith('/') || ignored.test(name)) return
    this.#files += 1
    this.#bytes += place.size
    if (!isHeavy.test(name)) this.#text += place.size
    const isTooMuch = this.#files > mostFiles || this.#bytes > mostBytes || this.#text > mostText
    if (isTooMuch || place.size > largest) throw new Refusal('invalid', 'intake.large')
    this.#places.set(cleanPath(name), place)
  }
}

export const textFrom = (bytes: Uint8Array): string => {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1')
  const said = /(?:encoding|charset)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  return decoderFor(utf16 ? 'utf-16le' : said).decode(bytes)
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8

function directoryOf(bytes: Uint8Array): UnzipFileInfo[] {
  const found: UnzipFileInfo[] = []
  unzipped(bytes, (file) => {
    found.push(file)
    return false
  })
  return found
}

// No more is written than the directory has claimed, whatever the bytes unfold into.
const unfold = (bytes: Uint8Array, wanted: string): Uint8Array | undefined =>
  unzipped(bytes, ({ name }) => name === wanted)[wanted]

function unzipped(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    throw new Refusal('invalid', 'intake.unreadable')
  }
}

/** Nothing lies above the folder it was in. */
const cleanPath = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')

function decoderFor(said: string | undefined): TextDecoder {
  try {
    return new TextDecoder(said ?? 'utf-8')
  } catch {
    return new TextDecoder()
  }
}
