import { IDBObjectStore } from 'fake-indexeddb'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { settleDeletions } from '#custody/deletion/settling.ts'
import { type Feeder, openFeeders } from '#test/feeding.ts'
import { sampleField as field, sampleCollection } from '#test/sample-records.ts'
import type { Change, Fate } from './holding.ts'
import { RecordsHolding } from './records-holding.ts'
import { Workroom } from './workroom.ts'

// On a busy machine each of these takes its time.
vi.setConfig({ testTimeout: 90_000 })

let story: Awaited<ReturnType<typeof openFeeders>>
let amina: Desk
let bea: Desk
beforeAll(async () => {
  story = await openFeeders()
  const first = await open(story.amina)
  const spaces = { base: story.space, sensitive: story.third }
  const people = sampleCollection(
    'people',
    [
      ...[field('name', 'short-text'), field('town', 'short-text')],
      field('illness', 'short-text', { layer: 'sensitive' }),
    ],
    { drawers: [{ id: 'd', name: 'Alle', spaces }] },
  )
  await first.step((holding) => holding.keep({ what: 'jam/collection/1', collection: people }))
  amina = await open(story.amina)
  bea = await open(story.bea)
}, 120_000)
afterEach(() => {
  story.amina.back()
  story.bea.back()
  vi.restoreAllMocks()
})
afterAll(() => story.close())

type Desk = Awaited<ReturnType<typeof open>>

/** The records of somebody, as their worker has them. */
async function open(device: Feeder) {
  const feed = await device.open()
  const holding = new RecordsHolding({
    ...{ service: 's', me: { member: device.member, name: '', isAdmin: true }, members: [] },
    ...{ plan: story.other, spaces: [story.space, story.third], feed },
  })
  const step = <T>(work: (holding: RecordsHolding) => Promise<T> | T) => device.step(() => work(holding))
  const look = async () => {
    await device.ask('flush')
    await step(async () => {
      await holding.readNews([story.other, story.space, story.third])
      await holding.second.settle()
    })
  }
  await step(() => holding.open())
  const write = async (change: Partial<Change>): Promise<Fate> => {
    const [fate] = await step(() => holding.write([{ collection: 'people', ...change }]))
    return fate as Fate
  }
  const note = (of: string, text: string) =>
    step(() => holding.writeEntries([{ of, layer: 'base', body: { kind: 'note', at: '2026-11-26', text } }]))
  return { device, holding, step, look, write, note }
}

const here = async (set: Change['set']): Promise<string> => {
  const { id } = await amina.write({ set: set ?? {} })
  await bea.look()
  return id
}
const onServer = async (): Promise<number> => {
  const { rows } = await story.house.owner.query(
    'select count(distinct id)::int as n from envelope where space in ($1, $2)',
    [story.space, story.third],
  )
  return rows[0].n
}

test('one erases what the other is changing without a connection: it stays erased in all layers, and who wrote is told what', async () => {
  const before = await onServer()
  const id = await here({ name: 'Ada' })
  story.bea.away()
  await bea.write({ id, set: { town: 'Ulm', illness: 'Husten' } })
  await bea.note(id, 'rief an')
  await amina.step((holding) => holding.erase([id]))
  story.bea.back()
  await bea.look()
  expect(bea.holding.get(id)).toBeUndefined()
  const [late] = new Workroom(bea.holding, 'de').look().late
  expect(late).toMatchObject({ of: id, isHere: false, texts: ['rief an'] })
  expect(late?.says.map(({ text }) => text).toSorted()).toEqual(['Ada', 'Husten', 'Ulm'])
  await bea.step((holding) => holding.second.giveUp(id))
  expect(bea.holding.second.late()).toEqual([])
  expect(await bea.device.ask('listWaiting')).toEqual([])
  expect(await onServer()).toBe(before)
})

test('a change that comes a moment after the erasing leaves no layer behind', async () => {
  const before = await onServer()
  const id = await here({ name: 'Bo' })
  await amina.step((holding) => holding.erase([id]))
  const { fate } = await bea.write({ id, set: { town: 'Bonn', illness: 'Fieber' } })
  expect(fate).toEqual({ code: 'envelope.gone' })
  expect(await onServer()).toBe(before)
})

test('an erasing that tears leaves the record to be erased once more, and never layers that nobody sees', async () => {
  const before = await onServer()
  const id = await here({ name: 'Cem', illness: 'Grippe' })
  await amina.note(id, 'kam')
  const line = amina.device.wire.fetch
  let turns = 0
  amina.device.wire.fetch = async (path, init) => {
    if (String(path).includes('/erasures') && ++turns === 2) throw new TypeError('torn')
    return line(path, init)
  }
  await expect(amina.step((holding) => holding.erase([id]))).rejects.toMatchObject({
    trouble: { code: 'offline' },
  })
  story.amina.back()
  expect(amina.holding.get(id)).toBeDefined()
  await amina.step((holding) => holding.erase([id]))
  expect(await onServer()).toBe(before)
})

