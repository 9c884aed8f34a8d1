import { describe, expect, test } from 'vitest'
import { answer, call, constant, own, type Rule } from '#field/rule/rule.ts'
import { sampleField as field, sampleCollection, sampleRow } from '#test/sample-records.ts'
import { begun, numbered } from './beginning.ts'
import { type Checking, checkMarks, checkValues } from './check.ts'
import { uniquesOf } from './checking/uniques.ts'
import type { Field } from './field.ts'
import type { Value, Values } from './record.ts'
import { recordsIn } from './records.ts'

const now = new Date('2026-11-26T10:00:00Z')
const checking: Checking = { lang: 'de', now, isMember: (id) => id === 'amina' }
const faults = (one: Field, value: Value | undefined, more: Partial<Checking> = {}) =>
  checkValues(sampleCollection('c', [one]), value === undefined ? {} : { [one.id]: value }, {
    ...checking,
    ...more,
  }).map(({ fault }) => fault)

describe('a value', () => {
  test.each<[string, Field, unknown, string[]]>([
    ['a day that there is', field('f', 'date'), '2026-02-28', []],
    ['a day that there is none of', field('f', 'date'), '2026-02-30', ['date']],
    ['a wrong IBAN', field('f', 'iban'), 'DE89370400440532013001', ['iban']],
    ['a choice that is not offered', field('f', 'single-choice', { choices: [] }), 'x', ['choice']],
    ['what must be there', field('f', 'short-text', { required: true }), undefined, ['required']],
    ['a link to nobody', field('f', 'link'), 'x', ['shape']],
    ['two links where one may be', field('f', 'link'), { records: ['1', '2'] }, ['link-one']],
    ['a record that links to itself', field('f', 'link'), { records: ['me'] }, ['link-self']],
    [
      'links without end',
      field('f', 'link', { link: { collection: 'c', many: true } }),
      { records: Array.from({ length: 6000 }, (_, n) => `${n}`) },
      ['link-many'],
    ],
    ['a member', field('f', 'person'), { member: 'amina' }, []],
    ['somebody who has left', field('f', 'person'), { member: 'jonas' }, ['member']],
    ['a year that is sure', field('f', 'uncertain-date'), { day: '1950-01-01', sure: 'year' }, []],
    [
      'a day that nobody is sure of how',
      field('f', 'uncertain-date'),
      { day: '1950-01-01', sure: 'maybe' },
      ['shape'],
    ],
    ['a number that was given', field('f', 'autonumber'), '42-K7Q', []],
    ['a number that was made up', field('f', 'autonumber'), 'x42', ['number']],
    ['what is calculated', field('f', 'formula'), 3, ['derived']],
    ['one megabyte', field('f', 'long-text'), 'x'.repeat(1_000_000), ['too-large']],
    ['something altogether else', field('f', 'full-name'), [[[]]], ['shape']],
    ['a name that is a trap', field('__proto__x', 'short-text'), 'x', []],
  ])('%s', (_what, one, value, found) => {
    expect(faults(one, value as Value, { id: 'me' })).toEqual(found)
  })
  test('is refused in a whole sentence', () => {
    const [problem] = checkValues(sampleCollection('c', [field('f', 'email')]), { f: 'kim' }, checking)
    expect(problem?.says).toBe('Das ist keine E-Mail-Adresse. So sieht eine aus: name@beispiel.de')
  })
  test('may be asked for only if another says so, and judged by what is calculated of it', () => {
    const collection = sampleCollection('c', [
      field('child', 'yes-no'),
      field('guardian', 'short-text', { required: call('=', answer('child'), constant(true)) }),
      field('born', 'date'),
      field('age', 'age', { of: { field: 'born' } }),
      field('fee', 'integer', {
        demands: [
          {
            rule: call('or', call('<', answer('age'), constant(18)), call('>', own, constant(0))),
            says: { de: 'Ab 18 kostet es etwas.' },
          },
        ],
      }),
    ])
    const says = (values: Values) => checkValues(collection, values, checking).map((one) => one.says)
    expect(says({ child: false })).toEqual([])
    expect(says({ child: true })).toHaveLength(1)
    expect(says({ born: '2000-01-01', fee: 0 })).toEqual(['Ab 18 kostet es etwas.'])
    expect(says({ born: '2020-01-01', fee: 0 })).toEqual([])
  })
  test('that may be there once is told by whom it is held', () => {
    const collection = sampleCollection('c', [field('no', 'short-text', { unique: true })])
    const rows = [sampleRow('1', collection, { no: 'A 7' })]
    const uniques = uniquesOf(collection, rows, () => 'Kim')
    const check = (id: string) => checkValues(collection, { no: ' a  7' }, { ...checking, id, uniques })
    expect(check('1')).toEqual([])
    expect(check('2')[0]?.says).toBe('Diesen Wert gibt es schon: bei „Kim“. Er darf nur einmal vorkommen.')
  })
  test('links to what is there, in the collection it belongs to', () => {
    const there = sampleCollection('there', [field('n', 'short-text')])
    const here = sampleCollection('here', [field('f', 'link', { link: { collection: 'there' } })])
    const records = recordsIn([here, there], [sampleRow('1', there, {}), sampleRow('2', here, {})])
    const found = (id: string) =>
      checkValues(here, { f: { records: [id] } }, { ...checking, records }).map(({ fault }) => fault)
    expect([found('1'), found('2'), found('3')]).toEqual([[], ['link-elsewhere'], ['link-gone']])
  })
})

