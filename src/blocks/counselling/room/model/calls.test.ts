import { expect, test } from 'vitest'
import { callsOf, hasMore } from './calls.ts'
import type { Conversation } from './conversation.ts'

const talk = (seats: string[], said: (string | null)[], isMuted = false) =>
  ({
    seats: seats.map((member) => ({ member, as: 'counsellor', until: null })),
    lines: said.map((by) => ({ by })),
    kept: { marks: { isMuted, isArchived: false, labels: [], mergedInto: null } },
  }) as unknown as Conversation

test('Who waits calls for somebody, and what a seeker says to me; not what I have muted, nor what I take', () => {
  const mine = talk(['amina'], [null, 'amina', null])
  const before = callsOf([mine, talk([], [null])], 'amina')
  expect(before).toEqual({ waiting: 1, said: 2 })
  expect(callsOf([talk(['amina'], [null], true), talk(['bea'], [null])], 'amina')).toEqual({
    waiting: 0,
    said: 1,
  })
  // Given back to all, it waits like a new one.
  expect(hasMore(before, { waiting: 2, said: 2 })).toBe(true)
  expect(hasMore(before, { waiting: 1, said: 3 })).toBe(true)
  // Accepted by me: its first line is mine now, and no call.
  expect(hasMore(before, { waiting: 0, said: 3 })).toBe(false)
  expect(hasMore(before, before)).toBe(false)
})
