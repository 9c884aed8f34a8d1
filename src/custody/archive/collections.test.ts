import { describe, expect, test } from 'vitest'
import { text } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { collectionsIn } from './collections.ts'
import type { Known } from './names.ts'
import { readables } from './readable.ts'

const known = (id: string, body: Canon, version = 1): Known => ({
  ...{ space: 's', id, version, author: 'amina', writtenAt: '2027-01-01T00:00:00Z' },
  body,
})
const field = (id: string, kind: string, de: string, more = {}) => ({
  id,
  kind,
  label: { de },
  layer: 'base',
  ...more,
})
const collection = {
  ...{ id: 'c', name: { de: 'Fälle' }, title: ['name'] },
  fields: [
    field('name', 'full-name', 'Name'),
    field('born', 'date', 'Geboren'),
    field('kind', 'multiple-choice', 'Angebot', { choices: [{ value: 'k', label: { de: 'Kurs' } }] }),
    field('of', 'link', 'Gehört zu'),
    field('who', 'person', 'Zuständig'),
    field('ill', 'long-text', 'Diagnose'),
    field('ok', 'yes-no', 'Dabei'),
  ],
}
const record = (values: Canon): Canon => ({ what: 'jam/record/1', collection: 'c', schema: 1, values })
const ute = { first: 'Ute', last: 'Ö' }
const records = [
  known('p', { what: 'jam/collection/1', collection }),
  known('one', record({ name: { first: 'Alt', last: 'A' } })),
  known(
    'one',
    record({
      name: ute,
      born: '1980-03-12',
      kind: ['k'],
      of: { records: ['two'] },
      who: { member: 'amina' },
      ok: true,
    }),
    2,
  ),
  known('two', record({ name: { first: 'Jan', last: 'B' } })),
  known('x', { what: 'jam/part/1', of: 'one', collection: 'c', schema: 1, values: { ill: 'Husten' } }),
  known('e', { what: 'jam/entry/1', of: 'one', kind: 'call', at: '2026-11-01T10:00', text: 'Rückruf' }),
  known('odd', { what: 'jam/record/1', collection: 'c', schema: 1, values: null }),
]

describe('records in an archive', () => {
  test('are told in the words of their collection, all layers together, with what happened', () => {
    const [found] = collectionsIn(records, { amina: 'Amina' }, 'de')
    expect(found).toMatchObject({ name: 'Fälle' })
    expect(found?.records.map(({ title }) => title)).toEqual(['Ute Ö', 'Jan B', ''])
    expect(found?.records[0]).toMatchObject({
      lines: [
        { label: 'Name', says: 'Ute Ö' },
        { label: 'Geboren', says: '12.03.1980' },
        { label: 'Angebot', says: 'Kurs' },
        { label: 'Gehört zu', says: 'Jan B' },
        { label: 'Zuständig', says: 'Amina' },
        { label: 'Diagnose', says: 'Husten' },
        { label: 'Dabei', says: 'ja' },
      ],
      entries: ['01.11.2026, 10:00 · Anruf · Amina: Rückruf'],
    })
  })

  test('are a table and a text for each collection in a readable copy', async () => {
    const content = { records, people: { amina: 'Amina' }, spaces: {}, log: [], members: [] }
    const all: Record<string, string> = {}
    for await (const [path, chunks] of readables(content, async () => null, 'de')) {
      all[path] = ''
      for await (const chunk of chunks) all[path] += text(chunk)
    }
    expect(all['sammlungen/001 Fälle.csv']).toContain('"Name";"Geboren"')
    expect(all['sammlungen/001 Fälle.csv']).toContain('"Ute Ö";"12.03.1980";"Kurs"')
    expect(all['sammlungen/001 Fälle.txt']).toMatch(
      /Ute Ö\n=+\nName: Ute Ö\n[\s\S]*Diagnose: Husten[\s\S]*Anruf · Amina: Rückruf/,
    )
  })
})
