import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer, call, constant } from '#field/rule/rule.ts'
import { sampleField as field, sampleCollection, sampleRow } from '#test/sample-records.ts'
import { type Asking, passes, query, sorted } from './query.ts'
import type { Values } from './record.ts'
import type { Row } from './row.ts'
import { sortKey } from './sorting.ts'
import { Tables } from './tables.ts'
import type { Condition, Filter, Sort } from './view.ts'
import { folded } from './words/fold.ts'

const people = sampleCollection(
  'people',
  [
    field('name', 'short-text'),
    field('born', 'date'),
    field('fee', 'currency'),
    field('topic', 'single-choice', {
      choices: [
        { value: 'z', label: { de: 'Zuhause' } },
        { value: 'a', label: { de: 'Arbeit' } },
      ],
    }),
    field('langs', 'multiple-choice', {
      choices: ['de', 'ar', 'uk'].map((value) => ({ value, label: { de: value } })),
    }),
    field('friend', 'link', { link: { collection: 'people' } }),
    field('double', 'formula', { value: call('*', answer('fee'), constant(2)) }),
  ],
  {
    steps: [
      { name: 'open', label: { de: 'Offen' } },
      { name: 'over', label: { de: 'Zu' }, isEnd: true },
    ],
  },
)
const asking: Asking = { me: 'amina', today: '2026-11-26', lang: 'de' }
const tablesOf = (rows: Row[]) => {
  const tables = new Tables([people], () => new Date('2026-11-26T10:00:00Z'))
  tables.put(rows)
  return tables
}
const row = (id: string, values: Values, more: Partial<Row> = {}) => sampleRow(id, people, values, more)
const that = (column: string, operator: Condition['operator'], value?: Condition['value']): Filter => ({
  is: 'column',
  column,
  operator,
  ...(value !== undefined && { value }),
})
const ids = (tables: Tables, filter?: Filter, sorts: Sort[] = []) =>
  query(tables, { collection: 'people', sorts, sums: {}, ...(filter && { filter }) }, asking).ids

describe('a view of records', () => {
  const tables = tablesOf([
    row('1', { name: 'Öztürk, Raum 10', born: '2020-02-29', fee: 12.5, topic: 'a', langs: ['de', 'ar'] }),
    row('2', { name: 'Straße', born: '2026-11-24', topic: 'z', langs: ['uk'] }, { workers: ['amina'] }),
    row('3', { name: 'Oder, Raum 9', fee: 7, friend: { records: ['2'] } }, { step: 'over' }),
    row('4', { name: 'zebra', born: '2026-11-26', fee: 0.1 }, { step: 'open' }),
  ])
  test.each<[string, Filter, string[]]>([
    ['a text, however it is typed', that('name', 'contains', 'STRASSE'), ['2']],
    ['what is not there', that('born', 'empty'), ['3']],
    ['a number in between', that('fee', 'between', [5, 12.5]), ['1', '3']],
    ['a number as it is typed', that('fee', '=', '12,5'), ['1']],
    ['one of several choices', that('langs', 'one-of', ['ar', 'uk']), ['1', '2']],
    ['all of several choices', that('langs', 'all-of', ['ar', 'de']), ['1']],
    ['a link by its record', that('friend', 'one-of', ['2']), ['3']],
    ['a link by what it is called', that('friend', 'contains', 'stras'), ['3']],
    ['days of a year', that('born', '=', '2026'), ['2', '4']],
    ['days before a month', that('born', '<', '2026-11'), ['1']],
    ['this week', that('born', 'within', { unit: 'week', at: 0 }), ['2', '4']],
    ['the last two days', that('born', 'within', { unit: 'day', at: -1, many: 2 }), ['2']],
    ['what is due and still open', that('born', 'due'), ['1', '2', '4']],
    ['mine', that('$workers', 'mine'), ['2']],
    ['by a step', that('$step', 'one-of', ['over']), ['3']],
    ['what a rule makes of it', that('double', '=', 14), ['3']],
    ['either or', { is: 'any', of: [that('fee', '=', 7), that('topic', '=', 'z')] }, ['2', '3']],
    ['none of these', { is: 'none', of: [that('fee', 'filled'), that('topic', '=', 'z')] }, []],
    ['without any condition', { is: 'any', of: [] }, ['1', '2', '3', '4']],
    ['a column that is gone', that('gone', '=', 'x'), ['1', '2', '3', '4']],
  ])('finds %s', (_what, filter, found) => {
    expect(ids(tables, filter)).toEqual(found)
    expect(['1', '2', '3', '4'].filter((id) => passes(tables, id, filter, asking))).toEqual(found)
  })
  test('is in German order, numbers by their size, choices as they are offered, nothing last', () => {
    expect(ids(tables, undefined, [{ column: 'name' }])).toEqual(['3', '1', '2', '4'])
    expect(ids(tables, undefined, [{ column: 'topic' }])).toEqual(['2', '1', '3', '4'])
    expect(ids(tables, undefined, [{ column: 'fee', down: true }])).toEqual(['1', '3', '4', '2'])
    expect(sorted(tables, 'people', ['4', 'gone', '1'], [{ column: 'born' }])).toEqual(['1', '4'])
  })
  test('is grouped and summed, amounts as people add them', () => {
    const view = { collection: 'people', sorts: [], group: { column: 'born', by: 'month' as const } }
    const found = query(tables, { ...view, sums: { fee: 'sum', name: 'count', born: 'least' } }, asking)
    expect(found.groups.map(({ says, from, until, sums }) => [says, from, until, sums.fee])).toEqual([
      ['02/2020', 0, 1, 12.5],
      ['11/2026', 1, 3, 0.1],
      ['', 3, 4, 7],
    ])
    expect(found.sums).toMatchObject({ fee: 19.6, name: 4 })
  })
  test('says something else as soon as a record does, also one that is linked', () => {
    const tables = tablesOf([row('1', { name: 'a' }), row('2', { name: 'b', friend: { records: ['1'] } })])
    expect(ids(tables, that('friend', 'contains', 'neu'))).toEqual([])
    expect([...tables.put([row('1', { name: 'Neu' })])].sort()).toEqual(['1', '2'])
    expect(ids(tables, that('friend', 'contains', 'neu'))).toEqual(['2'])
    tables.remove(['1'])
    expect(ids(tables)).toEqual(['2'])
    expect(tables.says('2', 'friend')).toBe('gelöschter Eintrag')
  })
  test('that somebody has built too deep lets nothing through and does not hang', () => {
    let deep: Filter = that('fee', 'filled')
    for (let n = 0; n < 5000; n++) deep = { is: 'all', of: [deep] }
    expect(ids(tables, deep)).toEqual([])
  })
})

