import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

/** A column in which an account stands, in any room's table. */
export type Trace = {
  place: string
  column: string
  needed: boolean
  children: { place: string; column: string }[]
}

/** A column of words in which something personal may stand. */
export type Words = { place: string; column: string; json: boolean }

/**
 * Everywhere an account is named: every column that refers to `account`, and every column called so. Read from the
 * database itself, so that a table which comes later is not forgotten. `children` are rows that hang on such a row.
 */
export async function listTraces(desk: Desk): Promise<Trace[]> {
  const { rows } = await sql<Trace>`
    select t.relname as place, a.attname as column, a.attnotnull as needed,
      coalesce((select jsonb_agg(jsonb_build_object('place', child.relname, 'column', ca.attname))
        from pg_constraint k join pg_class child on child.oid = k.conrelid
        join pg_attribute ca on ca.attrelid = child.oid and k.conkey = array[ca.attnum]
        join pg_attribute pa on pa.attrelid = t.oid and k.confkey = array[pa.attnum] and pa.attname = 'id'
        where k.contype = 'f' and k.confrelid = t.oid and a.attname = 'account'), '[]') as children
    from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and t.relname <> 'account'
      and (a.attname = 'account' or exists (select from pg_constraint k where k.contype = 'f'
        and k.conrelid = t.oid and k.confrelid = 'account'::regclass and k.conkey = array[a.attnum]))
    order by 1, 2`.execute(desk.tx)
  return rows
}

/** Every column of words that may be changed; one that holds only a few fixed words is none. */
export async function listWords(desk: Desk): Promise<Words[]> {
  const { rows } = await sql<Words>`
    select t.relname as place, a.attname as column, a.atttypid = 'jsonb'::regtype as json
    from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and t.relname <> 'account'
      and a.atttypid in ('text'::regtype, 'jsonb'::regtype) and a.attgenerated = ''
      and has_column_privilege(t.oid, a.attnum, 'update')
      and not exists (select from pg_constraint k where k.contype = 'c' and k.conrelid = t.oid
        and a.attnum = any (k.conkey) and pg_get_constraintdef(k.oid) like '%ARRAY[%')
    order by 1, 2`.execute(desk.tx)
  return rows
}

/** The columns that hold one address and nothing else. */
export const addressesIn = (words: readonly Words[]): Words[] =>
  words.filter(({ column }) => column === 'email' || column === 'recipient')

export async function listRowsOf(
  desk: Desk,
  email: string,
  { place, column }: Words,
): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) as row from ${sql.table(place)} t where ${sql.ref(column)} = ${email}`.execute(desk.tx)
  return rows.map(({ row }) => row)
}

/** The rows of one place in which the account stands, and those that hang on its rows elsewhere. */
export async function listOwnRows(
  desk: Desk,
  account: string,
  place: string,
  ways: { column: string; through: string | null }[],
): Promise<Record<string, unknown>[]> {
  const conditions = ways.map(({ column, through }) =>
    through
      ? sql`t.${sql.ref(column)} in (select id from ${sql.table(through)} where account = ${account})`
      : sql`t.${sql.ref(column)} = ${account}`,
  )
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) as row from ${sql.table(place)} t where ${sql.join(conditions, sql` or `)}`.execute(
    desk.tx,
  )
  return rows.map(({ row }) => row)
}
