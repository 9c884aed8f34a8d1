import { askTalks } from '#custody/browser/ask-talks.ts'
import { isOutside, type Seat } from '#vault/conversation/line.ts'
import { freeName, type Gathered, gatheredIn } from '../../group/group.ts'
import { sayTo, turnTo } from '../acts.ts'
import type { Conversation } from '../model/conversation.ts'
import { admissionOf, type Knock, type Tending } from '../model/groups.ts'

type Place = { organisation: string; nameOf: (member: string) => string }

const emptyGathered: Gathered = {
  ...{ kind: 'gathered', title: '', rules: '', slow: 0, most: 0, names: {}, isClosed: false },
}

type Change = {
  seats?: Seat[]
  guests?: { card: Knock['wish']['card']; name: string }[]
  said?: Partial<Gathered>
}

/** Turns the keys of a group: somebody comes, goes, grows quiet, or something of the group changes. */
export function turnGroup(
  { organisation, nameOf }: Place,
  group: Conversation,
  change: Change,
): Promise<unknown> {
  const { seats = group.seats, guests = [], said = {} } = change
  const names = Object.fromEntries(
    seats.filter((seat) => !isOutside(seat)).map(({ member }) => [member, nameOf(member)]),
  )
  const gathered = { ...(gatheredIn(group.lines) ?? emptyGathered), ...said, names }
  return askTalks('turnTalk', organisation, group.id, {
    ...{ why: 'group', seats, said: { ...gathered } },
    guests: [...group.guests.map(({ card, name }) => ({ card, name })), ...guests],
  })
}

/** Lets somebody in: their own conversation is for those who lead the group alone from now on, then the keys of the group turn. */
export async function admit(
  place: Place,
  group: Conversation,
  { one, wish }: Knock,
  acceptedBy: () => Seat[] | null,
): Promise<void> {
  const { organisation, nameOf } = place
  if (one.seats.length === 0) {
    const seats = acceptedBy()
    if (seats) await turnTo({ organisation, id: one.id }, nameOf, { why: 'accepted', seats })
  }
  const name = freeName(
    wish.name,
    group.guests.map((guest) => guest.name),
  )
  const seat: Seat = { member: wish.card.id, as: 'guest', until: null }
  const seats = [...group.seats.filter(({ member }) => member !== seat.member), seat]
  await turnGroup(place, group, { seats, guests: [{ card: wish.card, name }] })
}

/** Tells somebody where they come in: they believe no other place. */
export async function tellAdmitted({ organisation }: Place, group: Conversation, { one, wish }: Knock) {
  const turned = admissionOf(group, wish.card.id)
  if (!turned) return
  const { seq, hash } = turned
  const title = gatheredIn(group.lines)?.title ?? ''
  await sayTo({ organisation, id: one.id }, { kind: 'admitted', group: group.id, seq, hash, title })
}

/** Says no, in their own conversation, which is taken for it: somebody goes on talking with them. */
export async function refuseKnock(
  { organisation, nameOf }: Place,
  { one, wish }: Knock,
  acceptedBy: () => Seat[] | null,
): Promise<void> {
  const seats = one.seats.length === 0 ? acceptedBy() : null
  if (seats) await turnTo({ organisation, id: one.id }, nameOf, { why: 'accepted', seats })
  await sayTo({ organisation, id: one.id }, { kind: 'not-admitted', group: wish.id })
}

/** What happens by itself, done. */
export function tendGroup(place: Place, tending: Tending, acceptedBy: () => Seat[] | null): Promise<unknown> {
  const { group } = tending
  if (tending.do === 'tell') return tellAdmitted(place, group, tending.knock)
  if (tending.do === 'admit') return admit(place, group, tending.knock, acceptedBy)
  const seats = group.seats.filter(({ member }) => member !== tending.member)
  return turnGroup(place, group, { seats })
}
