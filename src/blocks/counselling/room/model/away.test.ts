import { expect, test } from 'vitest'
import { type Away, awayOn, untoldOf } from './away.ts'
import type { Conversation } from './conversation.ts'

const away: Away = { member: 'amina', fromOn: '2027-03-01', backOn: '2027-03-08', substitute: 'bea' }
const end = '2027-03-08T23:00:00Z'
const talk = (id: string, member: string, said: object | null, more: object = {}) =>
  ({
    ...{ id, seats: [{ member, as: 'counsellor', until: null }], standing: { isClosed: false } },
    lines: said ? [{ by: 'amina', said }] : [],
    ...more,
  }) as unknown as Conversation

test('Somebody is away from the first day to before the day of return', () => {
  const on = (day: string) => awayOn([away], 'amina', day)?.backOn
  expect(['2027-02-28', '2027-03-01', '2027-03-07', '2027-03-08'].map(on)).toEqual([
    undefined,
    '2027-03-08',
    '2027-03-08',
    undefined,
  ])
  expect(awayOn([away], 'bea', '2027-03-02')).toBeUndefined()
})

test('Those are told whom I care for and have not told of this return', () => {
  const told = { kind: 'away', until: end, text: '' }
  const all = [
    talk('new', 'amina', null),
    talk('known', 'amina', told),
    talk('other-day', 'amina', { ...told, until: '2027-03-02T23:00:00Z' }),
    talk('of-another', 'bea', null),
    talk('closed', 'amina', null, { standing: { isClosed: true } }),
    // Said by somebody else it is not my word.
    talk('by-another', 'amina', null, { lines: [{ by: null, said: told }] }),
  ]
  expect(untoldOf(all, away, end).map(({ id }) => id)).toEqual(['new', 'other-day', 'by-another'])
})
