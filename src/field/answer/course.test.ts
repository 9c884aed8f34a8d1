import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionKinds } from '#field/form/question.ts'
import { sampleQuestion as ask, samplePage as page, sampleForm } from '#test/sample-form.ts'
import { answer, call, constant, type Rule } from '../rule/rule.ts'
import type { Answers } from './answer.ts'
import { checkAnswers } from './check.ts'
import { courseOf, pageAfter, progressAt } from './course.ts'
import { fieldsOf } from './fields.ts'
import { answersFrom } from './reading.ts'
import { sayAnswers } from './said.ts'

const now = new Date('2026-11-25T12:00:00Z')
const is = (name: string, value: string | number | boolean): Rule => call('=', answer(name), constant(value))

describe('a way through a form', () => {
  const form = sampleForm(
    [
      page('who', [ask('member', 'yes-no')], { jumps: [{ when: is('member', false), to: { page: 'end' } }] }),
      page('club', [ask('since', 'year')], { jumps: [{ when: is('since', 1900), to: { exit: 'old' } }] }),
      page('hidden', [ask('secret', 'short-text')], { show: is('since', 2026) }),
      page('end', [ask('note', 'long-text')], { jumps: [{ when: is('note', 'back'), to: { page: 'who' } }] }),
    ],
    { exits: [{ name: 'old', title: { de: 'Alt' }, text: {} }] },
  )
  const course = (answers: Answers) => courseOf(form, answers, now)

  test('jumps, leaves out what is not shown, ends at an exit, and never goes in a circle', () => {
    expect(course({}).pages).toEqual(['who', 'club', 'end'])
    expect(course({ member: false }).pages).toEqual(['who', 'end'])
    expect(course({ since: 2026 }).pages).toEqual(['who', 'club', 'hidden', 'end'])
    expect(course({ since: 1900 })).toMatchObject({ pages: ['who', 'club'], exit: 'old' })
    expect(course({ note: 'back' }).pages).toEqual(['who', 'club', 'end'])
  })

  test('tells the next page and how far it is', () => {
    expect(pageAfter(course({ member: false }), 'who')).toBe('end')
    expect(pageAfter(course({}), 'end')).toBe(null)
    expect(progressAt(course({ since: 2026 }), 'hidden')).toEqual({ step: 3, of: 4 })
  })

  test('takes an answer that is no longer asked for as not given', () => {
    expect(course({ member: false, since: 2026, secret: 'x' }).answers).toEqual({ member: false })
  })
})

describe('what is calculated', () => {
  const price = ask('price', 'calculated', { value: call('*', answer('count'), constant(12.5)) })
  test('comes out in the order in which one follows from the other, wherever it stands', () => {
    const total = ask('total', 'calculated', { value: call('+', answer('price'), constant(1)) })
    const form = sampleForm([total, price, ask('count', 'integer')])
    expect(courseOf(form, { count: 2 }, now).answers).toEqual({ count: 2, price: 25, total: 26 })
    expect(courseOf(form, {}, now).answers).toEqual({})
  })
  test('sums over rows, and each row has its own', () => {
    const rows = {
      is: 'group' as const,
      name: 'children',
      label: {},
      repeat: {},
      items: [ask('count', 'integer'), price],
    }
    const sum = ask('sum', 'calculated', { value: call('sum', { is: 'answer', name: 'price', rows: true }) })
    const form = sampleForm([rows, sum])
    expect(courseOf(form, { children: [{ count: 1 }, { count: 3 }] }, now).answers).toEqual({
      children: [
        { count: 1, price: 12.5 },
        { count: 3, price: 37.5 },
      ],
      sum: 50,
    })
  })
  test('in a circle comes to nothing, and nobody waits for it', () => {
    const one = ask('one', 'calculated', {
      value: call('+', call('first-of', answer('two'), constant(0)), constant(1)),
    })
    const two = ask('two', 'calculated', { value: call('+', answer('one'), constant(1)) })
    expect(courseOf(sampleForm([one, two]), {}, now).answers).toEqual({})
  })
})

