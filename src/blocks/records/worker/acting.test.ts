import { beforeEach, expect, test } from 'vitest'
import type { Collection } from '../model/collection.ts'
import type { Field } from '../model/field.ts'
import { eraseIn, saveIn } from './acting.ts'
import { memoryHolding } from './memory-holding.ts'
import type { RecordsHolding } from './records-holding.ts'
import { Workroom } from './workroom.ts'

const field = (id: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  ...{ id, kind, label: { de: id }, layer: 'base' },
  ...more,
})
const people: Collection = {
  ...{ schema: 1, id: 'people', version: 1, name: { de: 'Personen' }, one: { de: 'Person' } },
  fields: [
    field('number', 'autonumber'),
    field('name', 'short-text', { required: true }),
    field('mail', 'email', { unique: true }),
    field('knows', 'link', { link: { collection: 'people', many: true, back: 'known' } }),
    field('known', 'link', { link: { collection: 'people', many: true, back: 'knows' } }),
  ],
  ...{ title: ['name'], drawers: [{ id: 'd', name: 'd', spaces: { base: 's' } }], steps: [] },
  retention: { months: 12, ground: { de: '' }, end: 'erase' },
}

let room: Workroom
beforeEach(async () => {
  room = new Workroom((await memoryHolding({ collections: [people] })) as RecordsHolding, 'de')
})
const save = async (set: object, id?: string) => {
  const [fate] = await saveIn(room, [{ collection: 'people', set: set as never, ...(id && { id }) }])
  room.settle()
  return fate
}

test('new records are numbered, one after the other', async () => {
  const fates = await saveIn(
    room,
    [1, 2].map((at) => ({ collection: 'people', set: { name: `Ada ${at}` } })),
  )
  const numbers = fates.map(({ id }) => String(room.holding.get(id)?.values.number))
  expect(numbers.map((one) => one.split('-')[0])).toEqual(['1', '2'])
})

test('what is wrong is said and not written, what is missing can wait', async () => {
  const ada = await save({ mail: 'ada@example.org' })
  expect(ada?.fate).toBe('there')
  expect((await save({ mail: 'no mail' }))?.fate).toMatchObject({ code: 'records.wrong' })
  expect((await save({ name: 'Bea', mail: 'ADA@example.org' }))?.fate).toMatchObject({
    code: 'records.wrong',
  })
  expect((await save({ name: null }, ada?.id))?.fate).toMatchObject({ code: 'records.wrong' })
  expect(room.holding.count('people')).toBe(1)
})

test('a link is written on both sides, and taken away with its record', async () => {
  const bea = (await save({ name: 'Bea' }))?.id ?? ''
  const ada = (await save({ name: 'Ada', knows: { records: [bea] } }))?.id ?? ''
  expect(room.holding.get(bea)?.values.known).toEqual({ records: [ada] })
  room.settle()
  await eraseIn(room, [ada])
  room.settle()
  expect(room.holding.get(bea)?.values.known).toBeUndefined()
  expect(room.holding.count('people')).toBe(1)
})

test('what a role does not allow is not done, and who may not look at a record does not find it', async () => {
  const ada = (await save({ name: 'Ada' }))?.id ?? ''
  const grant = {
    collection: 'people',
    layers: ['base' as const],
    whose: 'own' as const,
    acts: ['view' as const],
  }
  const me = room.holding.me.member
  await room.holding.keep({
    what: 'jam/role/1',
    id: 'r',
    name: { de: 'Gast' },
    grants: [grant],
    members: [me],
  })
  expect((await save({ name: 'Eda' }, ada))?.fate).toEqual({ code: 'records.no-right' })
  expect(room.query({ collection: 'people', sorts: [], sums: {} }).total).toBe(0)
  expect(room.read(ada)).toBeNull()
  expect(room.find('ada').total).toBe(0)
})
