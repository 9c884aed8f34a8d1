import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, isForeign } from './evaluate.ts'
import { fromJsonLogic, toJsonLogic } from './jsonlogic.ts'
import { answer, call, constant, operators, type Rule } from './rule.ts'
import { saidRule } from './saying.ts'

const name = fc.constantFrom('age', 'children', 'address.town', '__proto__', 'toString')
const value = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
)
const anyRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    value.map((one) => constant(typeof one === 'number' ? (Number.isFinite(one) ? one + 0 : null) : one)),
    name.map(answer),
    name.map((one): Rule => ({ is: 'answer', name: one, rows: true })),
    fc.constant<Rule>({ is: 'own' }),
    fc
      .tuple(fc.constantFrom(...operators), fc.array(tie('rule'), { maxLength: 4 }))
      .map(([one, given]) => call(one, ...given)),
    fc
      .tuple(name, fc.constantFrom('every', 'some', 'count'), tie('rule'))
      .map(([group, quantity, rule]): Rule => ({ is: 'over', group, quantity: quantity as 'every', rule })),
    fc.string().map((source): Rule => ({ is: 'foreign', language: 'xpath', source })),
  ),
})).rule

const scope = {
  today: '2026-11-25',
  now: '2026-11-25T12:00',
  answers: {
    age: 17,
    children: [{ age: 3 }, { age: 9 }],
    address: { street: 'Weg 1', postcode: '12043', town: 'Berlin' },
  },
}

describe('a rule', () => {
  test('always ends, and always says the same', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(evaluate(rule, scope)).toEqual(evaluate(rule, scope))
      }),
      { numRuns: 2000 },
    )
  })

  test('goes out as JsonLogic and comes back meaning the same', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const back = fromJsonLogic(JSON.parse(JSON.stringify(toJsonLogic(rule))))
        // What is too much for a function is left away, and may have been foreign.
        if (isForeign(back)) expect(isForeign(rule)).toBe(true)
        if (!isForeign(rule)) expect(evaluate(back, scope)).toEqual(evaluate(rule, scope))
        expect(toJsonLogic(back)).toEqual(toJsonLogic(rule))
      }),
      { numRuns: 2000 },
    )
  })

  test('can be said in German and English, whatever it is', () => {
    fc.assert(
      fc.property(anyRule, fc.constantFrom('de' as const, 'en' as const), (rule, lang) => {
        expect(typeof saidRule(rule, lang, (one) => one)).toBe('string')
      }),
    )
  })
})

describe('JsonLogic', () => {
  test.each<[unknown, unknown]>([
    [{ and: [{ '>=': [{ var: 'age' }, 16] }, { '<': [{ var: 'age' }, 18] }] }, true],
    [{ '<=': [16, { var: 'age' }, 18] }, true],
    [
      { if: [{ '<': [{ var: 'age' }, 6] }, 'klein', { '<': [{ var: 'age' }, 18] }, 'mittel', 'groß'] },
      'mittel',
    ],
    [{ in: ['Ber', { var: 'address.town' }] }, false],
    [{ in: [{ var: 'age' }, [16, 17]] }, true],
    [{ '!': [{ var: 'nothing' }] }, true],
    [{ var: ['nothing', 5] }, 5],
    [{ some: [{ var: 'children' }, { '>': [{ var: 'age' }, 8] }] }, true],
    [{ all: [{ var: 'children' }, { '>': [{ var: 'age' }, 8] }] }, false],
    [{ substr: ['jsonlogic', 4] }, 'logic'],
    [{ cat: ['I', ' love', ' pie'] }, 'I love pie'],
    [{ max: [1, 2, 3] }, 3],
    [{ missing: ['age', 'name'] }, true],
  ])('%j says %j', (logic, says) => {
    expect(evaluate(fromJsonLogic(logic), scope)).toEqual(says)
  })

  test('that is not understood is kept as it came, and decides nothing', () => {
    const logic = { reduce: [{ var: 'x' }, { '+': [{ var: 'current' }, 1] }, 0] }
    const rule = fromJsonLogic(logic)
    expect(isForeign(rule)).toBe(true)
    expect(toJsonLogic(rule)).toEqual(logic)
  })

  test('that is anything at all becomes a rule', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (logic) => {
        expect(fromJsonLogic(logic)).toHaveProperty('is')
      }),
    )
  })
})