test('what two add to the same new layer without a connection is one layer with both', async () => {
  const id = await here({ name: 'Dana' })
  for (const one of [amina, bea]) one.device.away()
  await amina.write({ id, set: { illness: 'von Amina' } })
  await bea.write({ id, set: { illness: 'von Bea' } })
  for (const one of [amina, bea]) {
    one.device.back()
    await one.look()
  }
  await amina.look()
  const said = await amina.step((holding) => holding.versions(id))
  expect(said.map(({ values }) => values.illness)).toEqual(expect.arrayContaining(['von Amina', 'von Bea']))
  expect(bea.holding.get(id)?.values).toEqual(amina.holding.get(id)?.values)
})

test('what came second does not cover what came first, however much is written behind it', async () => {
  const id = await here({ name: 'Emre', town: 'Kiel' })
  story.bea.away()
  await bea.write({ id, set: { town: 'Ulm' } })
  await amina.write({ id, set: { name: 'Emre Yıldız' } })
  story.bea.back()
  await bea.device.ask('flush')
  await bea.write({ id, set: { town: 'Bonn' } })
  await amina.look()
  expect(amina.holding.get(id)?.values).toEqual({ name: 'Emre Yıldız', town: 'Bonn' })
  expect(amina.holding.get(id)?.waits).toBeUndefined()
})

test('a device that keeps nothing says so where there is no connection, and writes where there is one', async () => {
  const id = await here({ name: 'Fatma' })
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name === 'outbox') throw new DOMException('full', 'QuotaExceededError')
    return put.apply(this, given)
  })
  story.bea.away()
  expect((await bea.write({ id, set: { town: 'Trier' } })).fate).toEqual({ code: 'device.full' })
  expect(bea.holding.get(id)?.values.town).toBeUndefined()
  story.bea.back()
  expect((await bea.write({ id, set: { town: 'Trier' } })).fate).toBe('there')
})

test('an old backup brings nothing back that was erased; what was written after it is never shown as it was before, and stays on a device that has it', async () => {
  const [erased, changed] = [await here({ name: 'Gül' }), await here({ name: 'Hana' })]
  const { rows: backup } = await story.house.owner.query(
    'select json_agg(e)::text as rows from envelope e where space in ($1, $2)',
    [story.space, story.third],
  )
  await amina.step((holding) => holding.erase([erased]))
  await amina.write({ id: changed, set: { town: 'Jena' } })
  const added = await here({ name: 'Ida' })
  await story.house.owner.query('delete from envelope where space in ($1, $2)', [story.space, story.third])
  await story.house.owner.query(
    'insert into envelope select * from json_populate_recordset(null::envelope, $1)',
    [backup[0].rows],
  )
  await story.house.owner.query('delete from deletion_journal')
  expect(await story.house.itself(settleDeletions)).toMatchObject({ replayed: expect.any(Number) })
  await onAnotherLine(story.bea)
  const fresh = await open(story.bea)
  expect(fresh.holding.get(erased)).toBeUndefined()
  expect(fresh.holding.get(changed)).toMatchObject({ damaged: 'envelope.version-lower' })
  expect(fresh.holding.get(added)).toMatchObject({ values: { name: 'Ida' } })
})

/** A database that was put back tells its history anew: nobody's place in it counts any more. */
async function onAnotherLine({ disk }: Feeder): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = disk.open('vault')
    opening.onsuccess = () => resolve(opening.result)
  })
  const feeds = db.transaction('feeds', 'readwrite').objectStore('feeds')
  await new Promise<void>((done) => {
    const all = feeds.getAll()
    all.onsuccess = () => {
      for (const row of all.result) feeds.put({ ...row, cursor: 'restored.0.0' })
      feeds.transaction.oncomplete = () => done()
    }
  })
  db.close()
}

test('what comes second while its writer is still at it is settled by one hand, once', async () => {
  const id = await here({ name: 'Ada' })
  const from = { version: 1, values: { name: 'Ada' } }
  await bea.write({ id, set: { town: 'Trier' }, from })
  const line = amina.device.wire.fetch
  const news: Promise<void>[] = []
  amina.device.wire.fetch = async (path, init) => {
    const answer = await line(path, init)
    if (init?.method === 'POST') news.push(amina.holding.second.settle())
    return answer
  }
  const { conflicts } = await amina.step(async (holding) => {
    const [fate] = await holding.write([{ collection: 'people', id, set: { town: 'Bonn' }, from }])
    await Promise.all(news)
    return fate as Fate
  })
  expect(news.length).toBeGreaterThan(1)
  expect(conflicts).toEqual([{ field: 'town', was: null, mine: 'Bonn', theirs: 'Trier' }])
  expect(amina.holding.second.unsettled().get(id)).toBeUndefined()
  const said = await amina.step((holding) => holding.versions(id))
  expect(said.map(({ values }) => values.town)).toEqual(['Trier', 'Bonn', 'Trier', undefined])
})
