/** A page as it was made for one session, and what it was made of. */
export type Made = { who: string; state: string; second: number; body: Uint8Array<ArrayBuffer>; at: number }

const mostBytes = 16_000_000
const longest = 2_000

/**
 * Pages that were made a moment ago, each for one session. Nothing else may be put here: `sameAgain` (again.ts) hands one out only to the
 * session it was made for, and only while the database proves that nothing has changed. Forgotten after two seconds.
 */
export class Kept {
  readonly #pages = new Map<string, Made>()
  #bytes = 0
  #forgetting: NodeJS.Timeout | undefined

  get bytes(): number {
    return this.#bytes
  }

  find(key: string): Made | undefined {
    return this.#pages.get(key)
  }

  keep(key: string, made: Made): void {
    this.#drop(key)
    this.#pages.set(key, made)
    this.#bytes += made.body.byteLength
    for (const [oldest] of this.#pages) {
      if (this.#bytes <= mostBytes) break
      this.#drop(oldest)
    }
    this.#forgetting ??= setTimeout(() => this.#forget(), longest).unref()
  }

  #forget(): void {
    const now = performance.now()
    for (const [key, { at }] of this.#pages) if (now - at >= longest) this.#drop(key)
    this.#forgetting = this.#pages.size > 0 ? setTimeout(() => this.#forget(), longest).unref() : undefined
  }

  #drop(key: string): void {
    this.#bytes -= this.#pages.get(key)?.body.byteLength ?? 0
    this.#pages.delete(key)
  }
}
