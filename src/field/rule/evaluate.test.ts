import { describe, expect, test } from 'vitest'
import { sampleQuestion as ask, sampleForm } from '#test/sample-form.ts'
import { decides, evaluate } from './evaluate.ts'
import { answer, call, constant as is, type Operator, type Rule } from './rule.ts'
import { sayRule } from './saying.ts'

const children = [{ name: 'Zoe', age: 3 }, { name: 'Ali', age: 9 }, { name: 'Uma' }]
const scope = {
  today: '2026-11-25',
  now: '2026-11-25T12:00',
  answers: {
    age: 17,
    nothing: '',
    hobbies: ['swim', 'read'],
    home: { street: 'Weg 1', town: 'Berlin' },
    children,
  },
}
const says = (operator: Operator, ...given: (Rule | string | number | boolean | null)[]) =>
  evaluate(
    call(operator, ...given.map((one) => (typeof one === 'object' && one !== null ? one : is(one)))),
    scope,
  )

describe('a rule', () => {
  test.each<[Operator, Parameters<typeof says>[1][], unknown]>([
    ['=', ['5', 5], true],
    ['=', [null, ''], true],
    ['=', [answer('gone'), answer('nothing')], true],
    ['<', [null, 5], false],
    ['>', [null, 5], false],
    ['<', ['zwei', 5], false],
    ['<', ['2026-10-24', '2026-11-01'], true],
    ['+', [1, null], null],
    ['/', [1, 0], null],
    ['-', [3], -3],
    ['sum', [null, 2, '3'], 5],
    ['sum', [], 0],
    ['min', [], null],
    ['round', [1.005, 2], 1.01],
    ['round', [-2.5], -3],
    ['mod', [7, 3], 1],
    ['concat', ['a', null, 1], 'a1'],
    ['join', [', ', answer('hobbies')], 'swim, read'],
    ['length', ['äöü🙂'], 4],
    ['part', ['Straße', 0, 3], 'Str'],
    ['matches', ['12043', '[0-9]{5}'], true],
    ['has', [answer('hobbies'), 'read'], true],
    ['has', [answer('hobbies'), null], false],
    ['count', [answer('hobbies')], 2],
    ['count', [answer('children')], 3],
    ['at', [answer('hobbies'), 1], 'swim'],
    ['at', [answer('hobbies'), 3], null],
    ['position', [answer('hobbies'), 'read'], 2],
    ['empty', [answer('nothing')], true],
    ['first-of', [answer('nothing'), 7], 7],
    ['years-since', ['2008-11-26'], 17],
    ['years-since', ['2008-11-25'], 18],
    ['days-between', ['2026-11-25', '2026-12-24'], 29],
    ['add-days', ['2026-02-28', 1], '2026-03-01'],
    ['date', ['2026-02-30'], null],
    ['weekday', ['2026-11-25'], 3],
    ['if', [null, 1, 2], 2],
    ['and', [], true],
    ['or', [], false],
  ])('%s of %j is %j', (operator, given, wanted) => {
    expect(says(operator, ...given)).toEqual(wanted)
  })

  test('reads parts of answers, the own row first, and every row', () => {
    expect(evaluate(answer('home.town'), scope)).toBe('Berlin')
    const row = { answers: children[1] ?? {}, index: 1 }
    expect(evaluate(answer('age'), { ...scope, row })).toBe(9)
    expect(evaluate(call('position'), { ...scope, row })).toBe(2)
    expect(
      evaluate(call('sum', { is: 'answer', name: 'age', rows: true }), { ...scope, answers: { children } }),
    ).toBe(12)
    const over = (quantity: 'every' | 'some' | 'count'): Rule => ({
      ...{ is: 'over', group: 'children', quantity, rule: call('>', answer('age'), is(5)) },
    })
    // Whoever has no answer of their own is asked outside: 17.
    expect((['every', 'some', 'count'] as const).map((one) => evaluate(over(one), scope))).toEqual([
      false,
      true,
      2,
    ])
  })

  test('that is not understood decides nothing', () => {
    const foreign: Rule = { is: 'foreign', language: 'xpath', source: 'pulldata()' }
    expect([decides(foreign, scope, true), decides(call('not', foreign), scope, false)]).toEqual([
      true,
      false,
    ])
    expect(decides(call('matches', is('a'), is('(?=a)')), scope, true)).toBe(true)
  })

  test('is said as people say it', () => {
    const choices = [{ value: 'yes', label: { de: 'Ja, gern' } }]
    const form = sampleForm([
      ask('age', 'integer', { label: { de: 'Alter' } }),
      ask('help', 'single-choice', { label: { de: 'Hilfe' }, choices }),
    ])
    const rule = call(
      'or',
      call('and', call('>=', answer('age'), is(16)), call('=', answer('help'), is('yes'))),
      call('empty', answer('age')),
    )
    expect(sayRule(rule, form, 'de')).toBe(
      '(„Alter“ ist mindestens 16 und „Hilfe“ ist „Ja, gern“) oder „Alter“ ist leer',
    )
    expect(sayRule(call('not', call('empty', answer('age'))), form, 'en')).toBe('“Alter” is answered')
  })
})
