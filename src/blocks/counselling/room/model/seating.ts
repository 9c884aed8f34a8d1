import { mostSeats, type Part, type Seat } from '#vault/conversation/line.ts'

/** Who leads an office and who is a peer in it, as its readers have sealed it. */
export type Ranks = { leads: readonly string[]; peers: readonly string[] }

/** Whoever holds such a seat may change who reads. */
const mayTurnAs: readonly Seat['as'][] = ['counsellor', 'lead', 'substitute']

export const seatOf = (seats: readonly Seat[], member: string): Seat | undefined =>
  seats.find((seat) => seat.member === member)

export const isOver = ({ until }: Seat, now: string): boolean => until !== null && until <= now

/** Whether somebody may pass a conversation on; before it is accepted, whoever can read it may. */
export function mayTurn(seats: readonly Seat[], member: string, now: string): boolean {
  const seat = seatOf(seats, member)
  return seat ? !isOver(seat, now) && mayTurnAs.includes(seat.as) : seats.length === 0
}

/** Whether somebody speaks to the seeker by themselves. A peer's words wait for release. */
export function maySpeak(seats: readonly Seat[], member: string, now: string): boolean {
  const seat = seatOf(seats, member)
  return seat !== undefined && !isOver(seat, now) && seat.as !== 'peer'
}

const lasting = (member: string, as: Part): Seat => ({ member, as, until: null })

/** Who reads once somebody accepts: they, and who leads the office. null: a peer accepts nothing where nobody leads. */
export function acceptedBy(member: string, { leads, peers }: Ranks): Seat[] | null {
  const others = leads.filter((lead) => lead !== member)
  const isPeer = peers.includes(member)
  if (isPeer && others.length === 0) return null
  return [lasting(member, isPeer ? 'peer' : 'counsellor'), ...others.map((lead) => lasting(lead, 'lead'))]
}

/** The same readers with one more, or with one who reads as something else from now on. */
export const withSeat = (seats: readonly Seat[], seat: Seat): Seat[] =>
  [...seats.filter(({ member }) => member !== seat.member), seat].slice(-mostSeats)

export const without = (seats: readonly Seat[], member: string): Seat[] =>
  seats.filter((seat) => seat.member !== member)

/**
 * Passes a conversation on: whoever was responsible goes, the other is it; leads and advisers stay. A lead who assigns stays as
 * lead.
 */
export function passedTo(seats: readonly Seat[], to: string, ranks: Ranks): Seat[] {
  const staying = seats.filter(({ as }) => as === 'lead' || as === 'adviser')
  const as = ranks.peers.includes(to) ? 'peer' : 'counsellor'
  return withSeat(without(staying, to), lasting(to, as))
}

/** Whoever is responsible now, the first of them. */
export const responsible = (seats: readonly Seat[]): Seat | undefined =>
  seats.find(({ as }) => as === 'counsellor' || as === 'peer') ?? seats.find(({ as }) => as === 'lead')
