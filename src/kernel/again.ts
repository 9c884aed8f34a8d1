import type { RawBuilder } from 'kysely'
import type { Actor } from './desk.ts'
import { type Glance, glanceAt, type Pass, passAt } from './glance.ts'
import type { House } from './house.ts'
import { idsMade } from './id.ts'

/** A page as it was made for one session, and what it was made of. */
type Made = {
  who: string
  state: string
  second: number
  actor: Actor
  body: Uint8Array<ArrayBuffer>
  at: number
}

/** Who asks, and for which page in which language. */
export type Asked = { token: string; page: string }

const mostBytes = 16_000_000
const longest = 2_000

/**
 * Pages that were made a moment ago, each for one session. Nothing else may be put here: `sameAgain` hands one out only to the
 * session it was made for, and only while the database proves that nothing has changed. Forgotten after two seconds.
 */
export class Again {
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

/**
 * A page for whoever shows this session. Who comes and what they may is asked each time; the page is asked for and made anew
 * unless the database is in the very state in which it was made for this session, within the same second (decision 0031).
 * What holds an id or a token that is good for once is made anew each time.
 */
export async function sameAgain<R>(
  house: House,
  { token, page }: Asked,
  ask: (now: Date) => RawBuilder<R>,
  make: (seen: Glance<R>) => Promise<string>,
): Promise<Pick<Made, 'actor' | 'body'>> {
  const key = `${token} ${page}`
  const known = house.again.find(key)
  if (known?.second === secondOf(house.clock.now()) && isSame(known, await passAt(house, token))) return known
  const seen = await glanceAt(house, token, ask)
  const before = idsMade()
  const body = new TextEncoder().encode(await make(seen))
  const { who, state, now, actor } = seen
  if (who !== null && state !== null && idsMade() === before)
    house.again.keep(key, { who, state, second: secondOf(now), actor, body, at: performance.now() })
  return { actor, body }
}

const isSame = (made: Made, { who, state, now }: Pass): boolean =>
  made.who === who && made.state === state && made.second === secondOf(now)

const secondOf = (now: Date): number => Math.floor(now.getTime() / 1000)
