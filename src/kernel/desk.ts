import pg from 'pg'
import { over, type Tx } from './db.ts'
import type { House } from './house.ts'
import { tokenHash } from './id.ts'
import type { Lang } from './text.ts'

/** Who asks. Nobody has an account of null; the house itself (jobs, start, rehearsal) is marked. */
export type Actor = {
  account: string | null
  name: string
  email: string
  lang: Lang | null
  session: string | null
  /** When this session last proved more than a mailbox (passkey or TOTP). */
  steppedUpAt: Date | null
  itself: boolean
  roles: { role: string; jam: string | null }[]
  memberships: { organisation: string; role: string }[]
}

/** Where an act happens: one transaction, one actor, one moment. First argument of every act. */
export type Desk = { tx: Tx; actor: Actor; now: Date; house: House; lang: Lang }

export const nobody: Actor = {
  account: null,
  name: '',
  email: '',
  lang: null,
  session: null,
  steppedUpAt: null,
  itself: false,
  roles: [],
  memberships: [],
}

const theHouse: Actor = { ...nobody, itself: true }

/** What somebody shows at the door: a session token, an account a test speaks for, or the key of the house. */
export type Entry = { token?: string | undefined; itself?: true; lang?: Lang; readonly?: boolean }

/**
 * Opens a desk: begins a transaction, tells the database who asks (for row-level security), runs `work`,
 * commits. Begin and entry are one round trip; the database looks the session up itself.
 * @throws whatever `work` throws, after a rollback; nothing of it is stored then.
 */
export async function atDesk<T>(house: House, entry: Entry, work: (desk: Desk) => Promise<T>): Promise<T> {
  const client = await house.pool.connect()
  const [result, after] = await within(client, house, entry, work)
  for (const step of after) await step()
  return result
}

async function within<T>(
  client: pg.PoolClient,
  house: House,
  entry: Entry,
  work: (desk: Desk) => Promise<T>,
): Promise<[T, Step[]]> {
  const now = house.clock.now()
  try {
    const actor = await enter(client, entry, now)
    const lang = entry.lang ?? actor.lang ?? 'de'
    const result = await work({ tx: over(client), actor, now, house, lang })
    const after = takeAfter(over(client))
    if (!entry.readonly) await commit(client)
    // What was only read is true already: nobody waits for the end of that.
    else
      client.query('commit').then(
        () => client.release(),
        (broken) => client.release(broken),
      )
    return [result, after]
  } catch (error) {
    takeAfter(over(client))
    await client.query('rollback').then(
      () => client.release(isOutdated(error)),
      (broken) => client.release(broken),
    )
    throw error
  }
}

type Step = () => Promise<void>

const waiting = new WeakMap<Tx, Step[]>()

/**
 * Does something outside the database once this act is committed, before it is answered: bytes of an erased record leave
 * the disk. The process may end in between, so whoever asks for it also finds out later what was left undone.
 */
export function afterCommit(desk: Desk, step: Step): void {
  waiting.set(desk.tx, [...(waiting.get(desk.tx) ?? []), step])
}

function takeAfter(tx: Tx): Step[] {
  const steps = waiting.get(tx) ?? []
  waiting.delete(tx)
  return steps
}

// A newer program has changed a table below the plans that this connection keeps.
export const isOutdated = (error: unknown): boolean => (error as { code?: string } | null)?.code === '0A000'

/** @throws Error when the database rolled back instead, as it does after a fault that somebody swallowed. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error(`the transaction ended in ${command}`)
  client.release()
}

async function enter(client: pg.ClientBase, entry: Entry, now: Date): Promise<Actor> {
  const results = (await client.query(beginOf(entry, now))) as unknown as pg.QueryResult[]
  return actorIn(results, entry)
}

/** The statements that begin a transaction and tell the database who asks. */
export const beginOf = ({ itself, token, readonly }: Entry, now: Date): string =>
  `begin${readonly ? ' read only' : ''}; ${
    itself
      ? `select set_config('house.itself', 'yes', true)`
      : token
        ? `select enter(${pg.escapeLiteral(tokenHash(token))}, ${pg.escapeLiteral(now.toISOString())}) as actor`
        : `select null as actor`
  }`

/** Who entered, by what the database answered to `beginOf`. */
export function actorIn(results: readonly pg.QueryResult[], entry: Entry): Actor {
  if (entry.itself) return theHouse
  return actorFrom(results.find(({ command }) => command === 'SELECT')?.rows[0]?.actor ?? null)
}

/** What the SQL function `enter` says of who comes. */
export type Entered = Omit<Actor, 'steppedUpAt' | 'itself'> & { steppedUpAt: string | null }

export const actorFrom = (found: Entered | null): Actor =>
  found ? { ...nobody, ...found, steppedUpAt: dateOrNull(found.steppedUpAt) } : nobody

const dateOrNull = (text: string | null): Date | null => (text ? new Date(text) : null)

/**
 * Does a step in the name of the house within the same transaction, where the person cannot yet have the
 * right that the step creates (accepting an invitation, the first sign-in). Say why at each use.
 */
export async function asHouse<T>(desk: Desk, work: (desk: Desk) => Promise<T>): Promise<T> {
  if (desk.actor.itself) return work(desk)
  const depth = steps.get(desk.tx) ?? 0
  steps.set(desk.tx, depth + 1)
  if (depth === 0) await setItself(desk, 'yes')
  try {
    return await work(desk)
  } finally {
    steps.set(desk.tx, depth)
    // In a transaction that failed nothing more can be said, and nothing needs to be.
    if (depth === 0) await setItself(desk, '').catch(() => {})
  }
}

/** How many steps in the name of the house are open: an inner one must not end the outer one's right. */
const steps = new WeakMap<Tx, number>()

const setItself = (desk: Desk, value: string) =>
  desk.tx
    .selectNoFrom((eb) =>
      eb.fn<string>('set_config', [eb.val('house.itself'), eb.val(value), eb.lit(true)]).as('set'),
    )
    .execute()
