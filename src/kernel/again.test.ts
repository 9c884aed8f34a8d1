import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { sameAgain } from './again.ts'
import { later } from './clock.ts'
import { newId } from './id.ts'
import { Kept } from './kept.ts'

let house: TestHouse
let amina: Person
beforeAll(async () => {
  house = await openTestHouse()
  amina = await house.person('Amina')
})
afterAll(() => house.close())

let made = 0
const page = (token = amina.token ?? '', make = () => '', at = 'de /now') =>
  sameAgain(
    house.house,
    { token, page: at },
    () => sql<{ name: string }>`select name from account`,
    async ({ rows }) => {
      made += 1
      return `${rows[0]?.name ?? 'nobody'} ${make()}`.trim()
    },
  )
const asked = async (...one: Parameters<typeof page>) => new TextDecoder().decode((await page(...one)).body)
const madeBy = async (...one: Parameters<typeof page>) => {
  const before = made
  await page(...one)
  return made - before
}
const rename = (client: pg.ClientBase | pg.Pool, name: string) =>
  client.query('update account set name = $1 where id = $2', [name, amina.account])

describe('a page that is asked for again', () => {
  test('is not made anew while nothing has changed, and is by the next second', async () => {
    await page()
    expect(await madeBy()).toBe(0)
    house.clock.moveTo(later(house.clock.now(), 1000))
    expect(await madeBy()).toBe(1)
    expect(await madeBy()).toBe(0)
  })

  test('shows at once what was written into any table', async () => {
    const { rows } = await house.owner.query<{ name: string }>(
      `select quote_ident(relname) as name from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`,
    )
    expect(rows.length).toBeGreaterThan(100)
    for (const { name } of rows) {
      await page()
      // A row of each cannot be made up, but the table itself can be changed.
      await house.owner.query(`alter table ${name} set (autovacuum_enabled = true)`)
      expect([name, await madeBy()]).toEqual([name, 1])
    }
  })

  test('is what the database holds, however writers of several processes begin, end or give up', async () => {
    const others = [new pg.Client(house.database.owner), new pg.Client(house.database.owner)]
    for (const other of others) await other.connect()
    const open = [false, false]
    let [count, truth, written] = [0, await asked(), ['', '']]
    const step = async ([what, who]: [string, number]) => {
      const other = others[who] as pg.Client
      if (what === 'ask') return expect(await asked()).toBe(truth)
      if (what === 'write' && !open[0] && !open[1]) {
        await other.query('begin')
        written[who] = `Amina ${count++}`
        await rename(other, written[who])
        open[who] = true
      } else if (what !== 'write' && open[who]) {
        await other.query(what)
        open[who] = false
        if (what === 'commit') truth = written[who] ?? ''
      }
      expect(await asked()).toBe(truth)
    }
    const steps = fc.array(
      fc.tuple(fc.constantFrom('ask', 'write', 'write', 'commit', 'rollback'), fc.nat({ max: 1 })),
      { minLength: 5, maxLength: 40 },
    )
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        for (const one of all) await step(one)
      }),
      { numRuns: 40 },
    )
    for (const other of others) await other.end()
  })

  test('is of one session: another one of the same person, and one that has ended, get nothing of it', async () => {
    await page()
    const token = (await house.person('Amina')).token ?? ''
    expect(await madeBy(token)).toBe(1)
    expect(await madeBy(token)).toBe(0)
    await house.owner.query('delete from session where account = $1', [amina.account])
    expect(await asked(token)).toBe('nobody')
    amina = await house.person('Berta')
  })

  test('is made anew when it holds what is good for once, so no two tabs send the same', async () => {
    const [one, other] = [await asked(undefined, newId), await asked(undefined, newId)]
    expect(one).not.toBe(other)
  })

  test('is another one in another language or under another address', async () => {
    await page()
    expect(await madeBy(undefined, undefined, 'en /now')).toBe(1)
    expect(await madeBy(undefined, undefined, 'de /now?page=2')).toBe(1)
  })

  test('takes little memory, and is forgotten', async () => {
    const kept = new Kept()
    const body = new Uint8Array(1_000_000)
    const rest = { who: '{}', state: '1', second: 1 }
    for (let n = 0; n < 50; n++) kept.keep(`${n}`, { ...rest, body, at: performance.now() })
    expect(kept.bytes).toBeLessThanOrEqual(16_000_000)
    expect([kept.find('0'), kept.find('49')?.body]).toEqual([undefined, body])
    await expect.poll(() => kept.bytes, { timeout: 6000 }).toBe(0)
  })
})
