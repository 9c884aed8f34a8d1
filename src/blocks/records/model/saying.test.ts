import { expect, test } from 'vitest'
import { sampleField as field } from '#test/sample-records.ts'
import type { Field } from './field.ts'
import type { Value } from './record.ts'
import { type Names, sayValue } from './saying.ts'
import { compareTexts } from './sorting.ts'

const names: Names = {
  record: (id) => (id === '1' ? 'Kim' : undefined),
  member: (id) => (id === 'amina' ? 'Amina' : undefined),
}
const topics = field('t', 'multiple-choice', {
  choices: [{ value: 'a', label: { de: 'Arbeit', en: 'work' } }],
})

test.each<[Field, unknown, string, string]>([
  [field('f', 'currency'), 1234.5, '1.234,50 €', '€1,234.50'],
  [field('f', 'currency', { limits: { currency: 'no such' } }), 1, '1,00 €', '€1.00'],
  [field('f', 'year'), 2026, '2026', '2026'],
  [field('f', 'percentage'), 12.5, '12,5 %', '12.5 %'],
  [field('f', 'date'), '2026-11-26', '26.11.2026', '26 November 2026'],
  [field('f', 'uncertain-date'), { day: '1990-05-01', sure: 'month' }, '05/1990', '05/1990'],
  [field('f', 'uncertain-date'), { day: '1990-01-01', sure: 'year' }, '1990', '1990'],
  [field('f', 'link'), { records: ['1', '2'] }, 'Kim, gelöschter Eintrag', 'Kim, erased record'],
  [field('f', 'person'), { member: 'amina' }, 'Amina', 'Amina'],
  [field('f', 'person'), { member: 'jonas' }, 'ausgetreten', 'has left'],
  [field('f', 'formula'), '2026-11-26', '26.11.2026', '26 November 2026'],
  [field('f', 'formula'), true, 'Ja', 'Yes'],
  [topics, ['a', 'gone'], 'Arbeit, gone', 'work, gone'],
  [field('f', 'full-name'), 'no name at all', 'no name at all', 'no name at all'],
  [field('f', 'address'), 12, '12', '12'],
])('%o: %o is said as “%s”', (one, value, de, en) => {
  const says = (lang: 'de' | 'en') => sayValue(one, value as Value, lang, names).replaceAll('\u00a0', ' ')
  expect([says('de'), says('en')]).toEqual([de, en])
})

test('looks through a lookup at what it shows', () => {
  const lookup = field('l', 'lookup', { of: { link: 'x', field: 't' } })
  expect(sayValue(lookup, ['2026-01-01', '2026-02-01'], 'de', names, field('d', 'date'))).toBe(
    '01.01.2026, 01.02.2026',
  )
  expect(sayValue(lookup, ['a'], 'de', names, topics)).toBe('Arbeit')
})

test('is in the order of a German dictionary, as Intl knows it', () => {
  const words =
    'Zoo äffen Affe Apfel Öl Ofen oeffnen Übung Uhr Straße Strasse Strassen strauss Raum-2 Raum-10 10 9 e-Mail Email'
  const { compare } = new Intl.Collator('de', {
    numeric: true,
    sensitivity: 'base',
    ignorePunctuation: false,
  })
  const list = words.split(' ').filter((word) => !/mail/i.test(word) && !/^Strasse$/.test(word))
  expect(list.toSorted(compareTexts)).toEqual(list.toSorted(compare))
})
