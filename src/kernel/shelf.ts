import type { Happening } from './live.ts'
import type { Lang } from './text.ts'

/** A rendered public page, ready to hand out: nothing personal may ever be in it. */
export type Shelved = {
  body: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
  jam: string | null
  madeAt: number
}

export const shelfKey = (path: string, lang: Lang): string => `${lang} ${path}`

const mostPages = 2000
/** Pages speak of time ("noch 2 Tage"), so none stays longer than this, in milliseconds. */
const freshFor = 30_000

/**
 * Public pages, rendered once for everybody without a session. Any event of a jam takes that jam's pages off
 * the shelf, on every process; an event of no jam takes all.
 */
export class Shelf {
  readonly #pages = new Map<string, Shelved>()

  /** The page under a key, unless it has become old by `now` (a monotonic clock in ms). */
  find(key: string, now: number): Shelved | undefined {
    const page = this.#pages.get(key)
    return page && now - page.madeAt < freshFor ? page : undefined
  }

  keep(key: string, page: Shelved): void {
    if (this.#pages.size >= mostPages) this.#pages.clear()
    this.#pages.set(key, page)
  }

  takeOff(happening: Pick<Happening, 'jam'>): void {
    for (const [key, page] of this.#pages) {
      if (happening.jam === null || page.jam === null || page.jam === happening.jam) this.#pages.delete(key)
    }
  }
}
