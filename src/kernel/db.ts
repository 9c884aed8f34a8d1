import {
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import pg from 'pg'

/** Every table of the house. Each feature adds its own in its `.sql.ts` (`declare module '#kernel/db.ts'`). */
// biome-ignore lint/suspicious/noEmptyInterface: filled by module augmentation
export interface Tables {}

export type Tx = Kysely<Tables>

/** Where a PostgreSQL is and as whom we speak to it. `role` is taken on connect where no login of its own exists. */
export type Access = pg.ClientConfig & { role?: string | undefined }

// Counts come as bigint; ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** A pool of connections as the role that owns nothing. A statement may take 15 s, an idle transaction 60 s. */
export function openPool(access: Access, size: number): pg.Pool {
  const { role, ...config } = access
  const pool = new pg.Pool({
    ...config,
    max: size,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  // A connection that breaks between two queries says so once more at the next one; unheard it would end the process.
  pool.on('connect', (client) => void client.on('error', () => {}))
  if (role) pool.on('connect', (client) => void client.query(`set role ${pg.escapeIdentifier(role)}`))
  return pool
}

const lost =
  /^Connection terminated|is not queryable|timeout exceeded when trying to connect|pool after calling end/
const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']
// No connection, no room, an end by the operator, a broken disk.
const broken = /^(08|53|57P|58)/

/** Whether the database was not there to answer, so that nothing is said about what it was asked. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return unreachable.includes(code) || broken.test(code) || lost.test(error.message)
}

// Took too long, met somebody in a circle, or waited for a lock in vain.
const passing = ['57014', '40P01', '40001', '55P03']

/** Whether nothing was done, and the same may well be done a moment later: more than one asked, or too much was asked. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && passing.includes(String(error.code))

const speaking = new WeakMap<pg.ClientBase, Tx>()

/** Kysely over one connection whose transaction somebody else begins and ends. */
export function over(client: pg.ClientBase): Tx {
  const known = speaking.get(client)
  if (known) return known
  const tx = new Kysely<Tables>({ dialect: dialectOver(client) })
  speaking.set(client, tx)
  return tx
}

const oftenAsked = 20
const mostPrepared = 200
const askedFor = new Map<string, { times: number; name: string | undefined }>()
let prepared = 0

/**
 * What is asked often is planned once per connection: behind walls a plan costs several times the answer. Rare
 * statements are not kept, for each one takes memory in every connection.
 */
function preparedOf(text: string): { text: string; name?: string } {
  if (askedFor.size > 5000) for (const [rare, { name }] of askedFor) if (!name) askedFor.delete(rare)
  const known = askedFor.get(text) ?? { times: 0, name: undefined }
  askedFor.set(text, known)
  known.times += 1
  if (!known.name && known.times >= oftenAsked && prepared < mostPrepared) known.name = `often_${prepared++}`
  return known.name ? { text, name: known.name } : { text }
}

function dialectOver(client: pg.ClientBase) {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery) {
      const result = await client.query({ ...preparedOf(query.sql), values: [...query.parameters] })
      return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    streamQuery() {
      throw new Error('streaming is not used in this house')
    },
  }
  const never = () => Promise.reject(new Error('the desk begins and ends transactions'))
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connection,
      releaseConnection: async () => {},
      beginTransaction: never,
      commitTransaction: never,
      rollbackTransaction: never,
      destroy: async () => {},
    }),
  }
}
