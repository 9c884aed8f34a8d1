import { expect, test } from 'vitest'
import { sampleField as field, sampleCollection } from '#test/sample-records.ts'
import type { Collection } from '../model/collection.ts'
import { withKind } from '../model/upcast.ts'
import { memoryHolding } from './memory-holding.ts'
import type { RecordsHolding } from './records-holding.ts'

const before = sampleCollection('people', [
  field('name', 'short-text'),
  field('age', 'short-text'),
  field('debts', 'short-text', { layer: 'sensitive' }),
])
type Kept = { what: 'jam/collection/1'; collection: Collection }

async function changed(holding: RecordsHolding, collection: Collection): Promise<void> {
  const [known] = holding.papers<Kept>('jam/collection/1')
  await holding.keep<Kept>({ what: 'jam/collection/1', collection }, known)
}

test('a record of older fields is read as its collection is today, and written so', async () => {
  const holding = (await memoryHolding({ collections: [before] })) as RecordsHolding
  const set = { name: 'Ida', age: '42', debts: '1.200,50' }
  const [made] = await holding.write([{ collection: 'people', set }])
  const id = made?.id ?? ''
  const now = withKind(withKind(before, 'age', { kind: 'integer' }), 'debts', { kind: 'currency' })
  await changed(holding, now)
  expect(holding.get(id)?.values).toEqual({ name: 'Ida', age: 42, debts: 1200.5 })
  await holding.write([{ collection: 'people', id, set: { name: 'Ida K.' } }])
  await changed(holding, { ...now, version: now.version + 1 })
  expect(holding.get(id)?.values).toEqual({ name: 'Ida K.', age: 42, debts: 1200.5 })
  await holding.open()
  expect(holding.get(id)?.values).toEqual({ name: 'Ida K.', age: 42, debts: 1200.5 })
  const [newest, oldest] = (await holding.versions(id)).filter(({ layer }) => layer === 'base')
  expect([newest?.values.age, oldest?.values.age]).toEqual([42, 42])
})

test('a record that a newer program of a colleague has written is read, and not changed by this one', async () => {
  const newer = { ...before, version: 5 }
  const holding = (await memoryHolding({ collections: [newer] })) as RecordsHolding
  const [made] = await holding.write([{ collection: 'people', set: { name: 'Ida' } }])
  const id = made?.id ?? ''
  await changed(holding, before)
  const [fate] = await holding.write([{ collection: 'people', id, set: { name: 'Eda' } }])
  expect(fate?.fate).toEqual({ code: 'records.newer' })
  expect(holding.get(id)?.values.name).toBe('Ida')
})