describe('the fields of a page', () => {
  const choices = ['a', 'b', 'c'].map((value) => ({ value, label: { de: value.toUpperCase() } }))
  const rows = [{ value: 'r', label: { de: 'Zeile' } }]
  const items = questionKinds.map((kind) => ask(kind, kind, { choices, rows, other: true }))
  const form = sampleForm([
    ...items,
    { is: 'group', name: 'people', label: {}, repeat: {}, items: [ask('who', 'full-name')] },
  ])
  const file = { name: 'a.pdf', type: 'application/pdf', size: 3, file: 'f', key: 'k' }
  const samples: Answers = {
    ...{
      'short-text': 'Text',
      'long-text': 'Zwei\nZeilen',
      email: 'a@b.example',
      phone: '030 1234567',
      url: 'https://b.example',
    },
    ...{ integer: -3, decimal: 1.234, currency: 1234.5, percentage: 12, range: 3, slider: 4 },
    ...{ date: '2026-10-24', time: '18:30', 'date-time': '2026-10-24T18:30', month: '2026-10', year: 2026 },
    ...{
      'date-range': { from: '2026-10-24', to: '2026-10-25' },
      'time-range': { from: '09:00', to: '10:00' },
    },
    ...{ 'single-choice': 'a', 'multiple-choice': ['a', 'other:eigenes'], dropdown: 'b', autocomplete: 'c' },
    ...{
      'image-choice': 'a',
      'yes-no': false,
      consent: true,
      rating: 4,
      nps: 10,
      scale: { r: 3 },
      ranking: ['b', 'a', 'c'],
    },
    ...{ poll: { r: 'a' }, 'matrix-single': { r: 'b' }, 'matrix-multiple': { r: ['a', 'b'] } },
    ...{
      'matrix-number': { r: 2.5 },
      'matrix-text': { r: 'Text' },
      file: [file],
      photo: [{ ...file, type: 'image/png' }],
    },
    ...{
      audio: [{ ...file, type: 'audio/ogg' }],
      signature: {
        strokes: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      cosign: 'c@d.example',
    },
    ...{
      'full-name': { first: 'Amina', last: 'Yilmaz' },
      address: { street: 'Weg 1', postcode: '12043', town: 'Berlin' },
    },
    ...{ organisation: 'Lichtblick', country: 'DE', postcode: '12043', iban: 'DE89370400440532013000' },
    ...{
      'licence-plate': 'B-AB 1234',
      point: { lat: 52.5, lon: 13.4 },
      colour: '#0a7d4f',
      barcode: '4006381333931',
    },
    line: [
      { lat: 1, lon: 2 },
      { lat: 3, lon: 4 },
    ],
    area: [
      { lat: 1, lon: 2 },
      { lat: 3, lon: 4 },
      { lat: 5, lon: 6 },
    ],
    ...{ 'image-map': 'a', appointment: 'a', payment: 'ref', hidden: 'x' },
    people: [{ who: { first: 'A', last: 'B' } }, { who: { first: 'C', last: 'D' } }],
  }
  const read = (fields: [string, string][]) => {
    const data = new FormData()
    for (const [name, value] of fields) data.append(name, value)
    return answersFrom(form, data)
  }

  test('hold an answer of every kind, which is right and comes back as it was', () => {
    expect(Object.keys(samples).length).toBe(questionKinds.length)
    expect(read(fieldsOf(form, samples))).toEqual(samples)
    expect(checkAnswers(form, samples, { lang: 'de', now, strict: true })).toEqual([])
    expect(sayAnswers(form, samples, 'de').every(({ says }) => says !== '' && !says.includes('{'))).toBe(true)
  })

  test('hold numbers and dates as people write them', () => {
    const written = (name: string, value: string) => read([[name, value]])[name]
    expect(written('decimal', '1.234,56')).toBe(1234.56)
    expect(written('integer', '1.000')).toBe(1000)
    expect(written('date', '1.2.2026')).toBe('2026-02-01')
    expect(written('iban', 'de89 3704 0044 0532 0130 00')).toBe('DE89370400440532013000')
    expect(written('integer', 'drei')).toBe('drei')
    expect(written('autocomplete', 'C')).toBe('c')
  })

  test('may hold anything at all', () => {
    const names = fc.constantFrom(
      ...questionKinds,
      'people.0.who.first',
      'people.99999999.x',
      '__proto__',
      'address.street',
    )
    const fields = fc.array(fc.tuple(names, fc.oneof(fc.string(), fc.json())), { maxLength: 30 })
    fc.assert(
      fc.property(fields, (sent) => {
        const answers = read(sent)
        expect(Array.isArray(checkAnswers(form, answers, { lang: 'en', now }))).toBe(true)
        sayAnswers(form, answers, 'en')
      }),
    )
  })

  test('a lying sender may answer anything at all', () => {
    const lies = fc.dictionary(fc.constantFrom(...questionKinds, 'people'), fc.jsonValue())
    fc.assert(
      fc.property(lies, (answers) => {
        expect(Array.isArray(checkAnswers(form, answers as Answers, { lang: 'de', now, strict: true }))).toBe(
          true,
        )
        sayAnswers(form, answers as Answers, 'de')
      }),
      { numRuns: 500 },
    )
  })
})
