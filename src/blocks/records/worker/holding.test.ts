import { beforeEach, expect, test } from 'vitest'
import { newId } from '#vault/bytes.ts'
import type { Collection } from '../model/collection.ts'
import type { Layer } from '../model/field.ts'
import type { Holding } from './holding.ts'
import { MemoryFeed } from './memory-feed.ts'
import { memoryHolding } from './memory-holding.ts'
import { RecordsHolding } from './records-holding.ts'

const text = (id: string, layer: Layer = 'base') => ({
  id,
  kind: 'short-text' as const,
  label: { de: id },
  layer,
})
const drawer = (id: string) => ({
  ...{ id, name: id },
  spaces: { base: `${id}-base`, sensitive: `${id}-sensitive` },
})
const people: Collection = {
  ...{ schema: 1, id: 'people', version: 1, name: { de: 'Personen' }, one: { de: 'Person' } },
  fields: [
    text('name'),
    text('town'),
    text('illness', 'sensitive'),
    { ...text('friend'), kind: 'link' as const },
  ],
  ...{ title: ['name'], drawers: [drawer('near'), drawer('far')], steps: [] },
  retention: { months: 12, ground: { de: '' }, end: 'erase' },
}

let holding: Holding
beforeEach(async () => {
  holding = await memoryHolding({ collections: [people] })
})

const add = async (set: Record<string, string>) =>
  (await holding.write([{ collection: 'people', set }]))[0]?.id ?? ''

test('each layer is an envelope of its own, and read as one record', async () => {
  const id = await add({ name: 'Ada', illness: 'Husten' })
  expect(holding.get(id)).toMatchObject({
    values: { name: 'Ada', illness: 'Husten' },
    drawer: 'near',
    version: 1,
  })
  await holding.write([{ collection: 'people', id, set: { illness: null, town: 'Ulm' } }])
  expect(holding.get(id)).toMatchObject({ values: { name: 'Ada', town: 'Ulm' }, version: 2 })
  const versions = await holding.versions(id)
  expect(versions.map(({ layer, version }) => `${layer} ${version}`).sort()).toEqual([
    ...['base 1', 'base 2', 'sensitive 1', 'sensitive 2'],
  ])
})

test('without the key of a layer its values are neither read nor written', async () => {
  const mine = await memoryHolding({ collections: [people], without: ['near-sensitive'] })
  expect(mine.readable('people', 'near')).toEqual(['base'])
  const [fate] = await mine.write([{ collection: 'people', set: { name: 'Ada', illness: 'Husten' } }])
  expect(fate?.fate).toEqual({ code: 'space.no-key' })
  expect(mine.count('people')).toBe(0)
})

test('putting back exactly what was empties what came since', async () => {
  const id = await add({ name: 'Ada' })
  await holding.write([{ collection: 'people', id, set: { town: 'Ulm', illness: 'Husten' } }])
  await holding.write([{ collection: 'people', id, set: { name: 'Ada' }, whole: true }])
  expect(holding.get(id)?.values).toEqual({ name: 'Ada' })
})

test('links are seen from both sides until either end is gone', async () => {
  const [ada, bea] = [await add({ name: 'Ada' }), await add({ name: 'Bea' })]
  await holding.write([{ collection: 'people', id: ada, set: { friend: { records: [bea] } } }])
  expect(holding.links(bea)).toEqual([{ from: ada, field: 'friend' }])
  await holding.erase([ada])
  expect(holding.links(bea)).toEqual([])
  expect(holding.get(ada)).toBeUndefined()
})

test('a record goes to another drawer with its layers and what happened to it', async () => {
  const id = await add({ name: 'Ada', illness: 'Husten' })
  await holding.writeEntries([
    { of: id, layer: 'sensitive', body: { kind: 'note', at: '2026-11-26', text: 'da' } },
  ])
  const [fate] = await holding.write([{ collection: 'people', id, drawer: 'far', set: { town: 'Ulm' } }])
  expect(fate?.fate).toBe('there')
  const values = { name: 'Ada', illness: 'Husten', town: 'Ulm' }
  expect(holding.get(id)).toMatchObject({ drawer: 'far', values })
  expect(holding.entries(id)).toHaveLength(1)
  await holding.erase([id])
  expect(holding.count('people')).toBe(0)
})

