import { array, assert, asyncProperty, constantFrom, integer, option, record, string } from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { newId } from '#vault/bytes.ts'
import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import type { Holding, Row } from '../../worker/holding.ts'
import { memoryHolding } from '../../worker/memory-holding.ts'
import { undoImport } from '../import/run/undo.ts'
import { runWhole, tryWhole } from '../import/run/whole-run.ts'
import { readTable } from '../reading/read-table.ts'
import { tableFile } from './files.ts'
import { paperOf } from './paper.ts'
import { type Source, tableOf } from './table.ts'
import { readWhole, type Whole, wholeOf } from './whole.ts'

const field = (id: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  ...{ id, kind, label: { de: `Feld ${id}`, en: `field ${id}` }, layer: 'base' },
  ...more,
})
const cases: Collection = {
  ...{ schema: 1, id: 'cases', version: 1, name: { de: 'Fälle' }, one: { de: 'Fall' } },
  fields: [
    field('name', 'short-text'),
    field('born', 'date'),
    field('fee', 'currency'),
    field('ok', 'yes-no'),
    field('kind', 'multiple-choice', {
      choices: ['a', 'b'].map((value) => ({ value, label: { de: value.toUpperCase() } })),
    }),
    field('note', 'long-text', { layer: 'sensitive' }),
    field('of', 'link', { link: { collection: 'cases', many: true } }),
  ],
  title: ['name'],
  drawers: [{ id: 'd', name: 'Alle', spaces: { base: newId(), sensitive: newId() } }],
  steps: [{ name: 'new', label: { de: 'Neu' } }],
  isCase: true,
  retention: { months: 12, ground: {}, end: 'erase' },
}
const here = (changes: Parameters<Holding['write']>[0] = [], collection = cases) =>
  memoryHolding({ collections: [collection], changes })
const source = (holding: Holding): Source => ({
  collections: holding.collections(),
  names: { record: (id) => String(holding.get(id)?.values.name ?? ''), member: () => 'Ute' },
  value: (row, id) => row.values[id],
})
const rowsOf = (holding: Holding): Row[] => [...holding.rows('cases')]
const whole = (holding: Holding): Whole => {
  const collection = holding.collections()[0] as Collection
  const text = JSON.stringify(
    wholeOf(collection, collection.fields, rowsOf(holding), (id) => holding.entries(id), new Date()),
  )
  return readWhole(text) as Whole
}
const running = { isStopped: () => false, file: 'a.json', digest: '', reading: {} }
const one = { collection: 'cases', id: 'one' }

describe('records as a table', () => {
  const values = {
    name: '=1+1',
    born: '1980-03-12',
    fee: 1234.5,
    ok: true,
    kind: ['a', 'b'],
    note: 'eins\nzwei',
  }
  test.each(['xlsx', 'ods', 'csv'] as const)(
    '.%s can be read again: days, numbers, yes, choices, lines',
    async (format) => {
      const holding = await here([{ ...one, set: values }])
      const sheet = tableOf(
        { collection: cases, fields: cases.fields, rows: rowsOf(holding), lang: 'de' },
        source(holding),
      )
      const blob = tableFile(sheet, { format, guard: true, separator: ';', lang: 'de' })
      const { columns, rows } = readTable(new Uint8Array(await blob.arrayBuffer()))
      expect(columns[0]).toBe('Feld name')
      const guarded = format === 'csv' ? "'=1+1" : '=1+1'
      const [born, fee] = format === 'csv' ? ['12.03.1980', '1234,5'] : ['1980-03-12', 1234.5]
      expect(rows).toEqual([
        [guarded, born, fee, 'Ja', 'A, B', 'eins\nzwei', ...(format === 'csv' ? [''] : [])],
      ])
    },
  )

  test('without the guard a CSV has what was written', async () => {
    const sheet = { name: 'a', rows: [['x'], ['=1+1'], ['-3']] }
    const text = await tableFile(sheet, { format: 'csv', guard: false, separator: ',', lang: 'en' }).text()
    expect(text).toContain('"=1+1"')
  })

  test('or on paper: what is empty is not there, and what happened stands below', async () => {
    const holding = await here([{ ...one, set: { name: 'Ute', fee: 5 }, marks: { step: 'new' } }])
    await holding.writeEntries([
      { of: 'one', layer: 'base', body: { kind: 'call', at: '2026-11-01T10:00:00Z', text: 'Rückruf' } },
    ])
    const wanted = { collection: cases, fields: cases.fields, rows: rowsOf(holding), lang: 'de' as const }
    const paper = paperOf(wanted, source(holding), (id) => holding.entries(id), '2026-11-26')
    expect(paper).toMatchObject({ title: 'Ute', lead: '1 Eintrag · Stand 26.11.2026' })
    expect(paper.cases[0]?.answers.map(({ label }) => label)).toEqual(['Feld name', 'Feld fee'])
    expect(paper.cases[0]?.facts).toContain('Schritt: Neu')
    expect(paper.cases[0]?.files).toEqual(['01.11.2026, 11:00 Uhr · Anruf · Ute\nRückruf'])
    expect(paperOf(wanted, source(holding), null, '2026-11-26').flows).toBe(true)
  })
})

