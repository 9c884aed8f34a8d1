import { describe, expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import type { Item, Question } from '../form/question.ts'
import { answer, call, constant } from '../rule/rule.ts'
import type { Answer, Answers } from './answer.ts'
import { type Checking, checkAnswers } from './check.ts'

const now = new Date('2026-11-25T12:00:00Z')

function formOf(items: Item[], more: Partial<Form> = {}): Form {
  const nothing = {}
  return {
    schema: 1,
    langs: ['de', 'en'],
    title: { de: 'Anmeldung' },
    lead: nothing,
    pages: [{ name: 'one', title: { de: 'Seite' }, items }],
    exits: [],
    thanks: nothing,
    privacy: nothing,
    contact: nothing,
    terms: {
      ...{ steps: 'all', door: 'either', dialogue: false, notice: false, draftDays: 0, keepMonths: 12 },
      ...{ embedOn: [], publishes: false },
    },
    states: [],
    ...more,
  }
}

const ask = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  is: 'question',
  name: 'q',
  kind,
  label: { de: 'Frage' },
  ...more,
})

function faults(
  items: Item[],
  answers: Answers,
  more: Partial<Checking> = {},
  form?: Partial<Form>,
): string[] {
  return checkAnswers(formOf(items, form), answers, { lang: 'de', now, ...more }).map(
    ({ path, part, fault }) => `${path}${part ? `.${part}` : ''} ${fault}`,
  )
}

const faultOf = (question: Question, q: Answer) => faults([question], { q })[0]?.split(' ')[1] ?? 'right'

