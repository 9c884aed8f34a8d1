import { expect, test } from 'vitest'
import type { TalkNews } from '#custody/browser/talks/talks.ts'
import type { Canon } from '#vault/canonical.ts'
import { begunIn } from './begun.ts'
import { tableOfAnswers } from './table.ts'

type Talk = Pick<TalkNews, 'id' | 'openedAt' | 'lines' | 'damaged'>
const asked = { topics: [{ id: 'debts', name: { de: 'Schulden', en: 'Debts' } }, { id: 1 }, null] }
const begun = {
  ...{ kind: 'begun', office: 'office', topic: 'debts', urgency: 'now', lang: 'tr', name: 'Ada' },
  ...{ text: 'Ich kann nicht mehr schlafen.', files: [] },
}
const talk = (id: string, said: Canon, more: object = {}, openedAt = '2026-11-26T08:00:00Z'): Talk => {
  const line = { seq: 0, by: null, writtenBy: null, at: openedAt, said, turn: null, id: null, ...more }
  const later = { ...line, seq: 1, by: 'amina', said: { kind: 'text', text: 'Geheim.' } }
  return { id, openedAt, damaged: null, lines: [line, later] as TalkNews['lines'] }
}

test('what a talk began with is a row, with the words of its topic; later lines are none of it', () => {
  const { cases, odd } = begunIn([talk('1', begun)], 'office', asked, 'de')
  expect(odd).toBe(0)
  const { table } = tableOfAnswers(cases, 'de')
  expect(table.columns).toEqual([
    'Name',
    'Anliegen',
    'Dringlichkeit',
    'Sprache',
    'Erste Nachricht',
    'Begonnen am',
  ])
  expect(table.rows).toEqual([['Ada', 'Schulden', 'dringend', 'tr', begun.text, '2026-11-26']])
  expect(JSON.stringify(cases)).not.toContain('Geheim')
})

test('the oldest comes first; whoever gave no name has none, and other offices are not ours', () => {
  const early = talk('early', { ...begun, name: '' }, {}, '2026-11-20T08:00:00Z')
  const other = talk('other', { ...begun, office: 'elsewhere' })
  const { cases, odd } = begunIn([talk('late', begun), early, other], 'office', asked, 'en')
  expect(cases.map(({ id, answers }) => [id, answers.name])).toEqual([
    ['early', undefined],
    ['late', 'Ada'],
  ])
  expect(odd).toBe(0)
})

test('what does not open, has no beginning, or was begun by a member is counted and becomes nothing', () => {
  const broken = { ...talk('a', begun), damaged: 'line.damaged' }
  const [nothing, mine, odd] = [
    { ...talk('b', begun), lines: [] },
    talk('c', begun, { by: 'amina' }),
    talk('d', { ...begun, text: 5 }),
  ]
  expect(begunIn([broken, nothing, mine, odd], 'office', null, 'de')).toEqual({ cases: [], odd: 4 })
})
