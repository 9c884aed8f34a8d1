import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer, call, constant } from '#field/rule/rule.ts'
import { sampleField as field, sampleCollection, sampleRow } from '#test/sample-records.ts'
import { derivedValues } from './derive.ts'
import type { Row } from './row.ts'
import { Tables } from './tables.ts'

const courses = sampleCollection('courses', [
  field('title', 'short-text'),
  field('price', 'currency'),
  field('people', 'link', { link: { collection: 'people', many: true, back: 'course' } }),
  field('count', 'roll-up', { of: { link: 'people', field: 'name' }, sums: 'count' }),
  field('paid', 'roll-up', { of: { link: 'people', field: 'fee' }, sums: 'sum' }),
  field('oldest', 'roll-up', { of: { link: 'people', field: 'age' }, sums: 'most' }),
  field('names', 'roll-up', { of: { link: 'people', field: 'name' }, sums: 'list' }),
])
const people = sampleCollection('people', [
  field('name', 'short-text'),
  field('born', 'uncertain-date'),
  field('age', 'age', { of: { field: 'born' } }),
  field('course', 'link', { link: { collection: 'courses', back: 'people' } }),
  field('price', 'lookup', { of: { link: 'course', field: 'price' } }),
  field('fee', 'formula', { value: call('*', answer('price'), constant(1.1)) }),
  field('others', 'lookup', { of: { link: 'course', field: 'paid' } }),
])
const now = () => new Date('2026-11-26T10:00:00Z')
const course = (price: number, ids: string[]) =>
  sampleRow('k', courses, { title: 'Kurs', price, people: { records: ids } })
const person = (id: string, born: string) =>
  sampleRow(id, people, { name: id, born: { day: born, sure: 'year' }, course: { records: ['k'] } })

describe('what is derived', () => {
  test('comes out of links, rules and days, and changes with what it comes from', () => {
    const tables = new Tables([courses, people], now)
    tables.put([course(0.1, ['a', 'b', 'gone']), person('a', '1990-01-01'), person('b', '1980-01-01')])
    expect(tables.whole('k')).toMatchObject({ count: 2, paid: 0.22, oldest: 45, names: ['a', 'b'] })
    expect(tables.value('a', 'others')).toBe(0.22)
    const touched = tables.put([course(10, ['a', 'b'])])
    expect([...touched].sort()).toEqual(['a', 'b', 'k'])
    expect(tables.value('a', 'others')).toBe(22)
    tables.remove(['b'])
    expect(tables.whole('k')).toMatchObject({ count: 1, paid: 11 })
  })
  test('is a year older at midnight', () => {
    let at = now()
    const tables = new Tables([people], () => at)
    tables.put([sampleRow('a', people, { born: { day: '1990-11-27', sure: 'day' } })])
    expect(tables.value('a', 'age')).toBe(35)
    at = new Date('2026-11-27T10:00:00Z')
    expect(tables.value('a', 'age')).toBe(36)
  })
  test('is nothing in a circle, and the circle is named', () => {
    const c = sampleCollection('c', [
      field('a', 'formula', { value: answer('b') }),
      field('b', 'formula', { value: call('+', answer('a'), constant(1)) }),
      field('c', 'formula', { value: constant(1) }),
    ])
    const tables = new Tables([c], now)
    tables.put([sampleRow('1', c, {})])
    expect(tables.whole('1')).toEqual({ c: 1 })
    expect(tables.broken().circles).toEqual([['c a', 'c b', 'c a']])
  })
})

test('after any changes everything derived is what it would be from the beginning', () => {
  const ids = ['a', 'b', 'c']
  const personRow = fc.record({
    id: fc.constantFrom(...ids),
    year: fc.integer({ min: 1950, max: 2020 }),
    linked: fc.boolean(),
  })
  const courseRow = fc.record({ price: fc.integer({ min: 0, max: 9 }), ids: fc.subarray(ids) })
  const made = fc.oneof(
    personRow.map(({ id, year, linked }): Row => {
      const row = person(id, `${year}-05-05`)
      return linked ? row : { ...row, values: { name: id } }
    }),
    courseRow.map(({ price, ids }): Row => course(price, ids)),
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(made, fc.constantFrom('a', 'k')), { maxLength: 20 }), (changes) => {
      const tables = new Tables([courses, people], now)
      const rows = new Map<string, Row>()
      for (const change of changes) {
        if (typeof change === 'string') {
          tables.remove([change])
          rows.delete(change)
        } else {
          tables.put([change])
          rows.set(change.id, change)
        }
        for (const id of ['k', ...ids]) tables.whole(id)
      }
      const fresh = new Tables([courses, people], now)
      fresh.put([...rows.values()])
      const moment = { today: '2026-11-26', now: '2026-11-26T11:00' }
      for (const [id, row] of rows) {
        expect(tables.whole(id)).toEqual(fresh.whole(id))
        const alone = derivedValues(fresh, row.collection === 'people' ? people : courses, row, moment)
        expect({ ...row.values, ...alone }).toEqual(fresh.whole(id))
      }
    }),
  )
})

describe('a roll-up of only some', () => {
  const payments = {
    ...sampleCollection('payments', [
      field('amount', 'currency'),
      field('kind', 'single-choice', {
        choices: [
          { value: 'gift', label: {} },
          { value: 'fee', label: {} },
        ],
      }),
      field('done', 'yes-no'),
      field('of', 'link', { link: { collection: 'members', back: 'payments' } }),
    ]),
    steps: ['open', 'paid'].map((name) => ({ name, label: {} })),
  }
  const of = (column: string, ...one: string[]) => ({
    link: 'payments',
    field: 'amount',
    only: { column, one },
  })
  const members = sampleCollection('members', [
    field('payments', 'link', { link: { collection: 'payments', many: true, back: 'of' } }),
    field('gifts', 'roll-up', { of: of('kind', 'gift'), sums: 'sum' }),
    field('paid', 'roll-up', { of: of('$step', 'paid'), sums: 'sum' }),
    field('done', 'roll-up', { of: of('done', 'yes'), sums: 'count' }),
    field('every', 'roll-up', { of: of('kind'), sums: 'sum' }),
  ])
  const pay = (id: string, amount: number, kind: string, done: boolean, step: string): Row => ({
    ...sampleRow(id, payments, { amount, kind, done, of: { records: ['m'] } }),
    step,
  })

  test('counts those whose choice, step or tick fits, and follows when that changes', () => {
    const tables = new Tables([members, payments], now)
    const member = sampleRow('m', members, { payments: { records: ['a', 'b'] } })
    tables.put([member, pay('a', 10, 'gift', true, 'open'), pay('b', 5, 'fee', false, 'paid')])
    expect(tables.whole('m')).toMatchObject({ gifts: 10, paid: 5, done: 1, every: 15 })
    tables.put([pay('b', 5, 'gift', true, 'open')])
    expect(tables.whole('m')).toMatchObject({ gifts: 15, paid: 0, done: 2, every: 15 })
    tables.put([pay('a', 10, 'gift', false, 'paid')])
    expect(tables.whole('m')).toMatchObject({ gifts: 15, paid: 10, done: 1 })
  })
})