/** What a person would do with a list of paper. */
function naive(rows: Row[], condition: Condition, sorts: Sort[]): string[] {
  const said = (one: Row, column: string) => one.values[column] as string | number | undefined
  const holds = (one: Row) => {
    const value = said(one, condition.column)
    if (condition.operator === 'empty') return value === undefined
    if (condition.operator === 'contains')
      return folded(String(value ?? '')).includes(folded(String(condition.value)))
    if (value === undefined) return false
    const limit = condition.value as typeof value
    return condition.operator === '<' ? value < limit : value >= limit
  }
  const key = (one: Row, column: string) => {
    const value = said(one, column)
    return typeof value === 'string' && column === 'name' ? sortKey(value) || undefined : value
  }
  const compare = (one: Row, other: Row) => {
    for (const { column, down } of sorts) {
      const [a, b] = [key(one, column), key(other, column)]
      if (a === b) continue
      if (a === undefined || b === undefined) return a === undefined ? 1 : -1
      return (a < b ? -1 : 1) * (down ? -1 : 1)
    }
    return 0
  }
  return rows
    .filter(holds)
    .sort(compare)
    .map(({ id }) => id)
}

const values = fc.record(
  {
    name: fc.oneof(fc.constantFrom('Änne', 'anne', 'Zoë', 'Maße', 'Masse', 'Raum 9', 'Raum 10'), fc.string()),
    born: fc
      .date({ min: new Date('1950-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    fee: fc.integer({ min: -5, max: 5 }),
  },
  { requiredKeys: [] },
)
const conditions = fc.constantFrom<Condition>(
  { is: 'column', column: 'fee', operator: '<', value: 1 },
  { is: 'column', column: 'born', operator: '>=', value: '1990-05-05' },
  { is: 'column', column: 'name', operator: 'contains', value: 'ä' },
  { is: 'column', column: 'fee', operator: 'empty' },
)
const sorts = fc.array(
  fc
    .record({
      column: fc.constantFrom('name', 'born', 'fee'),
      down: fc.constantFrom(true as const, undefined),
    })
    .map(({ column, down }) => ({ column, ...(down && { down }) })),
  { maxLength: 3 },
)

test('finds and sorts like somebody with a pile of cards, also while cards change', () => {
  fc.assert(
    fc.property(
      fc.array(values, { maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(29), values)),
      conditions,
      sorts,
      (first, changes, condition, order) => {
        const rows = first.map((one, at) => row(String(at), one))
        const tables = tablesOf(rows)
        const view = { collection: 'people', filter: condition, sorts: order, sums: {} }
        expect(query(tables, view, asking).ids).toEqual(naive(rows, condition, order))
        for (const [at, one] of changes) {
          if (at >= rows.length) continue
          rows[at] = row(String(at), one)
          tables.put([rows[at] as Row])
        }
        expect(query(tables, view, asking).ids).toEqual(naive(rows, condition, order))
      },
    ),
  )
})
