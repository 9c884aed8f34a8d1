import type pg from 'pg'
import type { TestHouse } from '#test/house.ts'

/** All rows of all tables as one hash. Counters of attempts count attempts, also refused ones. */
export async function stateOf(house: TestHouse): Promise<string> {
  const tables = await house.owner.query(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'attempt'`,
  )
  const each = tables.rows.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(t::text, '' order by t::text)) as hash from ${name} t`,
  )
  const { rows } = await house.owner.query(
    `select md5(string_agg(name || coalesce(hash, ''), ' ' order by name)) as hash from (${each.join(' union all ')}) one`,
  )
  return rows[0].hash
}

/**
 * Lets everything be tried and nothing be kept: from now on each transaction of the house is rolled back where it
 * would be committed. @returns a function that lets the world go on
 */
export function holdStill({ house: { pool } }: TestHouse): () => void {
  const connect = pool.connect as () => Promise<pg.PoolClient>
  const undo: (() => void)[] = []
  const held = new WeakSet<pg.PoolClient>()
  pool.connect = (async () => {
    const client = await connect.call(pool)
    if (held.has(client)) return client
    held.add(client)
    const query = client.query as (text: unknown, ...rest: unknown[]) => Promise<unknown>
    const still = (text: unknown, ...rest: unknown[]) =>
      text === 'commit'
        ? query.call(client, 'rollback').then(() => ({ command: 'COMMIT', rows: [] }))
        : Reflect.apply(query, client, [text, ...rest])
    client.query = still as typeof client.query
    undo.push(() => {
      client.query = query as typeof client.query
    })
    return client
  }) as typeof pool.connect
  return () => {
    pool.connect = connect
    for (const one of undo) one()
  }
}