test('a record that comes back to a drawer has another id that names the old one, and links and holds lead to it', async () => {
  const [id, friend] = [await add({ name: 'Ada', illness: 'Husten' }), await add({ name: 'Bea' })]
  await holding.write([{ collection: 'people', id: friend, set: { friend: { records: [id] } } }])
  await holding.writeEntries([
    { of: id, layer: 'sensitive', body: { kind: 'note', at: '2026-11-26', text: 'da' } },
  ])
  const to = async (of: string, drawer: string) =>
    (await holding.write([{ collection: 'people', id: of, drawer, set: { town: drawer } }]))[0]
  expect(await to(id, 'far')).toMatchObject({ id, fate: 'there' })
  const back = await to(id, 'near')
  const now = back?.id ?? ''
  expect(back?.fate).toBe('there')
  expect(now).not.toBe(id)
  expect(holding.get(id)).toBeUndefined()
  const values = { name: 'Ada', illness: 'Husten', town: 'near' }
  expect(holding.get(now)).toMatchObject({ drawer: 'near', values, was: [id] })
  expect(holding.entries(now)).toMatchObject([{ of: now, text: 'da' }])
  expect(holding.get(friend)?.values.friend).toEqual({ records: [now] })
  // Somebody who did not know yet has held it under its old name.
  const hold = await holding.keep({ what: 'jam/hold/1', record: id, why: 'Streit' })
  await (holding as RecordsHolding).followMoved()
  expect(holding.papers('jam/hold/1')).toMatchObject([{ body: { record: now } }])
  // What is held keeps its past, which would stay behind.
  expect(await to(now, 'far')).toMatchObject({ fate: { code: 'records.held' } })
  await holding.erase([hold.id])
  // And once more there and back.
  expect(await to(now, 'far')).toMatchObject({ id: now, fate: 'there' })
  const again = await to(now, 'near')
  expect(again).toMatchObject({ fate: 'there' })
  expect(holding.get(again?.id ?? '')).toMatchObject({ values, was: [id, now] })
  expect(holding.get(friend)?.values.friend).toEqual({ records: [again?.id] })
  expect(holding.count('people')).toBe(2)
})

test('a record with files does not move: they would be erased where they lie', async () => {
  const id = await add({ name: 'Ada' })
  const files = [{ name: 'a.pdf', type: 'application/pdf', size: 1, file: 'f', key: 'k' }]
  await holding.write([{ collection: 'people', id, set: { town: files } }])
  const [fate] = await holding.write([{ collection: 'people', id, drawer: 'far' }])
  expect(fate?.fate).toEqual({ code: 'records.files-stay' })
  expect(holding.get(id)?.drawer).toBe('near')
})

test('two who change different fields have both; of the same field theirs stands and mine is in the history', async () => {
  const feed = new MemoryFeed(newId())
  const opening = { service: 's', members: [], plan: 'plan', spaces: ['near-base', 'near-sensitive'], feed }
  const at = async (name: string) => {
    const one = new RecordsHolding({ ...opening, me: { member: name, name, isAdmin: true } })
    await one.open()
    return one
  }
  await (await at('x')).keep({ what: 'jam/collection/1', collection: people })
  const anna = await at('anna')
  const [made] = await anna.write([{ collection: 'people', set: { name: 'Ada', town: 'Ulm' } }])
  const id = made?.id ?? ''
  const ben = await at('ben')
  await anna.write([{ collection: 'people', id, set: { name: 'Ada Lovelace' } }])
  const [easy] = await ben.write([{ collection: 'people', id, set: { town: 'Bonn' } }])
  expect(easy).toEqual({ id, version: 3, fate: 'there' })
  expect(ben.get(id)?.values).toEqual({ name: 'Ada Lovelace', town: 'Bonn' })
  const [hard] = await anna.write([{ collection: 'people', id, set: { town: 'Trier' } }])
  expect(hard?.conflicts).toEqual([{ field: 'town', was: 'Ulm', mine: 'Trier', theirs: 'Bonn' }])
  expect(anna.get(id)?.values.town).toBe('Bonn')
  expect((await anna.versions(id)).map(({ values }) => values.town)).toContain('Trier')
})

test('what was begun before somebody else wrote is merged the same way', async () => {
  const id = await add({ name: 'Ada', town: 'Ulm' })
  const from = { version: 1, values: { name: 'Ada', town: 'Ulm' } }
  await holding.write([{ collection: 'people', id, set: { town: 'Bonn' } }])
  const [fate] = await holding.write([
    { collection: 'people', id, set: { name: 'Eda', town: 'Trier' }, from },
  ])
  expect(fate?.conflicts).toEqual([{ field: 'town', was: 'Ulm', mine: 'Trier', theirs: 'Bonn' }])
  expect(holding.get(id)?.values).toEqual({ name: 'Eda', town: 'Bonn' })
})
