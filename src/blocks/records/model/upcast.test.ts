import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleField as field, sampleCollection, sampleRow } from '#test/sample-records.ts'
import { checkValues } from './check.ts'
import { converted } from './converting.ts'
import type { Field, FieldKind } from './field.ts'
import type { Value } from './record.ts'
import { isReadOnly, previewKind, upcastCollection, upcastRow, withKind } from './upcast.ts'

const names = { record: (id: string) => `Eintrag ${id}`, member: (id: string) => id }
const topics = { choices: ['a', 'b'].map((value) => ({ value, label: { de: `Thema ${value}` } })) }
const of = (kind: FieldKind): Field => field('f', kind, kind.endsWith('choice') ? topics : {})

describe('a value in another kind', () => {
  test.each<[Value, FieldKind, FieldKind, Value | undefined]>([
    ['1.234,50 €', 'short-text', 'currency', 1234.5],
    ['12.5', 'short-text', 'decimal', 12.5],
    ['3,7', 'short-text', 'integer', undefined],
    ['1.2.1990', 'short-text', 'date', '1990-02-01'],
    ['31.2.1990', 'short-text', 'date', undefined],
    ['1990', 'short-text', 'uncertain-date', { day: '1990-01-01', sure: 'year' }],
    ['2026-11-26', 'date', 'date-time', '2026-11-26T00:00'],
    ['2026-11-26', 'date', 'year', 2026],
    ['Ja', 'short-text', 'yes-no', true],
    ['Thema B', 'short-text', 'single-choice', 'b'],
    ['Thema a, Thema b', 'short-text', 'multiple-choice', ['a', 'b']],
    ['Thema a, sonst was', 'short-text', 'multiple-choice', undefined],
    [['a', 'b'], 'multiple-choice', 'single-choice', undefined],
    [['a'], 'multiple-choice', 'single-choice', 'a'],
    ['zwei\nZeilen', 'long-text', 'short-text', 'zwei Zeilen'],
    ['Kim van Dijk', 'short-text', 'full-name', { first: 'Kim van', last: 'Dijk' }],
    [{ records: ['1'] }, 'link', 'short-text', 'Eintrag 1'],
    ['Kim', 'short-text', 'link', undefined],
    [4, 'integer', 'short-text', '4'],
  ])('%j as %s becomes a %s: %j', (value, from, to, after) => {
    expect(converted(value, of(from), of(to), names)).toEqual(after)
  })
  test('always fits its new kind, and stays what it is if the kind does', () => {
    const kinds: FieldKind[] = [
      'short-text',
      'long-text',
      'integer',
      'decimal',
      'currency',
      'date',
      'date-time',
      'year',
      'yes-no',
      'single-choice',
      'multiple-choice',
      'uncertain-date',
      'full-name',
      'email',
    ]
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom<Value>(
        'a',
        '2026-11-26',
        ['a', 'b'],
        { first: 'K', last: 'M' },
        { day: '1990-01-01', sure: 'year' },
      ),
    )
    fc.assert(
      fc.property(value, fc.constantFrom(...kinds), fc.constantFrom(...kinds), (given, from, to) => {
        const fits = (kind: FieldKind, one: Value) =>
          checkValues(sampleCollection('c', [of(kind)]), { f: one }, { lang: 'de', now: new Date() })
            .length === 0
        // What is empty is not there, so it need not be lifted.
        if (given === '' || !fits(from, given)) return
        if (from === to) expect(converted(given, of(from), of(to), names)).toEqual(given)
        const after = converted(given, of(from), of(to), names)
        if (after !== undefined) expect(fits(to, after) || after === '').toBe(true)
      }),
    )
  })
})

describe('a field that changes its kind', () => {
  const first = sampleCollection('c', [field('f', 'short-text')])
  const rows = ['12', '13,5', 'viele'].map((f, at) => sampleRow(`${at}`, first, { f }))
  test('is previewed: what stays, changes, is gone', () => {
    expect(previewKind(first, 'f', { kind: 'integer' }, rows, names)).toMatchObject({
      same: 0,
      changed: 1,
      less: 0,
      gone: 2,
      examples: [{ id: '0', to: '12' }, { id: '1', from: '13,5', fate: 'gone' }, { id: '2' }],
    })
  })
  test('lifts records when they are read, one kind after the other, once; what does not fit is kept', () => {
    const second = withKind(first, 'f', { kind: 'decimal' })
    const third = withKind(second, 'f', { kind: 'short-text' })
    const read = (collection = second) => rows.map((row) => upcastRow(collection, row, names).values.f)
    expect(read()).toEqual([12, 13.5, 'viele'])
    expect(read(third)).toEqual(['12', '13,5', 'viele'])
    for (const row of rows) {
      const lifted = upcastRow(second, row, names)
      expect(upcastRow(second, lifted, names)).toBe(lifted)
      expect(lifted.schema).toBe(2)
    }
  })
})

test('what a newer program has written is read only, and what is no collection is none', () => {
  const collection = sampleCollection('c', [])
  expect(upcastCollection(collection)).toEqual({ collection, isNewer: false })
  expect(upcastCollection({ ...collection, schema: 2, more: 'unknown' })).toMatchObject({ isNewer: true })
  expect([null, 3, [], {}, { schema: 1 }].map(upcastCollection)).toEqual([null, null, null, null, null])
  expect(isReadOnly(collection, { schema: 2 })).toBe(true)
  expect(isReadOnly(collection, { schema: 1 })).toBe(false)
})
