import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Canon } from '#vault/canonical.ts'
import type { Seat } from '#vault/conversation/line.ts'
import { endOfDay } from './acts.ts'
import { wayOf } from './keys.ts'
import { openTabs } from './list/open-tabs.ts'
import { agreedIn } from './model/agreed.ts'
import { type Conversation, merge, shelfOf, unreadOf } from './model/conversation.ts'
import { carriedBy, dueOf, inOrder } from './model/queue.ts'
import { acceptedBy, maySpeak, mayTurn, passedTo } from './model/seating.ts'
import { labelsIn } from './model/side.ts'

const office = { promise: { count: 2, unit: 'working-days' as const } }
const hour = (at: number) => `2027-03-01T${String(at).padStart(2, '0')}:00:00Z`
const seat = (member: string, as: Seat['as'], until: string | null = null): Seat => ({ member, as, until })
const turn = { why: 'accepted' as const, seats: [], talk: '', side: '' }

type Line = [by: string | null, said: Canon, at?: number]
let made = 0
function talk(lines: Line[], more: Partial<Conversation> = {}): Conversation {
  const id = more.id ?? `talk-${made++}`
  const news = {
    ...{
      id,
      space: 'space',
      openedAt: hour(8),
      deleteAfter: '2027-09-01',
      seats: [],
      turns: [],
      guests: [],
      passed: [],
      side: [],
    },
    ...{ unsent: [], typing: [], damaged: null, isWhole: true },
    lines: lines.map(([by, said, at = 8], seq) => ({
      ...{ seq, by, writtenBy: null, at: hour(at), said, turn: null, id: null },
    })),
    ...more,
  }
  return merge(undefined, news)
}
const begun = (urgency: string, at = 8): Line => [
  null,
  {
    ...{ kind: 'begun', office: 'o', topic: 'debts', urgency, lang: 'de', name: '', text: 'Hallo' },
    files: [],
  },
  at,
]
const says = (by: string | null, text: string, at = 9): Line => [by, { kind: 'text', text }, at]

describe('the queue', () => {
  const order = (all: Conversation[]) => inOrder(all, () => office).map(({ id }) => id)

  test('asks first what presses most by their own word, then whose promise ends first, then who waits longest', () => {
    const all = [
      talk([begun('calm', 6)], { id: 'calm' }),
      talk([begun('now', 12)], { id: 'now-late' }),
      talk([begun('now', 9)], { id: 'now-early' }),
      talk([begun('soon', 7)], { id: 'soon' }),
    ]
    expect(order(all)).toEqual(['now-early', 'now-late', 'soon', 'calm'])
  })

  test('puts last what nobody owes an answer to', () => {
    const answered = talk([begun('now'), says('amina', 'Ich bin da.')], { id: 'answered' })
    const waits = talk([begun('calm')], { id: 'waits' })
    const again = talk([begun('soon'), says('amina', 'Ja?'), says(null, 'Danke')], { id: 'again' })
    expect(order([answered, waits, again])).toEqual(['again', 'waits', 'answered'])
    expect(dueOf(answered, office)).toBeNull()
  })

  test('is the same in whatever order it came', () => {
    const all = Array.from({ length: 6 }, (_, at) => talk([begun(at % 2 ? 'now' : 'soon', 6 + (at % 3))]))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 6 }), (mixed) => {
        expect(order(mixed)).toEqual(order(all))
      }),
    )
  })

  test('counts what somebody carries: theirs, neither closed nor put away', () => {
    const mine = { seats: [seat('amina', 'counsellor')] }
    const closed: Line = ['amina', { kind: 'closed', text: '' }]
    const all = [
      talk([begun('calm')], mine),
      talk([begun('calm'), closed], mine),
      talk([begun('calm')], { seats: [seat('bea', 'counsellor'), seat('amina', 'lead')] }),
    ]
    expect([carriedBy('amina', all), carriedBy('bea', all)]).toEqual([1, 1])
  })
})

describe('a conversation', () => {
  test('stands on the shelf of whoever has a seat in it', () => {
    const seats = [seat('bea', 'counsellor'), seat('amina', 'lead')]
    expect(shelfOf(talk([begun('calm')]), 'amina')).toBe('waiting')
    expect(shelfOf(talk([begun('calm')], { seats }), 'bea')).toBe('mine')
    expect(shelfOf(talk([begun('calm')], { seats }), 'amina')).toBe('led')
    const put = [
      {
        ...{ id: 'n', version: 1, by: 'bea', isPrivate: false, damaged: null },
        body: { what: 'jam/side/1', kind: 'marks', isArchived: true },
      },
    ]
    expect(shelfOf(talk([begun('calm')], { seats, side: put }), 'bea')).toBe('archive')
  })

  test('has as unread what others said behind what was seen', () => {
    const one = talk([begun('calm'), says('amina', 'Ja?'), says(null, 'a'), says('bea', 'b')])
    expect([unreadOf(one, 1, 'amina'), unreadOf(one, 3, 'amina'), unreadOf(one, 1, 'bea')]).toEqual([2, 0, 1])
  })

  test('grows by what is new and doubles nothing', () => {
    const whole = talk([begun('calm'), says(null, 'a'), says(null, 'b')], { id: 'x' })
    const first = talk([begun('calm'), says(null, 'a')], { id: 'x' })
    const twice = merge(first, { ...whole, lines: whole.lines.slice(1) })
    expect(twice.lines.map(({ seq }) => seq)).toEqual([0, 1, 2])
    expect(merge(twice, { ...whole, lines: [] }).lines).toHaveLength(3)
  })

  test('stands as one of ten tabs at most, those that wait longest, each in its place', () => {
    const seats = [seat('amina', 'counsellor')]
    const all = Array.from({ length: 14 }, (_, at) =>
      talk([begun('calm', 23 - at)], { seats, openedAt: hour(at) }),
    )
    const tabs = openTabs(all, 'amina')
    expect(tabs.map(({ openedAt }) => openedAt)).toEqual(all.slice(4).map(({ openedAt }) => openedAt))
    expect(wayOf('PageDown', ['a', 'b'], '#talk=b')).toBe('talk=a')
    expect(wayOf('PageUp', ['a', 'b'], '#queue')).toBe('talk=b')
    expect(wayOf('j', ['a', 'b'], '#queue')).toBeNull()
  })
})

