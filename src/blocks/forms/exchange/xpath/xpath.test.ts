// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names answers so.
import { describe, expect, test } from 'vitest'
import type { Answers } from '#field/answer/answer.ts'
import { evaluate } from '#field/rule/evaluate.ts'
import { momentOf } from '#field/rule/moments.ts'
import type { Rule } from '#field/rule/rule.ts'
import type { Names } from './names.ts'
import { ruleOf } from './to-rule.ts'
import { xpathOf } from './write.ts'

const kinds = {
  age: 'integer',
  pets: 'multiple-choice',
  sex: 'single-choice',
  ok: 'consent',
  born: 'date',
  people: 'group',
  wage: 'decimal',
  note: 'short-text',
} as const
const inRows = ['wage']
const named = (name: string) => {
  const kind = kinds[name as keyof typeof kinds]
  return kind && { name, kind, repeats: inRows.includes(name) ? ['people'] : [] }
}
const names = (own?: keyof typeof kinds): Names => ({
  byName: named,
  byPath: (steps) => named(steps.at(-1) ?? ''),
  kindOf: (name) => named(name)?.kind,
  inside: () => ({ ...names(own), own: { name: 'people', kind: 'group', repeats: ['people'] } }),
  own: own && named(own),
})

const moment = momentOf(new Date('2026-11-25T12:00:00Z'))
const value = (source: string, answers: Answers = {}, own?: keyof typeof kinds) => {
  const { rule, missed } = ruleOf(source, names(own))
  expect(missed).toBeUndefined()
  return evaluate(rule, { ...moment, answers, own: own ? ((answers[own] as string) ?? null) : undefined })
}

describe('an XPath expression', () => {
  test.each<[source: string, answers: Answers, comes: unknown]>([
    ["selected(${pets}, 'cat')", { pets: ['dog', 'cat'] }, true],
    ["not(selected(${pets}, 'cat'))", {}, true],
    ['count-selected(${pets}) >= 2', { pets: ['dog', 'cat'] }, true],
    ["selected-at(${pets}, 1) = 'cat'", { pets: ['dog', 'cat'] }, true],
    ['${age} >= 18 and ${age} < 67', { age: 30 }, true],
    ['${sex} = 1', { sex: '1' }, true],
    ["${ok} = 'OK'", { ok: true }, true],
    ["${note} = ''", {}, true],
    ["${note} != ''", { note: 'x' }, true],
    ["if(${age} > 17, 'adult', 'child')", { age: 3 }, 'child'],
    ["coalesce(${note}, 'none')", {}, 'none'],
    ['concat(\'a\', ${note}, "b")', { note: '-' }, 'a-b'],
    ['string-length(${note}) = 3', { note: 'abc' }, true],
    ["regex(${note}, '[A-Z]{2}[0-9]+')", { note: 'DE12' }, true],
    ['substr(${note}, 1, 3)', { note: 'abcdef' }, 'bc'],
    ['substring(${note}, 2, 2)', { note: 'abcdef' }, 'bc'],
    ['2 + 3 * 4 - 1', {}, 13],
    ['7 mod 4 + 6 div 4', {}, 4.5],
    ['-(2 + 3)', {}, -5],
    ['int(-7.9)', {}, -7],
    ['int(7.9)', {}, 7],
    ['ceiling(1.2)', {}, 2],
    ['round(2.345, 2)', {}, 2.35],
    ['pow(2, 10)', {}, 1024],
    ['today()', {}, '2026-11-25'],
    ['today() - ${born}', { born: '2026-11-20' }, 5],
    ['today() - 7', {}, '2026-11-18'],
    ['${born} <= today() - 18 * 365.25', { born: '2000-01-01' }, true],
    ["date('2026-01-31') + 1", {}, '2026-01-31'],
    ["format-date(${born}, '%Y')", { born: '1999-05-06' }, '1999'],
    ['sum(${wage})', { people: [{ wage: 2 }, { wage: 3 }] }, 5],
    ['count(${people})', { people: [{ wage: 2 }, { wage: 3 }] }, 2],
    ['count(${people}[wage > 2])', { people: [{ wage: 2 }, { wage: 3 }] }, 1],
    ['max(${wage}, 4)', { people: [{ wage: 2 }, { wage: 3 }] }, 4],
    ['/data/group/age > 3', { age: 4 }, true],
    ['../age > 3', { age: 4 }, true],
    ['true() or false()', {}, true],
    ['‘a’ = "a"', {}, true],
  ])('%s', (source, answers, comes) => {
    if (source.startsWith('date(')) return expect(ruleOf(source, names()).rule.is).toBe('call')
    expect(value(source, answers)).toEqual(comes)
  })

  test('looks at the answer that is checked', () => {
    expect(value('. >= 0 and . <= 120', { age: 130 } as Answers, 'age')).toBe(false)
  })

  test.each([
    "pulldata('fruits', 'name', 'name_key', 'mango')",
    "instance('x')/root/item[name = ${sex}]/label",
    'random()',
    'position(../..)',
    '${unknown} = 1',
    "jr:choice-name(${sex}, '${sex}')",
    'indexed-repeat(${wage}, ${people}, 1)',
    '${age} >',
    "'open",
    '((((',
    'a | b',
    'foo(1)',
    '',
  ])('is kept as it came where it is not understood: %s', (source) => {
    const { rule, missed } = ruleOf(source, names())
    expect(rule).toEqual({ is: 'foreign', language: 'xpath', source })
    expect(missed).toBeDefined()
  })

  test('is refused without harm when it is nested without end', () => {
    expect(ruleOf(`${'('.repeat(10_000)}1${')'.repeat(10_000)}`, names()).rule.is).toBe('foreign')
    expect(ruleOf(`${'-'.repeat(3000)}${'$'}{age}`, names()).rule.is).toBe('foreign')
    expect(ruleOf(`1${' = 1'.repeat(1900)}`, names()).rule.is).toBe('foreign')
    expect(ruleOf(`1${' + 1'.repeat(150)}`, names()).rule.is).toBe('call')
  })

  test.each([
    "selected(${pets}, 'cat')",
    '${age} >= 18 and ${age} < 67',
    "not(selected(., 'yes') and selected(., 'no'))",
    "${note} = ''",
    "${note} != ''",
    "if(${age} > 17, 'adult', 'child')",
    '2 + 3 * (4 - 1)',
    '(1 - 2) - 3',
    '1 - (2 - 3)',
    'int(${age} div 2)',
    "${ok} = 'OK'",
    '-${age}',
    'count-selected(${pets})',
    'selected-at(${pets}, 1)',
    "regex(., '[0-9]+')",
    'sum(${wage})',
    'today() - ${born}',
    'string-length(.) <= 5',
    '(${age} = 1) = (${age} = 2)',
    'not(${age} > 1) or ${age} = 3',
  ])('is written again so that it means the same: %s', (source) => {
    const first = ruleOf(source, names('note')).rule
    const text = xpathOf(first, { nameOf: (name) => name, kindOf: (name) => named(name)?.kind })
    expect(text).not.toBeNull()
    expect(ruleOf(text ?? '', names('note')).rule).toEqual(first)
  })

  test('that a rule of ours has no words for is not invented', () => {
    const upper: Rule = { is: 'call', call: 'upper', with: [{ is: 'answer', name: 'note' }] }
    expect(xpathOf(upper, { nameOf: (name) => name, kindOf: () => undefined })).toBeNull()
  })
})
