import { asHouse, type Desk } from './desk.ts'
import { keyedHash, newToken } from './id.ts'
import { Refusal } from './refusal.ts'

declare module './db.ts' {
  interface Tables {
    attempt: { bucket: string; count: number; ends_at: Date }
  }
}

/**
 * Counts an attempt for somebody known only by a keyed hash and refuses above `most` within `span` ms.
 * Counts survive a restart and hold across processes. Call it in a desk of its own: a refused act rolls back.
 * @throws Refusal `busy` `limit.reached`
 */
export async function countAttempt(
  desk: Desk,
  what: string,
  whom: string,
  most: number,
  span: number,
): Promise<void> {
  const bucket = keyedHash(desk.house.secret, `${what}:${whom}`)
  const ends_at = new Date(desk.now.getTime() + span)
  // Whoever is counted must not be able to set the counter back.
  const { count } = await asHouse(desk, () => addAttempt(desk, bucket, ends_at))
  if (count > most) throw new Refusal('busy', 'limit.reached')
}

const addAttempt = (desk: Desk, bucket: string, ends_at: Date) =>
  desk.tx
    .insertInto('attempt')
    .values({ bucket, count: 1, ends_at })
    .onConflict((oc) =>
      oc.column('bucket').doUpdateSet((eb) => ({
        count: eb
          .case()
          .when('attempt.ends_at', '<', desk.now)
          .then(1)
          .else(eb('attempt.count', '+', 1))
          .end(),
        ends_at: eb
          .case()
          .when('attempt.ends_at', '<', desk.now)
          .then(ends_at)
          .else(eb.ref('attempt.ends_at'))
          .end(),
      })),
    )
    .returning('count')
    .executeTakeFirstOrThrow()

/**
 * A token bucket per caller in memory, for requests nobody signed. The caller's address is hashed with a key
 * that dies with the process, so it is neither stored nor recoverable.
 */
export class Bucket {
  readonly #perMinute: number
  readonly #most: number
  readonly #left = new Map<string, { tokens: number; at: number }>()
  #key = newToken()

  constructor(perMinute: number, most: number) {
    this.#perMinute = perMinute
    this.#most = most
  }

  /** Takes one token. @returns false when none is left. */
  take(address: string, now: number): boolean {
    if (this.#left.size > 50_000) this.#forget()
    const caller = keyedHash(this.#key, address)
    const tokens = this.#tokensOf(caller, now)
    this.#left.set(caller, { tokens: Math.max(0, tokens - 1), at: now })
    return tokens >= 1
  }

  /** @returns whether one is left; takes none. */
  has(address: string, now: number): boolean {
    return this.#tokensOf(keyedHash(this.#key, address), now) >= 1
  }

  #tokensOf(caller: string, now: number): number {
    const was = this.#left.get(caller) ?? { tokens: this.#most, at: now }
    return Math.min(this.#most, was.tokens + ((now - was.at) / 60_000) * this.#perMinute)
  }

  #forget(): void {
    this.#left.clear()
    this.#key = newToken()
  }
}
