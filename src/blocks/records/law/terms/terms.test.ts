import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { homeDay } from '#kernel/zone.ts'
import { sampleCollection, sampleField } from '#test/sample-records.ts'
import type { Collection } from '../../model/collection.ts'
import { MemoryFeed } from '../../worker/memory-feed.ts'
import { RecordsHolding } from '../../worker/records-holding.ts'
import { addMonths } from '../retention/calendar.ts'
import type { KeepingBody } from '../retention/class.ts'
import { termOf } from './term.ts'
import { keeperOf } from './term-keeper.ts'

const contacts = sampleCollection(
  'contacts',
  [
    sampleField('name', 'short-text'),
    sampleField('note', 'short-text', { layer: 'sensitive' }),
    sampleField('left', 'date', { layer: 'sensitive' }),
  ],
  { retention: { months: 24, ground: { de: 'Zweck' }, end: 'erase', by: 'house' } },
)
const keepsPeople: KeepingBody = {
  ...{ what: 'jam/keeping/1', classes: [], without: [] },
  assigned: [{ collection: 'contacts', class: 'voucher-8', day: 'left' }],
}

let feed: MemoryFeed
let now: Date
beforeEach(() => {
  now = new Date()
  feed = new MemoryFeed('amina', () => now)
})

async function holdingOf(spaces = ['b', 's', 'p'], collection: Collection = contacts) {
  const me = { member: 'amina', name: 'Amina', isAdmin: true }
  const holding = new RecordsHolding({ service: 's', me, members: [], plan: 'plan', spaces, feed })
  await holding.open()
  if (holding.collections().length === 0) await holding.keep({ what: 'jam/collection/1', collection })
  return { holding, keeper: keeperOf(holding) }
}
type Room = Awaited<ReturnType<typeof holdingOf>>

const monthsOf = ({ holding }: Room, id: string) =>
  new Set(holding.envelopesOf(id).map(([space, of]) => feed.house.month(space, of) ?? null))
const inMonths = (months: number) => addMonths(homeDay(now), months).slice(0, 7)
const made = async ({ holding }: Room) => {
  const set = { name: 'Ida', note: 'ruft abends an' }
  const [fate] = await holding.write([{ collection: 'contacts', set }])
  await holding.writeEntries([
    { of: fate?.id ?? '', layer: 'private', body: { kind: 'note', at: '2027-01-01', text: 'x' } },
  ])
  return fate?.id ?? ''
}

