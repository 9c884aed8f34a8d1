import { describe, expect, test } from 'vitest'
import { sampleField as field, sampleCollection, sampleRow } from '#test/sample-records.ts'
import type { Values } from '../record.ts'
import { Lookalikes, pairKey } from './finding.ts'
import { likely, likenessOf, weightsOf } from './likeness.ts'

const people = sampleCollection('people', [
  field('name', 'full-name', { personal: true }),
  field('born', 'uncertain-date', { personal: true }),
  field('email', 'email', { personal: true }),
  field('phone', 'phone', { personal: true }),
  field('home', 'address', { personal: true }),
  field('topic', 'short-text'),
])
const weights = weightsOf(people)
const name = (first: string, last: string) => ({ name: { first, last } })
const born = (day: string, sure: 'day' | 'year' = 'day') => ({ born: { day, sure } })

describe('two records', () => {
  test.each<[string, Values, Values, boolean]>([
    ['with the same name', name('Hans', 'Meier'), name('hans', 'MEIER'), true],
    [
      'with names that sound alike, born on the same day',
      { ...name('Hans', 'Meyer'), ...born('1980-03-04') },
      { ...name('Hans', 'Maier'), ...born('1980-03-04') },
      true,
    ],
    [
      'with first and last name swapped',
      { ...name('Müller', 'Şükrü'), ...born('1980-03-04') },
      { ...name('Sukru', 'Mueller'), ...born('1980-04-03') },
      true,
    ],
    [
      'with the same name, born on another day',
      { ...name('Hans', 'Meier'), ...born('1980-03-04') },
      { ...name('Hans', 'Meier'), ...born('1951-11-30') },
      false,
    ],
    [
      'of a family with one e-mail address',
      { ...name('Anna', 'Groß'), email: 'g@x.de' },
      { ...name('Bela', 'Groß'), email: 'G@x.de' },
      false,
    ],
    [
      'with one telephone number, written otherwise, and a typing error',
      { ...name('Ida', 'Kowalski'), phone: '+49 911 1234' },
      { ...name('Ida', 'Kowalsky'), phone: '0911/1234' },
      true,
    ],
    ['with nothing but a year', born('1980-01-01', 'year'), born('1980-05-05'), false],
    ['that share only what is no name', { topic: 'Miete' }, { topic: 'Miete' }, false],
  ])('%s', (_what, one, other, isLikely) => {
    expect(likenessOf(weights, one, other).score >= likely).toBe(isLikely)
    expect(likenessOf(weights, other, one).score).toBeCloseTo(likenessOf(weights, one, other).score)
    const twins = new Lookalikes(people, [{ id: '1', values: one }])
    expect(twins.like(other).map(({ id }) => id)).toEqual(isLikely ? ['1'] : [])
  })
})

test('a list of duplicates knows what somebody said are two, and what has changed since', () => {
  const row = (id: string, values: Values) => sampleRow(id, people, values)
  const twins = new Lookalikes(people, [
    row('1', name('Kim', 'Alt')),
    row('2', name('Kim', 'Alt')),
    row('3', name('Jo', 'Neu')),
  ])
  expect(twins.pairs().map(({ one, other }) => pairKey(one, other))).toEqual(['1 2'])
  expect(twins.pairs(new Set([pairKey('2', '1')]))).toEqual([])
  twins.put(row('3', name('Kim', 'Alt')))
  expect(twins.pairs()).toHaveLength(3)
  twins.remove('1')
  expect(twins.pairs()).toHaveLength(1)
})

test('a list over 1,000 records finds who was entered twice, and nobody else', () => {
  const [begins, ends] = [
    ['Ber', 'Gu', 'Kor', 'Lem', 'Nau', 'Pfi', 'Rot', 'Sza', 'Tor', 'Wie'],
    ['bach', 'dorf', 'ke', 'mann', 'ner', 'sky', 'stein', 'tal', 'wicz', 'zel'],
  ]
  const rows = Array.from({ length: 1000 }, (_, at) => {
    const last = `${begins[at % 10]}${begins[(at * 7) % 9]?.toLowerCase()}${ends[Math.floor(at / 10) % 10]}`
    const day = new Date(((at * 104_729) % 20_000) * 86_400_000).toISOString().slice(0, 10)
    return { id: `${at}`, values: { ...name(begins[Math.floor(at / 100) % 10] ?? '', last), ...born(day) } }
  })
  const twin = { id: 'twin', values: { ...(rows[77]?.values as Values) } }
  const found = new Lookalikes(people, [...rows, twin]).pairs()
  expect(found.map(({ one, other }) => pairKey(one, other))).toEqual([pairKey('77', 'twin')])
})
