import pg from 'pg'
import { leftOut, type Manifest } from './manifest.ts'

/** A table as it is copied. Moments of transactions (xid8) mean nothing in another cluster. */
export type Table = { name: string; columns: string[]; xids: string[] }

const quoted = pg.escapeIdentifier

/** One moment of the whole database, for as long as the connection lasts; the house goes on meanwhile. */
export const beginSnapshot = (client: pg.Client) =>
  client.query('begin isolation level repeatable read read only')

export async function listMigrations(client: pg.Client): Promise<Manifest['migrations']> {
  const there = await client.query(`select to_regclass('public.house_migration') is not null as yes`)
  if (!there.rows[0].yes) return []
  return (await client.query('select name, hash from house_migration order by name')).rows
}

/** Every table but the ones that are left out. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
      array_agg(a.attname::text) filter (where a.atttypid = 'xid8'::regtype) as xids
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and c.relname <> 'house_migration' and c.relname <> all ($1)
    group by c.relname order by c.relname`,
    [leftOut],
  )
  return rows.map((row) => ({ ...row, xids: row.xids ?? [] }))
}

/** Tables whose walls would hide rows from this login, so that a backup would be empty and call itself whole. */
export async function listBlind(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    `select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
      and not exists (select from pg_roles r where r.rolname = current_user and (r.rolsuper or r.rolbypassrls))
      and not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
        and p.policyname = 'owner' and current_user = any (p.roles))`,
  )
  return rows.map(({ name }) => name)
}

const enough = 4 * 1024 * 1024

/** The rows of a table as lines of JSON, some megabytes at a time. */
export async function* readRows(client: pg.Client, { name, columns }: Table): AsyncGenerator<string[]> {
  const list = columns.map(quoted).join(', ')
  await client.query(
    `declare copy no scroll cursor for select row_to_json(r)::text as line from (select ${list} from ${quoted(name)}) r`,
  )
  for (let count = 10; ; ) {
    const { rows } = await client.query<{ line: string }>(`fetch ${count} from copy`)
    if (rows.length > 0) yield rows.map(({ line }) => line)
    if (rows.length < count) break
    const size = rows.reduce((sum, { line }) => sum + line.length, 0) / rows.length
    count = Math.min(5000, Math.max(1, Math.floor(enough / size)))
  }
  await client.query('close copy')
}

export async function countRows(client: pg.Client, name: string): Promise<number> {
  const { rows } = await client.query(`select count(*)::int as count from ${quoted(name)}`)
  return rows[0].count
}

export async function listSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query(
    `select sequencename as name, last_value::bigint as value from pg_sequences
    where schemaname = 'public' and last_value is not null`,
  )
  return Object.fromEntries(rows.map(({ name, value }) => [name, Number(value)]))
}

/** Whether nothing at all is in this database yet. */
export async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `select count(*)::int as count from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
      and relname <> 'house_migration'`,
  )
  return rows[0].count === 0 && (await listMigrations(client)).length === 0
}

/**
 * Lets rows come in any order: references are checked at the end, triggers sleep.
 * @returns how to make it as it was; that checks every reference
 */
export async function loosen(client: pg.Client): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query(
    `select conrelid::regclass::text as place, quote_ident(conname) as name from pg_constraint
    where contype = 'f' and not condeferrable and connamespace = 'public'::regnamespace`,
  )
  const { rows: places } = await client.query(
    `select distinct tgrelid::regclass::text as place from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not tgisinternal and c.relnamespace = 'public'::regnamespace`,
  )
  const alter = (said: string[]) => client.query(said.join('; ') || 'select')
  await alter(
    keys.map((key) => `alter table ${key.place} alter constraint ${key.name} deferrable initially deferred`),
  )
  await alter(places.map(({ place }) => `alter table ${place} disable trigger user`))
  return async () => {
    await client.query('set constraints all immediate')
    await alter(places.map(({ place }) => `alter table ${place} enable trigger user`))
    await alter(keys.map((key) => `alter table ${key.place} alter constraint ${key.name} not deferrable`))
  }
}

/** What migrations put into tables makes way for what was in them. */
export const emptyTables = (client: pg.Client, tables: Table[]) =>
  // What is left out refers to what is not, and has no rows.
  client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')} cascade`)

/** Writes lines of JSON into a table. */
export async function writeRows(
  client: pg.Client,
  { name, xids }: Table,
  columns: string[],
  lines: string[],
): Promise<void> {
  const list = columns.map(quoted).join(', ')
  const values = columns.map((column) => (xids.includes(column) ? `'0'::xid8` : quoted(column))).join(', ')
  await client.query(
    `insert into ${quoted(name)} (${list}) overriding system value
    select ${values} from json_populate_recordset(null::${quoted(name)}, $1::json)`,
    [`[${lines.join(',')}]`],
  )
}

export async function setSequences(client: pg.Client, sequences: Manifest['sequences']): Promise<void> {
  for (const [name, value] of Object.entries(sequences))
    await client.query('select setval(quote_ident($1)::regclass, $2)', [name, value])
}

/** Cursors that browsers hold belong to what was before. */
export const beginLine = (client: pg.Client) => client.query(`delete from house_secret where name = 'line'`)

/** Letters that had not gone out at the time of the backup. */
export async function countWaitingMails(client: pg.Client): Promise<number> {
  const { rows } = await client.query('select count(*)::int as count from mail where sent_at is null')
  return rows[0].count
}
