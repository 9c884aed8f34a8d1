import pg from 'pg'
import { expect, test } from 'vitest'
import { cloneDatabase } from '#test/clone.ts'

test('every worker has a migrated database of its own, and the application owns nothing in it', async () => {
  const { app } = await cloneDatabase()
  const client = new pg.Client(app)
  await client.connect()
  const { rows } = await client.query(`select current_user as me,
    (select count(*) from pg_tables where tableowner = current_user) as owned,
    (select count(*) from pg_tables where schemaname = 'public') as tables`)
  await client.end()
  expect(rows[0]).toMatchObject({ me: 'house_app', owned: '0' })
  expect(Number(rows[0].tables)).toBeGreaterThan(0)
})