describe('a record that the house erases by itself', () => {
  test('ends with all its layers and entries at once, and nobody asks the house twice for it', async () => {
    const room = await holdingOf()
    const id = await made(room)
    expect(room.holding.envelopesOf(id)).toHaveLength(3)
    expect(monthsOf(room, id)).toEqual(new Set([inMonths(24)]))
    expect(feed.house.asked).toEqual([])
    expect(await room.keeper.settle()).toMatchObject({ stamped: 0 })
    await feed.turnTo(inMonths(24))
    expect((await feed.versions('b', id)).length).toBe(1)
    await feed.turnTo(inMonths(25))
    for (const [space, of] of room.holding.envelopesOf(id)) expect(await feed.versions(space, of)).toEqual([])
  })

  test('stays with all of it when somebody works with it, which is said before it is written', async () => {
    const room = await holdingOf()
    const id = await made(room)
    // As if that had been a year ago.
    for (const [space, of] of room.holding.envelopesOf(id)) {
      feed.house.wrote(space, of, '2027-01')
      room.keeper.wrote(space, of, '2027-01')
    }
    const write = feed.write.bind(feed)
    feed.write = () => Promise.reject(new Error('torn'))
    const entry = {
      of: id,
      layer: 'base' as const,
      body: { kind: 'call' as const, at: '2027-01-01', text: '' },
    }
    await expect(room.holding.writeEntries([entry])).rejects.toThrow('torn')
    expect(monthsOf(room, id)).toEqual(new Set([inMonths(24)]))
    feed.write = write
    await room.holding.writeEntries([entry])
    expect(monthsOf(room, id)).toEqual(new Set([inMonths(24)]))
  })

  test('stays when it is locked by law, and when its class asks people after all', async () => {
    const room = await holdingOf()
    const id = await made(room)
    await room.holding.write([{ collection: 'contacts', id, marks: { restricted: true } }])
    await expect.poll(() => monthsOf(room, id)).toEqual(new Set([null]))
    await room.holding.write([{ collection: 'contacts', id, marks: { restricted: null } }])
    await expect.poll(() => monthsOf(room, id)).toEqual(new Set([inMonths(24)]))
    await room.holding.keep(keepsPeople)
    expect(await room.keeper.settle()).toMatchObject({ stamped: 3 })
    expect(monthsOf(room, id)).toEqual(new Set([null]))
  })

  test('is not spoken of by whoever reads only some of it', async () => {
    const id = await made(await holdingOf())
    const some = await holdingOf(['b'])
    expect(await some.keeper.settle()).toMatchObject({ stamped: 0 })
    const before = feed.house.month(
      's',
      feed.house.due('2999-12').find(([space]) => space === 's')?.[1] ?? '',
    )
    expect(before).toBe(inMonths(24))
    // What they write stays until somebody says so who reads all of it.
    await some.holding.write([{ collection: 'contacts', id, set: { name: 'Eda' } }])
    expect(feed.house.month('b', id)).toBeUndefined()
    const whole = await holdingOf()
    expect(await whole.keeper.settle()).toMatchObject({ stamped: 1 })
    expect(monthsOf(whole, id)).toEqual(new Set([inMonths(24)]))
  })

  test('is never a case, nor one that is to become anonymous', () => {
    const row = {
      ...{ id: 'r', version: 1, collection: 'contacts', drawer: 'contacts-drawer', values: {}, schema: 1 },
      ...{ parts: {}, author: 'amina', writtenAt: '2026-11-20T10:00:00.000Z' },
    }
    const ends = (more: Partial<Collection>) => termOf(row, { ...contacts, ...more }, [], undefined)
    expect(ends({})).toBe('2028-11')
    expect(ends({ isCase: true })).toBeNull()
    expect(ends({ retention: { ...contacts.retention, end: 'anonymise' } })).toBeNull()
    const { by: _, ...people } = contacts.retention
    expect(ends({ retention: people })).toBeNull()
  })

  test('ends as one, whatever was done with it and whatever got lost on the way', async () => {
    const acts = fc.constantFrom('new', 'edit', 'part', 'entry', 'lock', 'unlock', 'people', 'house', 'lost')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(acts, fc.nat(3)), { maxLength: 14 }), async (steps) => {
        feed = new MemoryFeed('amina', () => now)
        const room = await holdingOf()
        for (const [act, which] of steps) await play(room, act, which)
        await room.keeper.settle()
        for (const row of room.holding.rows('contacts')) {
          const month = room.keeper.rules().termOf({ row, entries: room.holding.entries(row.id) })
          expect(monthsOf(room, row.id)).toEqual(new Set([month]))
        }
        expect(await room.keeper.settle()).toMatchObject({ stamped: 0 })
      }),
      { numRuns: 40 },
    )
  })
})

async function play({ holding }: Room, act: string, which: number): Promise<void> {
  const id = [...holding.rows('contacts')][which]?.id
  const keeping = holding.papers('jam/keeping/1').at(-1)
  const none = { ...keepsPeople, assigned: [] }
  if (act === 'new')
    await holding.write([{ collection: 'contacts', set: { name: 'Ida', left: '2020-01-01' } }])
  else if (act === 'people') await holding.keep(keepsPeople, keeping)
  else if (act === 'house') await holding.keep(none, keeping)
  else if (!id) return
  else if (act === 'edit') await holding.write([{ collection: 'contacts', id, set: { name: 'Eda' } }])
  else if (act === 'part') await holding.write([{ collection: 'contacts', id, set: { note: 'neu' } }])
  else if (act === 'lock' || act === 'unlock')
    await holding.write([{ collection: 'contacts', id, marks: { restricted: act === 'lock' ? true : null } }])
  else if (act === 'lost') feed.house.wrote('b', id, '2027-01')
  else
    await holding.writeEntries([
      { of: id, layer: 'base', body: { kind: 'note', at: '2027-01-01', text: '' } },
    ])
}
