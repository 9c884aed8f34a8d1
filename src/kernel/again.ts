import type { RawBuilder } from 'kysely'
import { type Actor, actorFrom } from './desk.ts'
import { type Glance, glanceAt, type Pass, passAt } from './glance.ts'
import type { House } from './house.ts'
import { idsMade, tokenHash } from './id.ts'
import type { Made } from './kept.ts'

/** Who asks, and for which page in which language. */
export type Asked = { token: string; page: string }

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
): Promise<{ actor: Actor; body: Made['body'] }> {
  const key = `${tokenHash(token)} ${page}`
  const known = house.kept.find(key)
  if (known?.second === secondOf(house.clock.now()) && isSame(known, await passAt(house, token)))
    return { actor: actorFrom(JSON.parse(known.who)), body: known.body }
  const seen = await glanceAt(house, token, ask)
  const before = idsMade()
  const body = new TextEncoder().encode(await make(seen))
  const { who, state, now, actor } = seen
  if (who !== null && state !== null && idsMade() === before)
    house.kept.keep(key, { who, state, second: secondOf(now), body, at: performance.now() })
  return { actor, body }
}

const isSame = (made: Made, { who, state, now }: Pass): boolean =>
  made.who === who && made.state === state && made.second === secondOf(now)

const secondOf = (now: Date): number => Math.floor(now.getTime() / 1000)
