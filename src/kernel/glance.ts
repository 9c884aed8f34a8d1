import type { CompiledQuery, RawBuilder } from 'kysely'
import pg from 'pg'
import { over } from './db.ts'
import { type Actor, actorFrom, isOutdated } from './desk.ts'
import type { House } from './house.ts'
import { tokenHash } from './id.ts'

/** Who comes, as the database said it, and the state it was in before anything else was asked; null: it cannot tell. */
export type Pass = { who: string | null; state: string | null; now: Date }

/** What is seen in passing: who asked, when, and the rows of one question. */
export type Glance<R> = Pass & { actor: Actor; rows: R[] }

/**
 * All that can be seen in this database: while the text is the same, every answer is the same, for a transaction counts
 * only once it leaves the list of open ones. It is none on a standby, and none where Citus keeps tables elsewhere.
 */
const state = `case when current_setting('in_hot_standby') = 'off' and current_setting('citus.version', true) is null
  then pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text end`

const passing = {
  name: 'pass',
  text: `select enter($1, $2)::text as who, ${state} as state`,
}

/** Asks only who comes and which state the database is in: one message, one statement. */
export async function passAt(house: House, token: string): Promise<Pass> {
  const now = house.clock.now()
  const { rows } = await house.pool.query({ ...passing, values: [tokenHash(token), now.toISOString()] })
  return { who: rows[0].who, state: rows[0].state, now }
}

/**
 * Asks one question and nothing else. Begin, entry, question and end travel in one message: each message costs more
 * than what it carries, and pages that renew themselves at each event are asked for very often. Read only.
 * @throws Error of the database; nothing was written.
 */
export async function glanceAt<R>(
  house: House,
  token: string | undefined,
  ask: (now: Date) => RawBuilder<R>,
): Promise<Glance<R>> {
  const client = await house.pool.connect()
  const now = house.clock.now()
  const entry = plannedOn(client, { sql: passing.text, parameters: [token ? tokenHash(token) : '', now] })
  const asked = plannedOn(client, ask(now).compile(over(client)))
  const plan = entry.plan + asked.plan
  try {
    const answered = await client.query(`${plan}begin read only; ${entry.run}; ${asked.run}; commit`)
    const results = answered as unknown as pg.QueryResult[]
    entry.keep()
    asked.keep()
    client.release()
    const [entered, found] = results.slice(-3)
    const { who, state } = entered?.rows[0] ?? { who: null, state: null }
    return { who, state, now, actor: actorFrom(who && JSON.parse(who)), rows: found?.rows ?? [] }
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
function plannedOn(
  client: pg.ClientBase,
  { sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>,
): Planned {
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
