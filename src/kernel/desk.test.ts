import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { asHouse } from './desk.ts'
import { record } from './event.ts'
import { newId } from './id.ts'
import { employ, later, workOff } from './job.ts'
import { sendMail } from './mail.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(() => house.empty())

const letter = { key: 'once', to: 'amina@example.org', subject: 'Hallo', body: 'Hallo' }

describe('a desk', () => {
  test('stores nothing of an act that fails: no event, no mail, no job', async () => {
    const act = house.as(nobody).do(async (desk) => {
      await record(desk, 'thing.done', newId())
      await sendMail(desk, letter)
      await later(desk, 'thing', {})
      throw new Error('at the last moment')
    })
    await expect(act).rejects.toThrow('at the last moment')
    expect(await house.events()).toEqual([])
    expect(await house.mails()).toEqual([])
    expect((await house.owner.query('select * from job')).rows).toEqual([])
  })

  test('writes a mail of one occasion once', async () => {
    await house.as(nobody).do((desk) => sendMail(desk, letter))
    await house.as(nobody).do((desk) => sendMail(desk, { ...letter, body: 'again' }))
    expect((await house.mails()).map((mail) => mail.body)).toEqual(['Hallo'])
  })

  test('ends the right of the house with the step that needed it, also when steps nest', async () => {
    const seen: boolean[] = []
    const isItself = async (tx: Parameters<Parameters<ReturnType<typeof house.as>['do']>[0]>[0]['tx']) =>
      (await tx.selectNoFrom((eb) => eb.fn<boolean>('house_itself').as('is')).executeTakeFirstOrThrow()).is
    await house.as(nobody).do(async (desk) => {
      seen.push(await isItself(desk.tx))
      await asHouse(desk, async () => {
        await asHouse(desk, async () => {})
        seen.push(await isItself(desk.tx))
      })
      seen.push(await isItself(desk.tx))
    })
    expect(seen).toEqual([false, true, false])
  })

  test('does not say stored when the database has rolled back behind a swallowed fault', async () => {
    const act = house.as(nobody).do(async (desk) => {
      await record(desk, 'thing.done', newId())
      await desk.tx
        .selectFrom('no_such_table' as 'event')
        .selectAll()
        .execute()
        .catch(() => {})
    })
    await expect(act).rejects.toThrow('the transaction ended in ROLLBACK')
    expect(await house.events()).toEqual([])
  })

  test('does not take a made-up session for anybody', async () => {
    const stranger = { ...nobody, token: "'; drop table account; --" }
    expect(await house.as(stranger).do(async ({ actor }) => actor.account)).toBeNull()
  })
})

describe('a job', () => {
  test('is done once, even when several workers look for work', async () => {
    const done: number[] = []
    for (let n = 0; n < 20; n++) await house.itself((desk) => later(desk, 'count', { n }))
    const count = { count: async (_: unknown, data: { n?: unknown }) => void done.push(Number(data.n)) }
    await Promise.all([workOff(house.house, count), workOff(house.house, count), workOff(house.house, count)])
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n))
  })

  test('is taken alone, however the database means to look for it', async () => {
    const ways = ['hashjoin', 'mergejoin', 'hashagg', 'sort', 'material', 'memoize']
    const options = ways.map((way) => `-c enable_${way}=off`).join(' ')
    const database = { ...house.database, app: { ...house.database.app, options } }
    const other = await openTestHouse(house.clock.now(), {}, undefined, database)
    for (let n = 0; n < 5; n++) await house.itself((desk) => later(desk, 'thing', { n }))
    // What was taken along with another one would wait for ten minutes.
    expect(await workOff(other.house, { thing: async () => {} })).toBe(5)
    await other.close()
  })

  test('waits until it is due by the clock of the house', async () => {
    const due = new Date(house.clock.now().getTime() + 60_000)
    await house.itself((desk) => later(desk, 'thing', {}, { at: due }))
    const handlers = { thing: async () => {} }
    expect(await workOff(house.house, handlers)).toBe(0)
    house.clock.moveTo(due)
    expect(await workOff(house.house, handlers)).toBe(1)
  })

  test('is not held up by a long one', async () => {
    const short = Promise.withResolvers<void>()
    const handlers = { solve: { long: () => short.promise }, mail: async () => short.resolve() }
    await house.itself((desk) => later(desk, 'solve', {}))
    // It works until its house closes, so it gets a process of its own.
    const other = await openTestHouse(house.clock.now(), {}, undefined, house.database)
    const jobs = employ(other.house, handlers)
    await house.itself((desk) => later(desk, 'mail', {}))
    await short.promise
    const open = async () => (await house.owner.query('select from job where done_at is null')).rowCount
    await expect.poll(open).toBe(0)
    await jobs.settled()
    await other.close()
  })

  test('that fails is tried again later and leaves nothing of its work behind', async () => {
    await house.itself((desk) => later(desk, 'thing', {}))
    let tries = 0
    const handlers = {
      thing: async (desk: Parameters<typeof record>[0]) => {
        await record(desk, 'thing.done', newId())
        tries += 1
        if (tries === 1) throw new Error('not yet')
      },
    }
    expect(await workOff(house.house, handlers)).toBe(0)
    expect(await house.events()).toEqual([])
    house.clock.moveTo(new Date(house.clock.now().getTime() + 2 * 60_000))
    expect(await workOff(house.house, handlers)).toBe(1)
    expect(await house.events()).toEqual(['thing.done'])
  })
})
