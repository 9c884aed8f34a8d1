import { describe, expect, test } from 'vitest'
import { sampleQuestion as ask, samplePage as page, sampleForm } from '#test/sample-form.ts'
import type { Form, Page } from '../form/form.ts'
import type { Item } from '../form/question.ts'
import { answer, call, constant, type Rule } from '../rule/rule.ts'
import { analyse, mayBePublished, sayFinding } from './analyse.ts'
import { findingCodes } from './finding.ts'

const found = (pages: Item[] | Page[], more: Partial<Form> = {}, readers = 2): string[] =>
  analyse(sampleForm(pages, more), { readers }).map(
    ({ code, where, blocks, more: rest }) =>
      `${blocks ? '!' : ''}${[code, where, ...(rest ?? [])].join(' ').trim()}`,
  )

const is = (name: string, value: string | number | boolean): Rule => call('=', answer(name), constant(value))
const choices = ['a', 'b'].map((value) => ({ value, label: { de: value } }))
const age = ask('age', 'integer')

describe('a form', () => {
  test('in which nothing is missing may be published', () => {
    const form = sampleForm([age])
    expect(analyse(form, { readers: 2 })).toEqual([])
    expect(mayBePublished(analyse(form, { readers: 1 }))).toBe(false)
  })

  test('is not published without privacy, contact, retention, a question, and two readers', () => {
    const nothing = { privacy: { de: ' ' }, contact: {}, terms: { ...sampleForm([]).terms, keepMonths: 0 } }
    expect(found([], nothing, 1)).toEqual([
      ...[
        '!no-question',
        '!privacy-missing',
        '!contact-missing',
        '!retention-missing',
        '!readers-few  1',
        'page-empty page',
      ],
    ])
  })

  test('has names once, and rules ask for what is there', () => {
    expect(found([age, age])).toContain('!name-double age')
    expect(found([ask('q', 'email', { show: is('gone', 1) })])).toContain('!name-unknown q gone')
    expect(found([ask('adr', 'address'), ask('q', 'email', { show: is('adr.town', 'Berlin') })])).toEqual([])
    const every: Rule = { is: 'over', group: 'age', quantity: 'every', rule: constant(true) }
    expect(found([age, ask('q', 'email', { show: every })])).toContain('!group-unknown q age')
    expect(found([page('one', [age], { jumps: [{ when: is('age', 1), to: { page: 'two' } }] })])).toContain(
      '!jump-unknown one two',
    )
    expect(found([ask('q', 'dropdown', { list: 'towns' })])).toContain('!list-unknown q towns')
    expect(found([ask('q', 'dropdown')])).toContain('!choices-missing q')
    expect(found([ask('q', 'single-choice', { choices: [...choices, ...choices] })])).toContain(
      '!choice-double q a',
    )
    expect(found([ask('q', 'matrix-text')])).toContain('!rows-missing q')
  })

  test('that goes in a circle is stopped, and the circle is told', () => {
    const one = ask('one', 'short-text', { show: is('two', 'x') })
    const two = ask('two', 'short-text', { show: is('three', 'x') })
    const three = ask('three', 'calculated', { value: call('concat', answer('one')) })
    expect(found([one, two, three])).toContain('!cycle one two three one')
    const form = sampleForm([one, two, three])
    const [cycle] = analyse(form, { readers: 2 })
    expect(cycle && sayFinding(cycle, form, 'de')).toContain('„Frage one“ hängt ab von „Frage two“')
  })

  test('a long chain of conditions is no circle', () => {
    const chain = Array.from({ length: 5000 }, (_, n) =>
      ask(`q${n}`, 'yes-no', n > 0 ? { show: is(`q${n - 1}`, true) } : {}),
    )
    expect(found(chain)).toEqual([])
  })

  test('has pages to which no way leads, and ways that all end outside', () => {
    const out = { to: { exit: 'out' } }
    const exits = [{ name: 'out', title: { de: 'Raus' }, text: { de: 'Nein.' } }]
    const pages = (when: Rule) => [
      page('one', [age], { jumps: [{ when, ...out }] }),
      page('two', [ask('q', 'email')]),
    ]
    expect(found(pages(constant(true)), { exits })).toEqual(['!no-way-out', 'page-dead two'])
    expect(found(pages(is('age', 3)), { exits })).toEqual([])
    expect(found(pages(constant(false)), { exits })).toEqual(['exit-unused out'])
    const back = page('two', [ask('q', 'email')], { jumps: [{ when: is('age', 3), to: { page: 'one' } }] })
    expect(found([page('one', [age]), back])).toEqual(['jump-back two one'])
  })

  test.each<[string, Rule]>([
    [
      'an age below 5 and above 7',
      call('and', call('<', answer('age'), constant(5)), call('>', answer('age'), constant(7))),
    ],
    [
      'an age between 5 and 6 of whole years',
      call('and', call('<', answer('age'), constant(6)), call('>', answer('age'), constant(5))),
    ],
    ['two choices of one', call('and', is('one', 'a'), is('one', 'b'))],
    ['a choice that does not exist', is('one', 'c')],
    [
      'a choice that is and is not among several',
      call(
        'and',
        call('has', answer('several'), constant('a')),
        call('not', call('has', answer('several'), constant('a'))),
      ),
    ],
    ['an answer to a question that is not seen then', call('and', is('inner', 'x'), is('yes', false))],
    [
      'neither yes nor no nor empty',
      call('not', call('or', is('yes', true), is('yes', false), call('empty', answer('yes')))),
    ],
    ['an age above its limit', call('>', answer('limited'), constant(18))],
  ])('has a question that is never seen: %s', (_words, show) => {
    const items = [
      age,
      ask('one', 'single-choice', { choices }),
      ask('several', 'multiple-choice', { choices }),
      ask('yes', 'yes-no'),
      ask('inner', 'short-text', { show: is('yes', true) }),
      ask('limited', 'integer', { limits: { least: 6, most: 18 } }),
    ]
    expect(found([...items, ask('q', 'email', { show })])).toEqual(['never-shown q'])
    expect(found([...items, ask('q', 'email', { show: call('not', show) })])).toEqual([])
  })

  test.each<[string, Rule]>([
    [
      'below 5 or above 7',
      call('or', call('<', answer('age'), constant(5)), call('>', answer('age'), constant(7))),
    ],
    [
      'not below 5, though empty',
      call('and', call('not', call('<', answer('age'), constant(5))), call('empty', answer('age'))),
    ],
    ['two questions', call('>', answer('age'), answer('other'))],
    ['something calculated', call('>', call('+', answer('age'), constant(1)), constant(3))],
    ['something foreign', { is: 'foreign', language: 'xpath', source: '1 = 2' }],
  ])('has a question that may be seen: %s', (_words, show) => {
    expect(
      found([age, ask('other', 'integer'), ask('q', 'email', { show })]).filter((one) =>
        one.startsWith('never'),
      ),
    ).toEqual([])
  })

  test('has limits and demands that no answer meets', () => {
    expect(found([ask('q', 'integer', { limits: { least: 5, most: 4 } })])).toEqual(['!limits-contradict q'])
    const demands = [{ rule: call('>', { is: 'own' }, constant(10)), says: { de: 'Mehr.' } }]
    expect(found([ask('q', 'integer', { limits: { most: 10 }, demands, required: true })])).toEqual([
      '!never-right q',
    ])
    expect(found([ask('q', 'integer', { limits: { most: 11 }, demands, required: true })])).toEqual([])
  })

  test('says which languages lack texts, and blocks where what counts by law is missing', () => {
    const langs: Form['langs'] = ['de', 'de-x-ls']
    const agree = ask('agree', 'consent')
    expect(found([agree], { langs })).toEqual([
      '!consent-untranslated  privacy de-x-ls',
      '!consent-untranslated agree de-x-ls',
      'translation-missing  de-x-ls 9',
    ])
    const form = sampleForm([agree], { langs })
    expect(analyse(form, { readers: 2 }).map((one) => sayFinding(one, form, 'de'))).toContain(
      'Leichte Sprache: 9 Texte fehlen noch. Dort steht dann die erste Sprache.',
    )
  })

  test('does not agree for anybody, publish people, or fill seats without saying so', () => {
    expect(found([ask('q', 'consent', { value: constant(true) })])).toEqual(['!consent-preset q'])
    const terms = { ...sampleForm([]).terms, publishes: true }
    expect(found([ask('mail', 'email'), ask('name', 'full-name', { personal: true })], { terms })).toEqual([
      '!personal-unmarked mail',
    ])
    expect(found([age], { terms: { ...terms, publishes: false, seats: 20 } })).toEqual([
      'seats-without-waiting',
    ])
  })

  test('every finding is said in German and English', () => {
    const form = sampleForm([age])
    for (const code of findingCodes)
      for (const lang of ['de', 'en'] as const)
        expect(sayFinding({ code, where: 'age', blocks: true, more: ['de', '2'] }, form, lang)).toMatch(
          /[.:]/,
        )
  })
})
