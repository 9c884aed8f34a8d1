import { answerTo, foundedIn, type Gathered, gatheredIn, wishIn } from '../../group/group.ts'
import { asSaid } from '../../said.ts'
import type { Conversation } from './conversation.ts'
import { mayTurn } from './seating.ts'

/** A wish to take part, and the conversation it stands in. */
export type Knock = { one: Conversation; wish: NonNullable<ReturnType<typeof wishIn>>; isInvited: boolean }

/** What happens by itself in the browser of the first who may do it. */
export type Tending =
  | { do: 'admit'; group: Conversation; knock: Knock }
  /** Was seated, and was not told from which line on. */
  | { do: 'tell'; group: Conversation; knock: Knock }
  | { do: 'part'; group: Conversation; member: string }

type All = readonly Conversation[]

export const groupsIn = (all: All): Conversation[] => all.filter(({ lines }) => foundedIn(lines) !== null)

export const seatedIn = (group: Conversation, member: string) =>
  group.seats.find((seat) => seat.member === member)

/** The turn with which somebody has their seat now. */
export function admissionOf({ turns }: Conversation, member: string) {
  const last = turns.findLastIndex(({ seats }) => !seats.some((seat) => seat.member === member))
  return turns[last + 1]
}

/** Who has asked for this group and has no answer yet. */
export function knocksFor(group: Conversation, all: All): Knock[] {
  return all.flatMap((one) => {
    const wish = one === group || !one.isWhole ? null : wishIn(one.lines)
    if (!wish || wish.id !== group.id || answerTo(one.lines, wish)) return []
    return [{ one, wish, isInvited: isInvited(group, one, wish) }]
  })
}

/** By the code that those who lead have given away, or by a question of somebody who has a seat in their conversation. */
function isInvited(
  group: Conversation,
  one: Conversation,
  { code, seq }: { code: string; seq: number },
): boolean {
  const founded = foundedIn(group.lines)
  if (founded?.code && founded.code === code) return true
  const said = asSaid(one.lines.find((line) => line.seq === seq)?.said ?? null)
  if (said?.kind !== 'joins' || said.to === null) return false
  const asked = one.lines.find((line) => line.seq === said.to)
  return asked?.by != null && Object(asked.said).group === group.id
}

export function isFull(group: Conversation): boolean {
  const { most = 0 } = gatheredIn(group.lines) ?? {}
  return group.guests.length >= most
}

/** What is to be done for groups, for somebody who leads them. */
export function tendingIn(all: All, me: string, now: string): Tending[] {
  return groupsIn(all)
    .filter(
      (group) => group.isWhole && !group.damaged && group.seats.length > 0 && mayTurn(group.seats, me, now),
    )
    .flatMap((group): Tending[] => {
      const isClosed: Gathered['isClosed'] = gatheredIn(group.lines)?.isClosed ?? true
      const knocks = knocksFor(group, all)
      const told = knocks.filter(({ wish }) => seatedIn(group, wish.card.id))
      const next = knocks.find(({ wish, isInvited }) => isInvited && !seatedIn(group, wish.card.id))
      const gone = group.guests.find(({ card }) => hasLeft(group, card.id))
      return [
        ...told.map((knock) => ({ do: 'tell' as const, group, knock })),
        // One after the other: each is a turn of the keys.
        ...(gone ? [{ do: 'part' as const, group, member: gone.card.id }] : []),
        ...(next && !gone && !isClosed && !isFull(group)
          ? [{ do: 'admit' as const, group, knock: next }]
          : []),
      ]
    })
}

const hasLeft = (group: Conversation, member: string): boolean =>
  group.lines.some(
    ({ seq, by, said }) =>
      by === member && Object(said).kind === 'leaves' && seq > (admissionOf(group, member)?.seq ?? 0),
  )
