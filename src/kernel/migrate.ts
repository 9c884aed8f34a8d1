import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import pg from 'pg'
import type { Access } from './db.ts'
import { appRole } from './postgres.ts'
import { StartProblem } from './start.text.ts'
import type { Lang } from './text.ts'

/** One step of the database, forward only. */
export type Migration = { name: string; text: string }

/** All migrations of this program; bundled, so the built house needs no folder beside it. */
export const migrations: Migration[] = Object.entries(
  import.meta.glob<string>('../../migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
)
  .map(([path, text]) => ({ name: basename(path, '.sql'), text }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

// Any number will do, as long as every process asks for the same one.
const door = 7_204_311

/**
 * Brings the database up to this program, one transaction per migration; a second process waits at the door.
 * @returns the names of what was applied
 * @throws StartProblem when an old migration was changed, or the database is newer than the program
 */
export async function migrate(
  access: Access,
  lang: Lang,
  steps: Migration[] = migrations,
): Promise<string[]> {
  const client = new pg.Client(access)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [door])
    await prepareRole(client, lang)
    await client.query(`create table if not exists house_migration
      (name text primary key, hash text not null, applied_at timestamptz not null default now())`)
    const todo = await remaining(client, lang, steps)
    for (const step of todo) await apply(client, lang, step)
    return todo.map(({ name }) => name)
  } finally {
    await client.end() // The door opens with the end of the connection.
  }
}

/** What tells one text of a migration from another. */
export const hashOf = ({ text }: Migration) => createHash('sha256').update(text).digest('hex')

async function remaining(client: pg.Client, lang: Lang, steps: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from house_migration',
  )
  const applied = new Map(rows.map(({ name, hash }) => [name, hash]))
  const known = new Set(steps.map(({ name }) => name))
  const newer = rows.find(({ name }) => !known.has(name))
  if (newer) throw new StartProblem(lang, (t) => t.newer(newer.name))
  const changed = steps.find((step) => applied.has(step.name) && applied.get(step.name) !== hashOf(step))
  if (changed) throw new StartProblem(lang, (t) => t.changed(changed.name))
  return steps.filter(({ name }) => !applied.has(name))
}

async function apply(client: pg.Client, lang: Lang, step: Migration) {
  try {
    await client.query('begin')
    await perform(client, step)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new StartProblem(lang, (t) => t.broken(step.name, (error as Error).message))
  }
}

/** One step within a transaction that somebody else begins and ends. */
export async function perform(client: pg.Client, step: Migration): Promise<void> {
  await client.query(step.text)
  await client.query('insert into house_migration (name, hash) values ($1, $2)', [step.name, hashOf(step)])
}

// On the embedded server house_app logs in itself, its socket is private. Elsewhere our login takes the role.
async function prepareRole(client: pg.Client, lang: Lang) {
  const { rows } = await client.query(`select
    exists (select from pg_roles where rolname = '${appRole}') as there, inet_server_addr() is null
      and current_user = 'house_root' as embedded`)
  const { there, embedded } = rows[0]
  try {
    if (!there) await client.query(creation(embedded ? 'login' : 'nologin'))
    if (embedded) return
    const member = await client.query(`select pg_has_role(current_user, '${appRole}', 'member') as yes`)
    if (!member.rows[0].yes) await client.query(`grant ${appRole} to current_user`)
  } catch (error) {
    throw new StartProblem(lang, (t) => t.role((error as Error).message))
  }
}

// Roles belong to the whole server: another house on it may create the same one at the same moment.
const creation = (kind: 'login' | 'nologin') => `do $$ begin create role ${appRole} ${kind};
  exception when duplicate_object or unique_violation then null; end $$`
