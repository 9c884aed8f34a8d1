import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer, call, constant, type Rule } from '#field/rule/rule.ts'
import { sampleQuestion as ask, sampleForm } from '#test/sample-form.ts'
import { readForm, sayUnreadable } from './read-form.ts'

const choices = [{ value: 'a', label: { de: 'A' }, alone: true as const, seats: 3 }]
const form = sampleForm([
  ask('age', 'integer', { required: true, limits: { least: 6, most: 18 } }),
  ask('group', 'single-choice', {
    choices,
    show: call('>', answer('age'), constant(9)),
    kept: { odk: { x: 1 } },
  }),
  { is: 'group', name: 'more', label: {}, repeat: { most: 3 }, items: [ask('who', 'full-name')] },
])

describe('a definition from outside', () => {
  test('is read as it was written', () => {
    expect(readForm(JSON.parse(JSON.stringify(form)))).toEqual({ form })
  })

  test.each<[string, unknown, object]>([
    ['of a newer version', { ...form, schema: 99 }, { fault: 'newer' }],
    ['of another kind', { title: 'x' }, { fault: 'shape' }],
    ['with a kind that we do not know', sampleForm([ask('q', 'telepathy' as never)]), { fault: 'shape' }],
    ['with a name that would change an object', sampleForm([ask('__proto__', 'email')]), { fault: 'shape' }],
    ['with a member that we do not know', { ...form, script: 'alert(1)' }, { fault: 'shape' }],
    ['that is nothing', null, { fault: 'shape' }],
  ])('%s is refused, with the place', (_words, json, fault) => {
    const read = readForm(json)
    expect(read).toMatchObject(fault)
    if ('fault' in read)
      for (const lang of ['de', 'en'] as const) expect(sayUnreadable(read, lang)).toMatch(/\.$/)
  })

  test('that lies a hundred thousand deep in itself does not take the stack with it', () => {
    let rule: Rule = constant(true)
    for (let n = 0; n < 100_000; n++) rule = call('not', rule)
    expect(readForm(sampleForm([ask('q', 'email', { show: rule })]))).toMatchObject({ fault: 'deep' })
  })

  test('with a million members is refused; ten thousand choices are fine', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ value: `c${n}`, label: { de: `Ort ${n}` } }))
    expect(readForm(sampleForm([ask('q', 'dropdown', { choices: many(10_000) })]))).toHaveProperty('form')
    expect(readForm({ many: many(400_000) })).toMatchObject({ fault: 'large' })
  })

  test('in which anything stands anywhere is read or refused, and nothing is thrown', () => {
    const paths = ['title', 'pages', 'terms', 'langs', 'lists', 'states', 'exits', 'kept']
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (member, value) => {
        const read = readForm({ ...form, [member]: value })
        expect('form' in read || read.fault.length > 0).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
