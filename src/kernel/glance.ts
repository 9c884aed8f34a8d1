import type { CompiledQuery, RawBuilder } from 'kysely'
import pg from 'pg'
import { over } from './db.ts'
import { type Actor, actorIn, beginOf, type Entry, isOutdated } from './desk.ts'
import type { House } from './house.ts'

/** What is seen in passing: who asked, when, and the rows of one question. */
export type Glance<R> = { actor: Actor; now: Date; rows: R[] }

/**
 * Asks one question and nothing else. Begin, entry, question and end travel in one message: each message costs more
 * than what it carries, and pages that renew themselves at each event are asked for very often. Read only.
 * @throws Error of the database; nothing was written.
 */
export async function glanceAt<R>(
  house: House,
  entry: Entry,
  ask: (now: Date) => RawBuilder<R>,
): Promise<Glance<R>> {
  const client = await house.pool.connect()
  const now = house.clock.now()
  const shown = { ...entry, readonly: true }
  const { plan, run, keep } = plannedOn(client, ask(now).compile(over(client)))
  try {
    const answered = await client.query(`${plan}${beginOf(shown, now)}; ${run}; commit`)
    const results = answered as unknown as pg.QueryResult<never>[]
    keep()
    client.release()
    return { actor: actorIn(results, shown), now, rows: results.at(-2)?.rows ?? [] }
  } catch (error) {
    // Whether the plan was made is not known; another connection is soon made.
    const isUseless = plan !== '' || isOutdated(error) || !(await ends(client))
    client.release(isUseless)
    throw error
  }
}

const ends = (client: pg.ClientBase): Promise<boolean> =>
  client.query('rollback').then(
    () => true,
    () => false,
  )

const names = new Map<string, string>()
const planned = new WeakMap<pg.ClientBase, Set<string>>()

type Planned = { plan: string; run: string; keep: () => void }

/** The question as a statement that this connection plans once: behind walls a plan costs several times the answer. */
function plannedOn(client: pg.ClientBase, { sql, parameters }: CompiledQuery): Planned {
  const name = names.get(sql) ?? `glance_${names.size}`
  names.set(sql, name)
  const known = planned.get(client) ?? new Set()
  planned.set(client, known)
  const values = parameters.map(literal).join(', ')
  return {
    plan: known.has(name) ? '' : `prepare ${name} as ${sql}; `,
    run: `execute ${name}${values && `(${values})`}`,
    keep: () => void known.add(name),
  }
}

function literal(value: unknown): string {
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString())
  if (typeof value === 'string') return pg.escapeLiteral(value)
  throw new TypeError(`a glance cannot ask with ${typeof value}`)
}
