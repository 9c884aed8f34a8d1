import { afterAll, beforeAll, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { isPassing } from './db.ts'
import type { Desk } from './desk.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(undefined, { POOL_SIZE: '2' })
})
afterAll(() => house.close())

const all = ({ tx }: Desk) => tx.selectFrom('event').selectAll().limit(1).execute()
const plans = async () => {
  const { pool } = house.house
  return (await pool.query('select statement from pg_prepared_statements')).rows.map((row) => row.statement)
}

test('what is asked often is planned once; what is asked rarely is not kept', async () => {
  await house.itself(({ tx }) => tx.selectFrom('mail').select('key').execute())
  for (let i = 0; i < 30; i++) await house.itself(all)
  const kept = (await plans()).join()
  expect(kept).toContain('from "event"')
  expect(kept).not.toContain('from "mail"')
})

test('a plan that a newer program has outdated fails once, and is made anew', async () => {
  for (let i = 0; i < 30; i++) await house.itself(all)
  await house.owner.query('alter table event add column colour text')
  await expect(house.itself(all)).rejects.toThrow('cached plan')
  expect(await house.itself(all)).toEqual([])
  expect((await house.as(nobody).get('/healthz')).status).toBe(200)
})

test('what took too long may be asked again; what is wrong may not', async () => {
  const why = (sql: string) => house.owner.query(sql).catch((error: unknown) => error)
  expect(isPassing(await why('begin; set local statement_timeout = 10; select pg_sleep(5)'))).toBe(true)
  await house.owner.query('rollback')
  expect(isPassing(await why('select nonsense'))).toBe(false)
})
