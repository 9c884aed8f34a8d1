import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { sampleField as field, sampleCollection } from '#test/sample-records.ts'
import { errorFile } from './exchange/import/errors.ts'
import { guessMapping } from './exchange/import/guess/guess.ts'
import type { Mapping } from './exchange/import/mapping.ts'
import { tryImport } from './exchange/import/run/run.ts'
import { readTable } from './exchange/reading/read-table.ts'
import { eraseIn, saveIn } from './worker/acting.ts'
import { memoryHolding } from './worker/memory-holding.ts'
import type { RecordsHolding } from './worker/records-holding.ts'
import { Workroom } from './worker/workroom.ts'

const people = sampleCollection('people', [
  field('name', 'short-text'),
  field('note', 'long-text'),
  field('files', 'file', { limits: { longest: 200 } }),
  field('next', 'link', { link: { collection: 'people', goesAlong: true } }),
])
const roomOf = async () =>
  new Workroom((await memoryHolding({ collections: [people] })) as RecordsHolding, 'de')

test('a cell of 1 MB is refused in a sentence, typed or imported, and what stands beside it is kept', async () => {
  const room = await roomOf()
  const big = 'x'.repeat(1_000_000)
  const fates = await saveIn(room, [
    { collection: 'people', set: { name: 'Ada', note: big } },
    { collection: 'people', set: { name: 'Bo' } },
  ])
  expect(fates.map(({ fate }) => fate)).toEqual([
    { code: 'records.wrong', says: expect.stringMatching(/Zeichen/) },
    'there',
  ])
  const table = readTable(strToU8(`name;note\nCem;kurz\nDana;${big}\n`))
  const guessed = guessMapping(room.holding, people, table, 2026, () => true)
  const mapping = { ...guessed, lookalikes: 'take' } as Mapping
  const { counts, left } = await tryImport(room.holding, { table, mapping, lang: 'de', today: '2026-11-26' })
  expect(counts).toMatchObject({ new: 1, refused: 1 })
  const file = errorFile(table, left, { lang: 'de', collection: people, titleOf: () => undefined })
  expect(file).toMatch(/Zeichen/)
})

test('records that link to each other in a circle are read, found and erased, each once', async () => {
  const room = await roomOf()
  const names = ['Ada', 'Bo', 'Cem'].map((name) => ({ collection: 'people', set: { name } }))
  const ids = (await saveIn(room, names)).map(({ id }) => id)
  room.settle()
  for (const [at, id] of ids.entries())
    await saveIn(room, [{ collection: 'people', id, set: { next: { records: [ids[(at + 1) % 3] ?? ''] } } }])
  room.settle()
  expect(room.read(ids[0] ?? '')?.says.next).toBe('Bo')
  await eraseIn(room, ids.slice(0, 1))
  room.settle()
  expect(room.holding.count('people')).toBe(0)
})

test('of 5,000 files at once as many are taken as fit into a record, and more are refused in a sentence before anything else', async () => {
  const room = await roomOf()
  const files = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ name: `${at} ${'ö'.repeat(120)}.jpg`, type: 'image/jpeg', size: 99_000_000 },
      ...{ file: `f${at}`.padEnd(22, 'x'), key: 'AGE-SECRET-KEY-1'.padEnd(74, 'X'), partSize: 1_048_576 },
    })) as never
  const save = (count: number, id?: string) =>
    saveIn(room, [{ collection: 'people', ...(id && { id }), set: { name: 'Ada', files: files(count) } }])
  const [taken] = await save(200)
  expect(taken?.fate).toBe('there')
  for (const count of [201, 500]) {
    const [fate] = await save(count, taken?.id)
    expect(fate?.fate).toEqual({ code: 'records.wrong', says: expect.stringContaining('höchstens 200') })
  }
  const [all] = await save(5_000, taken?.id)
  expect(all?.fate).toMatchObject({ code: 'records.wrong' })
  room.settle()
  expect(room.read(taken?.id ?? '')?.values.files).toHaveLength(200)
})
