import { readFileSync } from 'node:fs'
import type { Built, BuiltFile } from './built.ts'
import { digestOf } from './digest.ts'

/**
 * What draws the pages: another version of the house may draw them otherwise, so nothing is taken over from an earlier one.
 * The main file names all others by their digest.
 */
const recipe = digestOf(readFileSync(process.argv[1] ?? ''))

/** A page with what draws it again: the index of the search reads all of them. */
export type Drawn = { path: string; key: string; draw: () => string }

type Drawing = { path: string; type: string; draw: () => string | Uint8Array | Promise<Uint8Array> }

/** Where the files of a build come together, each once; what an earlier one has under the same key is not drawn. */
export class Workshop {
  readonly files = new Map<string, BuiltFile>()
  readonly kept = new Map<string, string>()
  readonly pictures: Built['pictures'] = new Map()
  readonly downloads: Built['downloads'] = new Map()
  readonly #reuse: ReadonlyMap<string, string>
  readonly #waiting: Promise<void>[] = []

  constructor(reuse: ReadonlyMap<string, string> = new Map()) {
    this.#reuse = reuse
  }

  /** `madeOf`: everything that the drawing depends on. @returns the key of what it is made of */
  make({ path, type, draw }: Drawing, madeOf: unknown): string {
    const key = digestOf(recipe, path, JSON.stringify(madeOf) ?? '')
    if (this.files.has(path) || this.kept.has(path)) return key
    if (this.#reuse.get(path) === key) {
      this.kept.set(path, key)
      return key
    }
    const keep = (drawn: string | Uint8Array) => {
      const bytes = typeof drawn === 'string' ? new TextEncoder().encode(drawn) : new Uint8Array(drawn)
      this.files.set(path, { bytes, type, key })
    }
    const drawn = draw()
    if (drawn instanceof Promise) this.#waiting.push(drawn.then(keep))
    else keep(drawn)
    return key
  }

  /** A page as it was drawn now; what was taken over is drawn for this. */
  textOf({ path, draw }: Drawn): string {
    const made = this.files.get(path)
    return made ? new TextDecoder().decode(made.bytes) : draw()
  }

  /** Takes over what an earlier build has below a folder, whatever it was made of. @returns whether there was anything */
  takeOver(folder: string): boolean {
    const found = [...this.#reuse].filter(([path]) => path.startsWith(folder))
    for (const [path, key] of found) this.kept.set(path, key)
    return found.length > 0
  }

  /** Whether an earlier build has made a file of these things. */
  has(path: string, madeOf: unknown): boolean {
    return this.#reuse.get(path) === digestOf(recipe, path, JSON.stringify(madeOf) ?? '')
  }

  /** @throws what a drawing threw, once all have come to their end */
  async finish(): Promise<void> {
    const ends = await Promise.allSettled(this.#waiting)
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  }
}