describe('a seat', () => {
  const ranks = { leads: ['amina', 'lea'], peers: ['pia'] }

  test('is for whoever accepts and for the leads; a peer needs one who releases', () => {
    expect(acceptedBy('bea', ranks)?.map(({ member, as }) => `${member} ${as}`)).toEqual([
      'bea counsellor',
      'amina lead',
      'lea lead',
    ])
    expect(acceptedBy('amina', ranks)?.map(({ as }) => as)).toEqual(['counsellor', 'lead'])
    expect(acceptedBy('pia', ranks)?.[0]?.as).toBe('peer')
    expect(acceptedBy('pia', { leads: [], peers: ['pia'] })).toBeNull()
  })

  test('lets a peer say nothing alone, an adviser pass nothing on, and ends with its time', () => {
    const seats = [seat('pia', 'peer'), seat('ada', 'adviser'), seat('sue', 'substitute', hour(9))]
    const may = (member: string, at: number) => [
      maySpeak(seats, member, hour(at)),
      mayTurn(seats, member, hour(at)),
    ]
    expect([may('pia', 8), may('ada', 8), may('sue', 8), may('sue', 9)]).toEqual([
      [false, false],
      [true, false],
      [true, true],
      [false, false],
    ])
  })

  test('goes to whom a conversation is passed; leads and advisers stay', () => {
    const seats = [seat('bea', 'counsellor'), seat('amina', 'lead'), seat('ada', 'adviser')]
    expect(passedTo(seats, 'jo', ranks).map(({ member, as }) => `${member} ${as}`)).toEqual([
      'amina lead',
      'ada adviser',
      'jo counsellor',
    ])
  })
})

describe('what a seeker agrees to', () => {
  const until = '2027-03-05T23:00:00Z'
  const asks: Line = ['bea', { kind: 'asks', what: 'substitute', who: 'Jo', member: 'jo', until, text: '' }]
  const yes: Line = [null, { kind: 'consents', to: 1 }]
  const seats = [seat('bea', 'counsellor'), seat('amina', 'lead'), seat('ada', 'adviser')]

  test('happens once, by somebody who may, as it was asked', () => {
    const agreed = talk([begun('calm'), asks, yes], { seats })
    expect(agreedIn(agreed, 'bea', hour(9))).toMatchObject({ why: 'substitute', names: ['Jo'] })
    expect(agreedIn(agreed, 'bea', hour(9))?.seats.at(-1)).toEqual(seat('jo', 'substitute', until))
    expect(agreedIn(agreed, 'ada', hour(9))).toBeNull()
    expect(agreedIn(agreed, 'bea', until)).toBeNull()
    const [first, ...rest] = [...agreed.lines]
    const done = { ...agreed, lines: [first, ...rest].filter((line) => line !== undefined) }
    const turned = { seq: 3, by: 'bea', writtenBy: null, at: hour(9), said: null, id: null }
    done.lines.push({ ...turned, turn: { ...turn, why: 'substitute' } })
    expect(agreedIn(done, 'bea', hour(9))).toBeNull()
  })

  test('counts only from the seeker, and only for what a seat has asked', () => {
    const forged = talk([begun('calm'), asks, ['ada', { kind: 'consents', to: 1 }]], { seats })
    expect(agreedIn(forged, 'bea', hour(9))).toBeNull()
    const own: Line = [
      null,
      { kind: 'asks', what: 'handover', who: 'x', space: 'other', until: null, text: '' },
    ]
    expect(agreedIn(talk([begun('calm'), own, yes], { seats }), 'bea', hour(9))).toBeNull()
    const given = talk(
      [
        begun('calm'),
        ['bea', { kind: 'asks', what: 'handover', who: 'B', space: 'b', until: null, text: '' }],
        yes,
      ],
      { seats },
    )
    expect(agreedIn(given, 'amina', hour(9))).toMatchObject({ why: 'handover', seats: [], space: 'b' })
  })
})

test('a day ends at midnight of the office, in winter and in summer', () => {
  expect([endOfDay('2027-01-10'), endOfDay('2027-07-10')]).toEqual([
    '2027-01-10T23:00:00Z',
    '2027-07-10T22:00:00Z',
  ])
  expect(labelsIn(' Geld,  , Geld, Wohnen ')).toEqual(['Geld', 'Wohnen'])
})