describe('a whole collection as JSON', () => {
  test('comes back without loss into an empty one, with what it was made of, and links among its records', async () => {
    const given = record({
      name: string({ unit: 'grapheme', minLength: 1, maxLength: 5 }),
      fee: option(integer()),
      note: option(string({ minLength: 1, maxLength: 5 })),
      of: option(integer({ min: 0, max: 4 })),
      flag: option(constantFrom('wichtig')),
      says: option(string({ maxLength: 4 })),
    })
    await assert(
      asyncProperty(array(given, { maxLength: 5 }), async (all) => {
        const holding = await here(
          all.map(({ name, fee, note, of, flag }, at) => ({
            ...{ collection: 'cases', id: `r${at}` },
            set: {
              name: name.toWellFormed(),
              ...(fee !== null && { fee }),
              ...(note !== null && { note: note.toWellFormed() }),
              ...(of !== null && { of: { records: [`r${of % all.length}`] } }),
            },
            ...(flag && { marks: { flags: [flag] } }),
          })),
        )
        for (const [at, { says }] of all.entries())
          if (says !== null)
            await holding.writeEntries([
              {
                of: `r${at}`,
                layer: 'sensitive',
                body: { kind: 'note', at: '2026-01-01', text: says.toWellFormed() },
              },
            ])
        const out = whole(holding)
        const empty = {
          ...cases,
          fields: cases.fields.slice(0, 2),
          drawers: [{ id: 'x', name: 'Anders', spaces: { base: newId(), sensitive: newId() } }],
        }
        const other = await here([], empty)
        const { paper } = await runWhole(other, empty, out, running)
        expect(paper.body.counts.new).toBe(all.length)
        expect(comparable(whole(other))).toEqual(comparable(out))
        expect((await undoImport(other, paper)).kept).toEqual([])
        expect({ count: other.count('cases'), fields: other.collections()[0]?.fields }).toEqual({
          count: 0,
          fields: empty.fields,
        })
      }),
      { numRuns: 40 },
    )
  })

  test('read in where it came from changes what was changed since, and is undone', async () => {
    const holding = await here([
      { ...one, set: { name: 'Ute', note: 'alt' } },
      { collection: 'cases', id: 'two', set: { name: 'Jan' } },
    ])
    const out = whole(holding)
    await holding.write([{ ...one, set: { name: 'Anders', fee: 3 } }])
    expect(tryWhole(holding, cases, out).counts).toMatchObject({ new: 0, changed: 1, same: 1 })
    const { paper } = await runWhole(holding, cases, out, running)
    expect(holding.get('one')?.values).toEqual({ name: 'Ute', note: 'alt' })
    await undoImport(holding, paper)
    expect(holding.get('one')?.values).toEqual({ name: 'Anders', note: 'alt', fee: 3 })
  })

  test('changes nothing that is restricted', async () => {
    const holding = await here([{ ...one, set: { name: 'Ute' } }])
    const out = whole(holding)
    await holding.write([{ ...one, set: { name: 'Anders' }, marks: { restricted: true } }])
    expect(tryWhole(holding, cases, out).counts).toMatchObject({ changed: 0, refused: 1 })
  })

  test('names no field that may not be taken out; what is no export of ours is not read', async () => {
    const holding = await here([{ ...one, set: { name: 'Ute', note: 'geheim' } }])
    const text = JSON.stringify(
      wholeOf(cases, cases.fields.slice(0, 3), rowsOf(holding), () => [], new Date()),
    )
    expect(text).not.toContain('geheim')
    expect(text).not.toContain('Feld note')
    expect([readWhole('{'), readWhole('[]'), readWhole('{"what":"jam/records/1"}')]).toEqual([
      null,
      null,
      null,
    ])
    expect(readWhole('{"what":"jam/records/2"}')).toBe('newer')
    expect(strToU8(text).length).toBeGreaterThan(10)
  })
})

/** The same records have other ids elsewhere: they are counted through in their order by what they say. */
function comparable({ collection, records }: Whole) {
  const place = new Map(records.map(({ id }, at) => [id, at]))
  return {
    fields: collection.fields.map((one) => JSON.stringify(one)),
    records: records.map(({ values, marks, entries }) =>
      JSON.stringify([Object.entries(values).sort(), marks, entries], (_, value) =>
        typeof value === 'object' && value !== null && 'records' in value
          ? value.records.map((id: string) => place.get(id) ?? id)
          : value,
      ),
    ),
  }
}
