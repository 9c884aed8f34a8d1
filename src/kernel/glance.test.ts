import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { glanceAt } from './glance.ts'

let house: TestHouse
let amina: Person
beforeAll(async () => {
  house = await openTestHouse()
  amina = await house.person('Amina')
})
afterAll(() => house.close())

const glance = <R>(person: Person, ask: (now: Date) => ReturnType<typeof sql<R>>) =>
  glanceAt(house.house, person.token ?? undefined, ask)

describe('a glance', () => {
  test('knows who asks, and what the walls let them see', async () => {
    const mine = () => sql<{ name: string }>`select name from account`
    const seen = await glance(amina, mine)
    expect(seen.actor.account).toBe(amina.account)
    expect(seen.rows).toEqual([{ name: 'Amina' }])
    expect((await glance(nobody, mine)).rows).toEqual([])
    expect((await glance(nobody, mine)).actor.account).toBeNull()
  })

  test('passes what it asks with as a value, never as part of the question', async () => {
    const hostile = `'; drop table account; --\\`
    for (let time = 0; time < 3; time++) {
      const { rows, now } = await glance(
        amina,
        (at) => sql<{ said: string; at: Date }>`select ${hostile}::text as said, ${at}::timestamptz as at`,
      )
      expect(rows).toEqual([{ said: hostile, at: now }])
    }
  })

  test('writes nothing, and leaves no transaction open behind a fault', async () => {
    for (let time = 0; time < 10; time++)
      await expect(glance(amina, () => sql`update account set name = 'x' returning 1`)).rejects.toThrow()
    expect((await glance(amina, () => sql<{ name: string }>`select name from account`)).rows).toEqual([
      { name: 'Amina' },
    ])
    const open = await house.owner.query(
      `select 1 from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()`,
    )
    expect(open.rows).toEqual([])
  })

  test('answers many at once', async () => {
    const seen = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        glance(amina, () => sql<{ i: string }>`select ${`${i}`}::text as i`),
      ),
    )
    expect(seen.map(({ rows }) => rows[0]?.i)).toEqual(Array.from({ length: 60 }, (_, i) => `${i}`))
  })
})
