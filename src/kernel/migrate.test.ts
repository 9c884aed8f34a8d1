import pg from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { cloneDatabase } from '#test/clone.ts'
import type { Access } from './db.ts'
import { type Migration, migrate, migrations } from './migrate.ts'

let owner: Access
beforeEach(async () => {
  owner = (await cloneDatabase('migrate')).owner
})

const withStep = (name: string, text: string): Migration[] => [...migrations, { name, text }]

async function ask(sql: string) {
  const client = new pg.Client(owner)
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return rows
}

test('names are in order and start with four digits', () => {
  expect(migrations.length).toBeGreaterThan(0)
  for (const { name } of migrations) expect(name).toMatch(/^\d{4}_[a-z_]+$/)
})

test('what is applied stays applied', async () => {
  expect(await migrate(owner, 'en')).toEqual([])
  const steps = withStep('9000_more', 'create table more (id int)')
  expect(await migrate(owner, 'en', steps)).toEqual(['9000_more'])
  expect(await migrate(owner, 'en', steps)).toEqual([])
})

test('two processes that start at once apply each step once', async () => {
  const steps = withStep('9000_more', 'select pg_sleep(0.1); create table more (id int)')
  const applied = await Promise.all([migrate(owner, 'en', steps), migrate(owner, 'en', steps)])
  expect(applied.flat()).toEqual(['9000_more'])
})

test('an old step that was changed is refused', async () => {
  const [first, ...others] = migrations
  const changed = [{ name: first?.name ?? '', text: `${first?.text}\n-- changed` }, ...others]
  await expect(migrate(owner, 'en', changed)).rejects.toThrow(`${first?.name} was changed`)
})

test('a database that a newer program wrote is refused', async () => {
  await migrate(owner, 'en', withStep('9000_more', 'select 1'))
  await expect(migrate(owner, 'en')).rejects.toThrow('9000_more')
})

test('a step that fails leaves nothing of itself, and everything before it', async () => {
  const steps = [...withStep('9000_good', 'create table good (id int)'), { name: '9001_bad', text: bad }]
  await expect(migrate(owner, 'en', steps)).rejects.toThrow('9001_bad failed')
  const tables = await ask(`select tablename from pg_tables where tablename in ('good', 'bad')`)
  expect(tables).toEqual([{ tablename: 'good' }])
})

const bad = 'create table bad (id int); select 1 / 0'
