import { createHash } from 'node:crypto'
import { endingOf, fileKinds } from '../downloads/file-kinds.ts'
import type { Found, FoundMedia } from './found.ts'
import type { Bundle } from './reading/bundle.ts'

/** Bytes of a picture or a file that some page names. */
export type Medium = {
  key: string
  name: string
  bytes: () => Uint8Array
  said: { alt: string; caption: string }
}

const pictures = new Set(['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif', 'svg', 'tif', 'tiff', 'jfif'])
const mostInline = 10_000_000

/** Finds what old addresses name among what was brought. */
export class Media {
  readonly #bundle: Bundle
  readonly #byName = new Map<string, string[]>()
  readonly #byId: ReadonlyMap<string, FoundMedia>
  readonly #byAddress = new Map<string, FoundMedia>()

  constructor(bundle: Bundle, found: Found) {
    this.#bundle = bundle
    for (const path of bundle.keys()) {
      const name = plainName(path)
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), path])
    }
    this.#byId = new Map(found.media.map((one) => [one.id, one]))
    for (const one of found.media) this.#byAddress.set(comparable(one.address), one)
  }

  /** What the library of the old site says of it. */
  about(wanted: { src: string; id: string }): FoundMedia | undefined {
    return this.#byId.get(wanted.id) ?? this.#byAddress.get(comparable(wanted.src))
  }

  picture(wanted: { src: string; id: string }, from: string): Medium | null {
    if (wanted.src.startsWith('data:')) return inline(wanted.src)
    const about = this.about(wanted)
    const path =
      (about && this.#find(about.address, from)) ?? (wanted.src ? this.#find(wanted.src, from) : null)
    return path && pictures.has(endingOf(path)) ? this.#medium(path, about) : null
  }

  file(address: string, from: string): Medium | null {
    const path = this.#find(address, from)
    return path && fileKinds[endingOf(path)] ? this.#medium(path, this.about({ src: address, id: '' })) : null
  }

  #medium(path: string, about: FoundMedia | undefined): Medium {
    const bytes = () => this.#bundle.get(path) ?? new Uint8Array()
    const name = path.split('/').at(-1) ?? path
    return { key: path, name, bytes, said: { alt: about?.alt ?? '', caption: about?.caption ?? '' } }
  }

  /** The file whose path ends most like the address; WordPress names smaller copies after their measures. */
  #find(address: string, from: string): string | null {
    const wanted = comparable(resolved(address, from))
    const ways = this.#byName.get(plainName(wanted)) ?? []
    const [best] = ways.toSorted((one, other) => alike(other, wanted) - alike(one, wanted))
    return best ?? null
  }
}

function inline(src: string): Medium | null {
  const match = /^data:image\/(png|jpe?g|gif|webp|svg\+xml);base64,([A-Za-z0-9+/=\s]+)$/.exec(
    src.slice(0, mostInline),
  )
  if (!match) return null
  const bytes = Buffer.from(match[2] ?? '', 'base64')
  const key = `data:${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}`
  return { key, name: 'bild', bytes: () => new Uint8Array(bytes), said: { alt: '', caption: '' } }
}

/** A relative address as seen from its page. */
function resolved(address: string, from: string): string {
  const base = `https://here.invalid/${from.replace(/^\//, '')}`
  return URL.canParse(address, base) ? new URL(address, base).href : address
}

/** Without host, question, case, and the measures of a smaller copy. */
function comparable(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : (address.split(/[?#]/)[0] ?? '')
  return decoded(path)
    .toLowerCase()
    .replace(/^\/+/, '')
    .replace(/(-\d{2,5}x\d{2,5}|-scaled|-rotated|-e\d{10,})+(\.[a-z0-9]+)$/, '$2')
}

const plainName = (path: string): string => comparable(path).split('/').at(-1) ?? ''

/** How many folders two paths have in common, from their ends; the original before its copies. */
function alike(path: string, wanted: string): number {
  const [one, other] = [comparable(path).split('/').reverse(), wanted.split('/').reverse()]
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  return same * 10 - (/-\d{2,5}x\d{2,5}\.\w+$/.test(path) ? 1 : 0)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
