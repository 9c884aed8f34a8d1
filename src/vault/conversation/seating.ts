import { must } from '../fault.ts'
import { type Card, mustBeCard } from '../identity/identity.ts'
import type { LogState } from '../log/state.ts'
import { isOutside, type Line, type Seat } from './line.ts'
import type { Guest, Talk } from './state.ts'

/** As long as nobody has accepted, whoever can open the keys may; then those who are responsible. */
export function mustTurn({ seats }: Pick<Talk, 'seats'>, member: string): void {
  const seat = seats.find((one) => one.member === member)
  const may = seat ? !isOutside(seat) && seat.as !== 'peer' && seat.as !== 'adviser' : seats.length === 0
  must(may, 'conversation.not-seated')
}

export function mustSpeak({ seats }: Pick<Talk, 'seats'>, member: string, at: string): void {
  const seat = seats.find((one) => one.member === member)
  must(seat !== undefined && (seat.until === null || at < seat.until), 'conversation.not-seated')
  must(seat.as !== 'peer', 'conversation.unreleased')
  must(seat.as !== 'listener', 'conversation.not-seated')
}

export function mustHaveBelonged(log: LogState, member: string, at: string): void {
  const known = log.members.get(member)
  must(
    known !== undefined && known.since <= at && (known.until === null || at <= known.until),
    'conversation.author',
  )
}

/** With which key somebody signs here: the seeker, a participant of a group, a member. @throws VaultFault `conversation.author` */
export function verifyOf(
  { seeker, guests }: Pick<Talk, 'seeker' | 'guests'>,
  author: string,
  log: LogState,
): string {
  const outside = seeker?.id === author ? seeker : guests.find(({ card }) => card.id === author)?.card
  const verify = (outside ?? log.members.get(author)?.card)?.verify
  must(verify !== undefined, 'conversation.author')
  return verify
}

export const guestOf = ({ guests }: Pick<Talk, 'guests'>, author: string): Guest | undefined =>
  guests.find(({ card }) => card.id === author)

/**
 * Who takes part in a group from this turn on, as it says: one card for each seat, each name once; whoever was there keeps card
 * and name. No seat of somebody from outside is in a conversation with one seeker.
 * @throws VaultFault `conversation.form`, `card.forged`
 */
export async function mustBeGuests(talk: Talk, line: Line, guests: readonly Guest[]): Promise<void> {
  const outside = (line.turn?.seats ?? []).filter(isOutside)
  const isGroup = talk.seeker === null
  must(isGroup === (line.turn?.why === 'group'), 'conversation.form')
  must(isGroup || outside.length === 0, 'conversation.form')
  must(outside.length === guests.length, 'conversation.form')
  must(new Set(guests.map(({ name }) => name)).size === guests.length, 'conversation.form')
  const isEntering = talk.hash === ''
  for (const { card, name, since } of guests) {
    must(isName(name) && outside.some(({ member }) => member === card.id), 'conversation.form')
    await mustBeCard(card, talk.tenant)
    const known = guestOf(talk, card.id)
    if (known) must(isSame(known.card, card) && known.name === name && known.since === since, 'card.forged')
    // Whoever enters has not seen when the others came.
    else must(isEntering ? since <= line.epoch : since === line.epoch, 'conversation.form')
  }
}

const isName = (name: unknown) => typeof name === 'string' && /^[\w-]{1,40}$/.test(name)

const isSame = (one: Card, other: Card): boolean =>
  one.verify === other.verify && one.recipient === other.recipient

/** The seats of those who take part in a group. */
export const seatsOfGuests = (seats: readonly Seat[]): Seat[] => seats.filter(isOutside)
