import { beforeEach, expect, test } from 'vitest'
import { sampleField as field, sampleCollection } from '#test/sample-records.ts'
import type { Values } from '../model/record.ts'
import { memoryHolding } from '../worker/memory-holding.ts'
import type { RecordsHolding } from '../worker/records-holding.ts'
import { Workroom } from '../worker/workroom.ts'
import { twinTasks } from './tasks.ts'

const people = sampleCollection('people', [
  field('name', 'full-name', { personal: true }),
  field('born', 'date', { personal: true }),
  field('mail', 'email', { personal: true }),
  field('secret', 'short-text', { layer: 'sensitive' }),
  field('loans', 'link', { link: { collection: 'loans', many: true, back: 'who' } }),
])
const loans = sampleCollection(
  'loans',
  [field('what', 'short-text'), field('who', 'link', { link: { collection: 'people', back: 'loans' } })],
  { drawers: [{ id: 'l', name: 'Alle', spaces: { base: 'l' } }] },
)
const hans = { name: { first: 'Hans', last: 'Meier' }, born: '1980-03-04' }

let room: Workroom
const told = () => {}
const add = async (collection: string, set: Values): Promise<string> => {
  const [fate] = await room.holding.write([{ collection, set }])
  room.settle()
  return fate?.id ?? ''
}
const valuesOf = (id: string) => room.holding.get(id)?.values
const merge = async (stays: string, goes: string, choosing = {}) => {
  await twinTasks.merge(room, told, { stays, goes, choosing })
  room.settle()
}
const listed = () => [...room.holding.rows('people')].map(({ id }) => id)

beforeEach(async () => {
  room = new Workroom((await memoryHolding({ collections: [people, loans] })) as RecordsHolding, 'de')
})

test('two that look alike are found, until somebody says that they are two', async () => {
  const one = await add('people', hans)
  const other = await add('people', { ...hans, name: { first: 'Hans', last: 'Maier' } })
  await add('people', { name: { first: 'Ida', last: 'Kowalski' } })
  const { twins } = twinTasks.find(room, told, 'people')
  expect(twins.map((twin) => [twin.one, twin.other].toSorted())).toEqual([[one, other].toSorted()])
  expect(twins[0]?.by).toEqual(['name', 'born'])
  await twinTasks.keepApart(room, told, other, one)
  expect(twinTasks.find(room, told, 'people').total).toBe(0)
})

test('what was merged is one with everything of both, and two again exactly as they were', async () => {
  const one = await add('people', { ...hans, mail: 'hans@example.org' })
  const other = await add('people', { ...hans, mail: 'meier@example.org', secret: 'allein' })
  const loan = await add('loans', { what: 'Rad', who: { records: [other] } })
  await room.holding.write([{ collection: 'people', id: other, set: { loans: { records: [loan] } } }])
  const body = { kind: 'note' as const, at: '2026-11-20', text: 'war da' }
  await room.holding.writeEntries([{ of: other, layer: 'base', body }])
  room.settle()
  const before = [one, other, loan].map(valuesOf)

  await merge(one, other, { mail: 'other' })
  expect(listed()).toEqual([one])
  const all = { ...hans, mail: 'meier@example.org', secret: 'allein', loans: { records: [loan] } }
  expect(valuesOf(one)).toEqual(all)
  expect(valuesOf(loan)?.who).toEqual({ records: [one] })
  expect(room.read(one)?.entries.map(({ text }) => text)).toEqual(['war da'])
  expect(room.find('meier', 'people').hits.map(({ id }) => id)).toEqual([one])

  const [merged] = twinTasks.merged(room, told, 'people')
  expect(merged?.titles).toEqual(['Hans Meier', 'Hans Meier'])
  expect(await twinTasks.undo(room, told, merged?.id ?? '')).toBe(0)
  room.settle()
  expect([one, other, loan].map(valuesOf)).toEqual(before)
  expect(listed().toSorted()).toEqual([one, other].toSorted())
  expect(room.holding.entries(one)).toEqual([])
  expect(twinTasks.merged(room, told, 'people')).toEqual([])
})

test('what somebody has changed since stays when the merge is undone', async () => {
  const one = await add('people', hans)
  const other = await add('people', { ...hans, mail: 'meier@example.org' })
  await merge(one, other)
  await room.holding.write([{ collection: 'people', id: one, set: { mail: 'neu@example.org' } }])
  const [merged] = twinTasks.merged(room, told, 'people')
  expect(await twinTasks.undo(room, told, merged?.id ?? '')).toBe(1)
  expect(valuesOf(one)?.mail).toBe('neu@example.org')
  expect(valuesOf(other)?.mail).toBe('meier@example.org')
})

test('what was put aside goes with the one that stays, and is not merged twice', async () => {
  const [one, other] = [await add('people', hans), await add('people', hans)]
  await merge(one, other)
  await expect(merge(one, other)).rejects.toMatchObject({ trouble: { code: 'records.merge-gone' } })
  await room.holding.erase([one])
  expect(room.holding.get(other)).toBeUndefined()
})

test('what hangs on a record that was put aside keeps it from going for good', async () => {
  const [one, other, third] = [
    await add('people', hans),
    await add('people', hans),
    await add('people', hans),
  ]
  const body = { kind: 'note' as const, at: '2026-11-20', text: 'war da' }
  await room.holding.writeEntries([{ of: other, layer: 'base', body }])
  await merge(one, other)
  await merge(one, third)
  const finish = (goes: string) => {
    const found = twinTasks.merged(room, told, 'people').find((merged) => merged.goes === goes)
    return twinTasks.finish(room, told, found?.id ?? '')
  }
  await expect(finish(other)).rejects.toMatchObject({ trouble: { code: 'records.merge-needed' } })
  await finish(third)
  expect(room.holding.get(third)).toBeUndefined()
  expect(twinTasks.merged(room, told, 'people').map(({ goes }) => goes)).toEqual([other])
})
