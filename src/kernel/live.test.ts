import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { record } from './event.ts'
import { newId } from './id.ts'
import type { Happening } from './live.ts'

let house: TestHouse
let other: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
  other = await openTestHouse(undefined, {}, undefined, house.database)
})
afterAll(async () => {
  await other.close()
  await house.close()
})
beforeEach(() => house.empty())

const jam = newId()
const happen = (at: TestHouse, ...kinds: string[]) =>
  at.itself(async (desk) => {
    for (const kind of kinds) await record(desk, kind, null, { jam })
  })

/** Waits until something is true, at most twenty seconds. */
async function until(isTrue: () => boolean): Promise<void> {
  const end = performance.now() + 20_000
  while (!isTrue() && performance.now() < end) await new Promise((done) => setTimeout(done, 5))
}

function hearIn(at: TestHouse) {
  const heard: Happening[] = []
  const stop = at.house.live.hear((happening) => heard.push(happening))
  return { heard, stop, kinds: () => heard.map(({ kind }) => kind) }
}

async function missedIn(at: TestHouse, cursor: string): Promise<Happening[]> {
  const missed: Happening[] = []
  for await (const one of at.house.live.since(cursor, jam)) missed.push(one)
  return missed
}

describe('what happens', () => {
  test('is heard in every process once, in the same order', async () => {
    const [here, there] = [hearIn(house), hearIn(other)]
    await Promise.all([
      happen(house, 'a.one', 'a.two'),
      happen(other, 'b.one', 'b.two'),
      happen(house, 'c.one'),
    ])
    await until(() => here.heard.length >= 5 && there.heard.length >= 5)
    expect(here.kinds().toSorted()).toEqual(['a.one', 'a.two', 'b.one', 'b.two', 'c.one'])
    expect(there.heard).toEqual(here.heard)
    here.stop()
    there.stop()
  })

  test('in a slow transaction is not lost when a faster one commits before it', async () => {
    const here = hearIn(house)
    const slow = new pg.Client(house.database.owner)
    await slow.connect()
    await slow.query('begin')
    await slow.query(`insert into event (at, kind, jam) values (now(), 'slow.done', $1)`, [jam])
    await happen(other, 'fast.done')
    await new Promise((done) => setTimeout(done, 120))
    expect(here.kinds()).toEqual([])
    await slow.query('commit')
    await slow.end()
    await until(() => here.heard.length >= 2)
    expect(here.kinds()).toEqual(['slow.done', 'fast.done'])
    here.stop()
  })

  test('and is undone is not heard', async () => {
    const here = hearIn(house)
    await expect(
      house.itself(async (desk) => {
        await record(desk, 'never.was', null, { jam })
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    await happen(house, 'later.done')
    await until(() => here.heard.length >= 1)
    expect(here.kinds()).toEqual(['later.done'])
    here.stop()
  })

  test('while the connection was lost is told as soon as it is back', async () => {
    const here = hearIn(house)
    const cut = `select count(pg_terminate_backend(pid))::int as count from pg_stat_activity
      where query like '%pg_snapshot_xmin%' and pid <> pg_backend_pid() and datname = current_database()`
    const { rows } = await house.owner.query(cut)
    expect(rows[0].count).toBe(2)
    await until(() => !house.house.live.hears)
    expect(house.house.live.hears).toBe(false)
    await happen(house, 'while.away')
    await until(() => here.heard.length >= 1)
    expect(here.kinds()).toEqual(['while.away'])
    expect(house.house.live.hears).toBe(true)
    here.stop()
  })
})

describe('whoever was away', () => {
  test('reads in another process all that happened since, however much, each once', async () => {
    const here = hearIn(house)
    await happen(house, 'first.done')
    await until(() => here.heard.length === 1)
    here.stop()
    const cursor = here.heard[0]?.cursor ?? ''
    const foreign = newId()
    const kinds = Array.from({ length: 1200 }, (_, at) => `many.${at}`)
    await house.itself(async (desk) => {
      for (const kind of kinds) {
        await record(desk, 'other.jam', null, { jam: foreign })
        await record(desk, kind, null, { jam })
      }
    })
    const there = hearIn(other)
    await happen(house, 'last.done')
    await until(() => there.kinds().includes('last.done'))
    const missed = await missedIn(other, cursor)
    expect(missed.map(({ kind }) => kind)).toEqual([...kinds, 'last.done'])
    there.stop()
  })

  test('with a mark that nobody gave out misses nothing that comes', async () => {
    expect(await missedIn(house, '7; drop table event')).toEqual([])
    expect(await missedIn(house, '')).toEqual([])
  })
})
