import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleField as field, sampleCollection, sampleRow } from '#test/sample-records.ts'
import type { Values } from '../record.ts'
import { Tables } from '../tables.ts'
import { isClose } from '../words/close.ts'
import { cologne } from '../words/cologne.ts'
import { folded, spelled } from '../words/fold.ts'
import { Search, type SearchWish } from './search.ts'

const people = sampleCollection('people', [
  field('name', 'full-name', { personal: true }),
  field('note', 'long-text'),
  field('phone', 'phone'),
  field('secret', 'long-text', { layer: 'private' }),
])
const rows: { [id: string]: Values } = {
  meier: { name: { first: 'Hans', last: 'Meier' }, note: 'Wohngeldantrag für Herrn Öztürk' },
  mayr: { name: { first: 'Änne', last: 'Mayr' }, phone: '+49 (911) 12 34-56' },
  mueller: { name: { first: 'Sükrü', last: 'Müller' }, note: 'Maßnahme läuft', secret: 'Schulden' },
  schulden: { name: { first: 'Ida', last: 'Bloch' }, note: 'Schuldenberatung\nMeier war da' },
}
function found(text: string, wish: SearchWish = {}) {
  const tables = new Tables([people], () => new Date())
  tables.put(Object.entries(rows).map(([id, values]) => sampleRow(id, people, values)))
  return new Search(tables).find(text, wish).hits.map(({ id }) => id)
}

describe('a search', () => {
  test.each([
    ['inside of a long German word', 'geldantr', ['meier']],
    ['umlauts written out, bare and as they are', 'oeztuerk', ['meier']],
    ['a name without its umlauts', 'ozturk', ['meier']],
    ['ß as ss', 'massnahme', ['mueller']],
    ['every word, in any order and any field', 'läuft müller', ['mueller']],
    ['nothing if one word is nowhere', 'müller wohngeld', []],
    ['names before notes, and what sounds alike', 'Meyer', ['meier', 'mayr']],
    ['a name with a typing error', 'mueler', ['mueller']],
    ['a telephone number however it is grouped', '911123456', ['mayr']],
    ['the title first', 'meier', ['meier', 'schulden', 'mayr']],
  ])('finds %s', (_what, text, ids) => expect(found(text)).toEqual(ids))
  test('looks only where somebody may look', () => {
    expect(found('schulden')).toEqual(['mueller', 'schulden'])
    expect(found('schulden', { layers: () => ['base'] })).toEqual(['schulden'])
    expect(found('schulden', { among: ({ id }) => id === 'mueller' })).toEqual(['mueller'])
  })
  test('says where it was found, forgets what is gone, and knows what is new', () => {
    const tables = new Tables([people], () => new Date())
    tables.put([sampleRow('1', people, { name: { first: 'Jo', last: 'Alt' }, note: 'blau' })])
    const search = new Search(tables)
    expect(search.find('blau')).toMatchObject({
      total: 1,
      hits: [{ id: '1', how: 'text', fields: ['note'] }],
    })
    search.refresh(tables.put([sampleRow('1', people, { name: { first: 'Jo', last: 'Neu' } })]))
    expect(search.find('blau').total).toBe(0)
    expect(search.find('neu').total).toBe(1)
    tables.remove(['1'])
    search.refresh(['1'])
    expect(search.find('neu').total).toBe(0)
  })
  test('finds the same for whoever types letter by letter as for whoever asks at once', () => {
    const words = fc.constantFrom(
      'müller',
      'mueller',
      'schule',
      'schulden',
      'wohnung',
      'wohn',
      'ö',
      'öz',
      'ozean',
    )
    const note = fc.array(words, { maxLength: 4 }).map((some) => some.join(' '))
    fc.assert(
      fc.property(
        fc.array(note, { minLength: 1, maxLength: 12 }),
        note,
        fc.nat(11),
        note,
        (notes, asked, at, later) => {
          const row = (id: number, said: string) => sampleRow(`${id}`, people, { note: said })
          const tables = new Tables([people], () => new Date())
          tables.put(notes.map((said, id) => row(id, said)))
          const search = new Search(tables)
          for (let letters = 1; letters <= asked.length; letters++) {
            // In the middle somebody changes a record, or writes a new one.
            if (letters === asked.length >> 1) search.refresh(tables.put([row(at, later)]))
            const text = asked.slice(0, letters)
            expect(search.find(text)).toEqual(new Search(tables).find(text))
          }
        },
      ),
      { numRuns: 40 },
    )
  })
  test('of a pasted page ends', () => expect(found('x'.repeat(1_000_000))).toEqual([]))
})

// The examples of the German Wikipedia's article and of the tests of the npm package cologne-phonetic.
test.each([
  ['Müller-Lüdenscheidt', '65752682'],
  ['Wikipedia', '3412'],
  ['Breschnew', '17863'],
  ['Meyer', '67'],
  ['Mayr', '67'],
  ['Schmidt', '862'],
  ['Schneider', '8627'],
  ['Fischer', '387'],
  ['Becker', '147'],
  ['Schäfer', '837'],
  ['Hoffmann', '0366'],
  ['Philipp', '351'],
  ['Xaver', '4837'],
  ['Christ', '4782'],
])('%s sounds like %s in Cologne', (name, code) => expect(cologne(folded(name))).toBe(code))

test('folds as the normal forms of Unicode do', () => {
  expect(folded('Łukasz ＫＩＭ Größe İzmir ﬁx')).toBe('lukasz kim grosse izmir fix')
  expect(spelled('MU\u0308LLER')).toBe('mueller')
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('é', 'A', 'Å', 'ç', 'ñ', 'Ž', 'б', ' ', 'ﬀ') }), (text) => {
      expect(folded(text)).toBe(text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))
    }),
  )
})

/** As it stands in books: a table of all beginnings against each other. */
function distance(one: string, other: string): number {
  const grid = Array.from(
    { length: one.length + 1 },
    (_, i) => [i, ...Array(other.length).fill(0)] as number[],
  )
  for (let j = 0; j <= other.length; j++) (grid[0] as number[])[j] = j
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      const at = (a: number, b: number) => grid[a]?.[b] ?? 0
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1)
      ;(grid[i] as number[])[j] = least
    }
  return grid[one.length]?.[other.length] ?? 0
}
test('knows what is one letter away', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(fc.property(word, word, (one, other) => isClose(one, other) === distance(one, other) <= 1))
})
