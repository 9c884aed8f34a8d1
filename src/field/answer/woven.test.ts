import { describe, expect, test } from 'vitest'
import { sampleQuestion as ask, samplePage as page, sampleForm } from '#test/sample-form.ts'
import { analyse } from '../analysis/analyse.ts'
import type { Group } from '../form/question.ts'
import { answer, call, constant } from '../rule/rule.ts'
import { checkAnswers } from './check.ts'
import { sayAnswers } from './said.ts'
import { weave } from './woven.ts'

const choices = [{ value: 'w', label: { de: 'Wandern', en: 'Hiking' } }]
const child: Group = {
  is: 'group',
  name: 'child',
  label: { de: 'Kind' },
  repeat: {},
  items: [
    ask('given', 'short-text'),
    ask('allergy', 'yes-no', { label: { de: `Hat \${given} Allergien?` } }),
  ],
}
const born = { label: { de: `Geboren, \${name.first}?` }, limits: { most: '2026-01-01' } }
const form = sampleForm([
  page('one', [
    ask('name', 'full-name'),
    ask('tour', 'single-choice', { choices }),
    ask('price', 'currency'),
  ]),
  page('two', [child, ask('born', 'date', born)]),
])
const answers = {
  name: { first: 'Zoë <b>', last: 'Ay' },
  tour: 'w',
  price: 12.5,
  child: [
    { given: 'Mia', allergy: true },
    { given: 'Tom', allergy: false },
  ],
  born: '2017-03-02',
}
const says = (text: string, path = '', lang = 'de') => weave(text, { form, answers, lang, path })

describe('an answer inside a text', () => {
  test('is said as it is said elsewhere, in the language of the text', () => {
    expect(says(`\${name}, \${ tour } für \${price}`)).toBe('Zoë <b> Ay, Wandern für 12,50\u00a0€')
    expect(says(`\${tour}`, '', 'en')).toBe('Hiking')
    expect(says(`\${name.first} am \${born}`)).toBe('Zoë <b> am 02.03.2017')
  })

  test('comes from its own row first, and from outside out of all rows', () => {
    expect(says(`Hat \${given} Allergien?`, 'child.1.allergy')).toBe('Hat Tom Allergien?')
    expect(says(`\${given} (\${tour})`, 'child.0')).toBe('Mia (Wandern)')
    expect(says(`Für \${given}`)).toBe('Für Mia, Tom')
  })

  test('that nobody gave, or that nobody is asked for, is an ellipsis; other braces stay', () => {
    expect(weave(`Für \${given} in \${town}`, { form, answers: {}, lang: 'de' })).toBe('Für … in …')
    expect(says(`\${constructor} \${name.__proto__} \${name.constructor}`)).toBe('… … …')
    expect(says(`5 $ {kein Name} \${`)).toBe(`5 $ {kein Name} \${`)
  })

  test('stands in what is looked at before sending, also where its question stands on another page', () => {
    const [, two] = form.pages
    const said = sayAnswers({ ...form, pages: two ? [two] : [] }, answers, 'de', form)
    expect(said.map(({ label }) => label)).toEqual([
      ...[
        'Kind 1: Frage given',
        'Kind 1: Hat Mia Allergien?',
        'Kind 2: Frage given',
        'Kind 2: Hat Tom Allergien?',
      ],
      'Geboren, Zoë <b>?',
    ])
  })

  test('stands in what says that something is wrong', () => {
    const demands = [
      { rule: call('<', { is: 'own' }, answer('most')), says: { de: `Weniger als \${most}.` } },
    ]
    const two = sampleForm([ask('most', 'integer'), ask('few', 'integer', { demands })])
    const [wrong] = checkAnswers(two, { most: 3, few: 7 }, { lang: 'de', now: new Date() })
    expect(wrong?.says).toBe('Weniger als 3.')
  })

  test('counts only while its question is shown', () => {
    const never = ask('gone', 'short-text', { show: constant(false) })
    const wrong = ask('q', 'integer', { required: true, requiredSays: { de: `Wie viele, \${gone}?` } })
    const [problem] = checkAnswers(sampleForm([never, wrong]), { gone: 'x' }, { lang: 'de', now: new Date() })
    expect(problem?.says).toBe('Wie viele, …?')
  })

  test('to a question that is not there is told before publishing', () => {
    const odd = sampleForm([ask('q', 'email', { hint: { de: `\${q} \${gone} \${gone}` } })])
    expect(analyse(odd, { readers: 2 })).toEqual([
      { code: 'text-unknown', where: 'q', blocks: false, more: ['gone'] },
    ])
    expect(analyse(form, { readers: 2 })).toEqual([])
  })
})
