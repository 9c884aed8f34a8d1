import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Told } from '#custody/talking/talking.ts'
import type { Canon } from '#vault/canonical.ts'
import { ringingIn } from '../../call/call.ts'
import { textsOf } from '../texts/texts.ts'
import { sayTrouble } from './trouble.ts'
import { awayIn, dueOf, emptyView, namesIn, nowIn, take } from './view.ts'
import { sayLine, sayTurn } from './wording.ts'

const monday = '2027-03-01T09:00:00Z'
const line = (seq: number, by: string | null, said: Canon, at = monday): Told => ({
  ...{ seq, by, said, at, writtenBy: null, turn: null, id: null },
})
const text = (seq: number, by: string | null, words = 'x', at = monday) =>
  line(seq, by, { kind: 'text', text: words }, at)
const readers = { seats: [], turns: [] }
const days = { count: 2, unit: 'working-days' } as const

describe('a view of a conversation', () => {
  test('tells nobody what was there before, and of what comes only the words of the other side', () => {
    const before = take(emptyView, { heard: [text(0, null), text(1, 'bea')], isAll: true, readers })
    expect([before.isThere, before.news]).toEqual([true, []])
    const now = take(before, { heard: [text(2, null), text(3, 'bea')], isAll: true, readers })
    expect([now.lines.length, now.news]).toEqual([4, [3]])
  })
  test('says that somebody writes until a word comes or it is over', () => {
    const typing = take(emptyView, { sign: { what: 'typing', by: 'bea' } })
    expect(typing.typing).toBe('bea')
    expect(take(emptyView, { sign: { what: 'typing', by: null } }).typing).toBe(null)
    expect(take(typing, { heard: [text(1, 'bea')], isAll: true, readers }).typing).toBe(null)
    expect(take(typing, { quiet: true }).typing).toBe(null)
  })
  test('ends with what nobody can have said', () => {
    const ended = take(emptyView, { ended: 'conversation.forked', at: 3 })
    expect(sayTrouble(ended.ended ?? { code: '' }, textsOf('de'))).toContain('nicht von der Stelle')
  })
})

describe('a call', () => {
  afterEach(() => void vi.useRealTimers())
  test.each([
    ['five minutes ahead', 300_000],
    ['a year behind', -31_536_000_000],
  ])('rings for a minute by the clock of the house, also on a phone that is %s', (_, wrongBy) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const call = { kind: 'call', call: 'one', picture: true, relay: false }
    const told = { heard: [text(0, null), line(1, 'bea', call)], isAll: true, readers }
    const view = take(take(emptyView, { clock: -wrongBy }), told)
    const isRinging = (seconds: number) => {
      vi.setSystemTime(Date.parse(monday) + wrongBy + seconds * 1000)
      return ringingIn(view.lines, nowIn(view))?.call === 'one'
    }
    expect([0, 59, 61].map(isRinging)).toEqual([true, true, false])
  })
})

describe('an answer', () => {
  test('is due from the first word that has none, by working days', () => {
    const asked = [text(0, null), text(1, null, 'y', '2027-03-03T09:00:00Z')]
    const due = dueOf(asked, days, new Date('2027-03-02T09:00:00Z'))
    expect(due).toEqual({ by: new Date('2027-03-03T23:00:00Z'), isMissed: false })
    expect(dueOf(asked, days, new Date('2027-03-04T09:00:00Z'))?.isMissed).toBe(true)
    expect(dueOf([...asked, text(2, 'bea')], days, new Date('2027-03-09T09:00:00Z'))).toBe(null)
  })
  test('is not due for a consent, nor once it is closed', () => {
    const said = [text(0, null), text(1, 'bea'), line(2, null, { kind: 'consents', to: 1 })]
    expect(dueOf(said, days, new Date(monday))).toBe(null)
    expect(dueOf([text(0, null), line(1, 'bea', { kind: 'closed', text: '' })], days, new Date(monday))).toBe(
      null,
    )
  })
})

describe('somebody who reads', () => {
  const seated = line(1, 'bea', { kind: 'seated', names: { bea: 'Bea', uli: ' Uli ' }, text: '' })
  const saying = { t: textsOf('de'), data: { lang: 'de' } as never, names: namesIn([text(0, null), seated]) }
  const seat = (member: string, as: 'counsellor' | 'substitute', until: string | null = null) => ({
    member,
    as,
    until,
  })
  test('is called as they said last, never as a seeker says', () => {
    expect([...saying.names]).toEqual([
      ['bea', 'Bea'],
      ['uli', 'Uli'],
    ])
    expect([...namesIn([line(1, null, { kind: 'seated', names: { bea: 'Eva' }, text: '' })])]).toEqual([])
  })
  test('is told of when the keys turn', () => {
    const turn = {
      seats: [seat('bea', 'counsellor'), seat('uli', 'substitute', '2027-03-14T23:00:00Z')],
      talk: '',
      side: '',
    }
    expect(sayTurn(saying, { ...turn, why: 'accepted' })).toBe('Bea hat übernommen.')
    expect(sayTurn(saying, { ...turn, why: 'substitute' })).toMatch(/^Uli vertritt bis So., 14. März 2027.$/)
    expect(sayLine(saying, text(2, 'bea', 'Guten Tag'))).toBe('Bea: Guten Tag')
  })
  test('is away until the day has come', () => {
    const lines = [line(2, 'bea', { kind: 'away', until: '2027-03-14T22:00:00Z', text: '' })]
    expect(awayIn(lines, new Date(monday))).toEqual({ by: 'bea', until: '2027-03-14T22:00:00Z' })
    expect(awayIn(lines, new Date('2027-03-15T00:00:00Z'))).toBe(null)
  })
})

test('every trouble has a sentence, and which word it was', () => {
  const t = textsOf('en')
  expect(sayTrouble({ code: 'words.unknown', at: 2 }, t)).toContain('Word 3')
  expect(sayTrouble({ code: 'anything.else', status: 429 }, t)).toBe(t.busy)
  expect(sayTrouble({ code: 'log.forked' }, t)).toBe(t.untrue)
  expect(sayTrouble({ code: 'never-heard' }, t)).toBe(t.bug)
})
