import type { Canon } from '#vault/canonical.ts'
import type { Seat } from '#vault/conversation/line.ts'
import type { Conversation } from './conversation.ts'
import { mayTurn, withSeat } from './seating.ts'

/** What the seeker is asked to agree to, with what it takes to do it afterwards. */
export type Question =
  | { kind: 'asks'; what: 'substitute'; who: string; member: string; until: string; text: string }
  | { kind: 'asks'; what: 'handover'; who: string; space: string; until: null; text: string }

export type Agreed = { why: 'substitute' | 'handover'; seats: Seat[]; space?: string; names: string[] }

/**
 * What the seeker has agreed to and nobody has done yet, for somebody who may do it. An agreement counts for what was asked by
 * whoever had a seat, word for word; and a later turn of the keys settles it.
 */
export function agreedIn(one: Pick<Conversation, 'lines' | 'seats'>, me: string, now: string): Agreed | null {
  if (one.seats.length === 0 || !mayTurn(one.seats, me, now)) return null
  const consent = one.lines.findLast(({ by, said }) => by === null && Object(said).kind === 'consents')
  if (!consent) return null
  const asked = one.lines.find(({ seq, by }) => seq === Object(consent.said).to && by !== null)
  const question = asked && questionIn(asked.said)
  const isDone = one.lines.some(({ seq, turn }) => seq > consent.seq && turn && turn.why === question?.what)
  if (!question || isDone) return null
  if (question.what === 'handover')
    return { why: 'handover', seats: [], space: question.space, names: [question.who] }
  if (question.until <= now) return null
  const seat: Seat = { member: question.member, as: 'substitute', until: question.until }
  return { why: 'substitute', seats: withSeat(one.seats, seat), names: [question.who] }
}

function questionIn(said: Canon): Question | null {
  const { kind, what, member, space, until } = Object(said)
  if (kind !== 'asks') return null
  const isSubstitute = what === 'substitute' && typeof member === 'string' && typeof until === 'string'
  const isHandover = what === 'handover' && typeof space === 'string'
  return isSubstitute || isHandover ? (said as unknown as Question) : null
}