describe('an answer', () => {
  test.each<[Question['kind'], Answer, string, Partial<Question>?]>([
    ['iban', 'DE89370400440532013000', 'right'],
    ['iban', 'DE89370400440532013001', 'iban'],
    ['iban', 'DE8937040044053201300', 'iban'],
    ['iban', 'NL91ABNA0417164300', 'right'],
    ['email', 'amina@lichtblick.example', 'right'],
    ['email', 'amina@lichtblick', 'email'],
    ['email', 'amina@@lichtblick.example', 'email'],
    ['postcode', '12043', 'right'],
    ['postcode', '1204', 'postcode'],
    ['date', '2026-02-29', 'date'],
    ['date', '2028-02-29', 'right'],
    ['date', '2026-11-24', 'early', { limits: { least: '2026-11-25' } }],
    ['date-time', '2026-11-25T18:30', 'right', { limits: { most: '2026-11-25' } }],
    ['date-time', '2026-11-26T00:00', 'late', { limits: { most: '2026-11-25' } }],
    ['time', '24:00', 'time'],
    ['integer', 1.5, 'whole'],
    ['integer', 'viele', 'whole'],
    ['decimal', Number.NaN, 'number'],
    ['currency', 12.345, 'cents'],
    ['currency', 1234567.89, 'right'],
    ['nps', 11, 'too-big'],
    ['range', 7, 'step', { limits: { step: 5 } }],
    ['range', 0.3, 'right', { limits: { step: 0.1 } }],
    ['short-text', 'zwei\nZeilen', 'line'],
    ['short-text', 'x'.repeat(501), 'too-long'],
    ['short-text', 'abc', 'pattern', { limits: { pattern: '[0-9]+' } }],
    ['short-text', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', 'pattern', { limits: { pattern: '(a+)+' } }],
    ['short-text', 'b', 'right', { limits: { pattern: '(?=a)' } }],
    ['yes-no', 'ja', 'shape'],
    ['single-choice', 'c', 'choice'],
    ['single-choice', 'other:mein eigenes', 'choice'],
    ['single-choice', 'other:mein eigenes', 'right', { other: true }],
    ['single-choice', 'other:', 'own-choice', { other: true }],
    ['multiple-choice', ['a', 'a'], 'twice'],
    ['multiple-choice', ['a', 'none'], 'alone'],
    ['multiple-choice', 'a', 'shape'],
    ['multiple-choice', ['a'], 'too-few-chosen', { limits: { fewest: 2 } }],
    ['ranking', ['a', 'b'], 'not-ranked'],
    ['matrix-single', { r: 'a' }, 'right'],
    ['matrix-single', { s: 'a' }, 'choice'],
    ['matrix-multiple', { r: ['a', 'x'] }, 'choice'],
    ['matrix-number', { r: 'drei' }, 'number'],
    ['poll', { r: 'maybe' }, 'right', { choices: [] }],
    ['full-name', { first: 'Amina', last: '' }, 'required-part'],
    ['full-name', ['Amina'], 'shape'],
    ['address', { street: 'Weg 1', postcode: '1', town: 'Berlin' }, 'postcode'],
    ['address', { street: 'Weg 1', postcode: '1010', town: 'Wien', country: 'AT' }, 'right'],
    ['date-range', { from: '2026-10-24', to: '2026-10-23' }, 'backwards'],
    ['time-range', { from: '22:00', to: '02:00' }, 'right'],
    ['signature', { typed: 'Amina' }, 'right'],
    ['signature', { strokes: [] }, 'signature'],
    ['point', { lat: 91, lon: 0 }, 'place'],
    ['area', [{ lat: 1, lon: 1 }], 'too-few-places'],
    ['licence-plate', 'B-AB 1234', 'right'],
    ['country', 'Deutschland', 'country'],
    ['url', 'javascript:alert(1)', 'url'],
    ['colour', 'red', 'colour'],
  ])('%s %j is %s', (kind, given, fault, more) => {
    const choices = ['a', 'b', 'none'].map((value) => ({
      value,
      label: { de: value },
      ...(value === 'none' ? { alone: true as const } : {}),
    }))
    expect(faultOf(ask(kind, { choices, rows: [{ value: 'r', label: {} }], ...more }), given)).toBe(fault)
  })

  test('to a question with ten thousand choices is found at once, and a swapped one is not among them', () => {
    const choices = Array.from({ length: 10_000 }, (_, n) => ({ value: `c${n}`, label: { de: `Ort ${n}` } }))
    const several = ask('multiple-choice', { choices })
    expect(
      faultOf(
        several,
        choices.map(({ value }) => value),
      ),
    ).toBe('right')
    expect(faultOf(several, ['c9999', 'c10000'])).toBe('choice')
  })

  test('must be there if its rule says so', () => {
    const children = ask('yes-no', { name: 'children' })
    const age = ask('integer', { name: 'age', required: call('=', answer('children'), constant(true)) })
    expect(faults([children, age], { children: true })).toEqual(['age required'])
    expect(faults([children, age], { children: false })).toEqual([])
  })

  test('is said to be wrong in the language of the form, in a sentence that helps', () => {
    const [problem] = checkAnswers(formOf([ask('iban')]), { q: 'DE1' }, { lang: 'en', now })
    expect(problem?.says).toBe(
      'This IBAN is not right. Please check each digit: a German one has DE and 20 digits.',
    )
  })
})

describe('answers', () => {
  const members: Item = {
    is: 'group',
    name: 'members',
    label: {},
    repeat: { fewest: 1, most: 2 },
    items: [ask('short-text', { name: 'name', required: true }), ask('date', { name: 'born' })],
  }
  test('of a repeated group are checked in each row', () => {
    expect(faults([members], {})).toEqual(['members too-few-rows'])
    expect(faults([members], { members: [{ name: 'A' }, { born: '2026-13-01' }] })).toEqual([
      'members.1.name required',
      'members.1.born date',
    ])
    expect(faults([members], { members: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] })).toEqual([
      'members too-many-rows',
    ])
  })
  test('to questions nobody was asked are noticed when a letter is opened', () => {
    const secret = ask('short-text', { name: 'secret', show: call('=', answer('open'), constant(true)) })
    const sum = ask('calculated', { name: 'sum', value: call('+', constant(1), constant(1)) })
    const items = [ask('yes-no', { name: 'open' }), secret, sum]
    const strict = { strict: true } as const
    expect(faults(items, { open: false, secret: 'x', sum: 3, other: 'y' }, strict)).toEqual([
      'secret unasked',
      'sum altered',
      'other unknown',
    ])
    expect(faults(items, { open: true, secret: 'x', sum: 2 }, strict)).toEqual([])
  })
  test('that break a demand of the form are wrong with its own words', () => {
    const demand = { rule: call('>=', answer('q'), answer('least')), says: { de: 'Zu wenig.' } }
    const items = [ask('integer', { name: 'least' }), ask('integer', { demands: [demand] })]
    const [problem] = checkAnswers(formOf(items), { least: 3, q: 2 }, { lang: 'de', now })
    expect(problem).toMatchObject({ path: 'q', fault: 'demand', says: 'Zu wenig.' })
  })
})