describe('bad input ends', () => {
  const bomb = (depth: number): Rule => {
    let rule: Rule = answer('f')
    for (let n = 0; n < depth; n++) rule = call('concat', rule, rule)
    return rule
  }
  test.each<[string, Rule]>([
    ['a formula that doubles itself 60 times', bomb(60)],
    [
      'a formula that is 100,000 deep',
      Array.from({ length: 100_000 }).reduce<Rule>((rule) => call('not', rule), own),
    ],
    ['a pattern that takes for ever', call('matches', answer('f'), constant('(a+)+$'))],
  ])('%s', (_what, rule) => {
    const begin = performance.now()
    const collection = sampleCollection('c', [
      field('f', 'long-text', { limits: { pattern: '(a|a)*b' } }),
      field('g', 'formula', { value: rule }),
    ])
    checkValues(collection, { f: `${'a'.repeat(19_000)}!` }, checking)
    expect(performance.now() - begin).toBeLessThan(20_000)
  })
  test('links in a circle', () => {
    const c = sampleCollection('c', [
      field('next', 'link', { link: { collection: 'c' } }),
      field('sum', 'roll-up', { of: { link: 'next', field: 'sum' }, sums: 'sum' }),
    ])
    const records = recordsIn(
      [c],
      [sampleRow('1', c, { next: { records: ['2'] } }), sampleRow('2', c, { next: { records: ['1'] } })],
    )
    expect(checkValues(c, { next: { records: ['2'] } }, { ...checking, records, id: '1' })).toEqual([])
  })
})

describe('a new record', () => {
  const collection = sampleCollection('c', [
    field('no', 'autonumber'),
    field('since', 'date', { value: call('today') }),
    field('who', 'person', { value: constant('$me') }),
  ])
  test('begins with what its fields say, and keeps what is given', () => {
    const moment = { today: '2026-11-26', now: '2026-11-26T10:00' }
    expect(begun(collection, {}, moment, 'amina')).toEqual({ since: '2026-11-26', who: { member: 'amina' } })
    expect(begun(collection, { since: '2020-01-01' }, moment)).toEqual({ since: '2020-01-01' })
  })
  test('has another number on each of two devices that do not know of each other', () => {
    const of = (mark: string) => numbered(collection, {}, () => ['7-K7Q', '12-M3P', '3', undefined], mark).no
    expect([of('K7Q'), of('M3P')]).toEqual(['13-K7Q', '13-M3P'])
    expect(numbered(collection, { no: '5-K7Q' }, () => [], 'K7Q').no).toBe('5-K7Q')
  })
  test('that is restricted, anonymous or at a step that is none is not changed', () => {
    expect(checkMarks(collection, { restricted: true }, 'de')[0]?.fault).toBe('restricted')
    expect(checkMarks(collection, { anonymous: '2026-01-01' }, 'de')[0]?.fault).toBe('anonymous')
    expect(checkMarks(collection, { step: 'x' }, 'de')[0]?.fault).toBe('step')
  })
})
