import type { Office } from '../../office.ts'
import { promisedBy } from '../../opening.ts'
import { urgencies } from '../../said.ts'
import type { Conversation } from './conversation.ts'

/** Until when an answer was promised; null when nobody waits for one. */
export function dueOf(
  { waitingSince }: Pick<Conversation, 'waitingSince'>,
  office: Pick<Office, 'promise'> | undefined,
): Date | null {
  if (waitingSince === null || !office) return null
  return promisedBy(office.promise, new Date(waitingSince))
}

type Waiting = Pick<Conversation, 'id' | 'openedAt' | 'waitingSince' | 'space'> & {
  standing: Pick<Conversation['standing'], 'urgency'>
}

/**
 * Who comes first: what presses most by the seeker's own word, then whose promise ends first, then who has waited longest.
 * What nobody owes an answer to comes last.
 */
export function inOrder<T extends Waiting>(
  waiting: readonly T[],
  officeOf: (space: string) => Pick<Office, 'promise'> | undefined,
): T[] {
  const rank = (one: T) => urgencies.length - urgencies.indexOf(one.standing.urgency)
  const due = (one: T) => dueOf(one, officeOf(one.space))?.getTime() ?? Number.POSITIVE_INFINITY
  const since = (one: T) => one.waitingSince ?? one.openedAt
  return [...waiting].sort(
    (one, other) =>
      Number(one.waitingSince === null) - Number(other.waitingSince === null) ||
      rank(one) - rank(other) ||
      compare(due(one), due(other)) ||
      since(one).localeCompare(since(other)) ||
      one.id.localeCompare(other.id),
  )
}

// Infinity less infinity is no number.
const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1)

/** How many conversations a counsellor carries: theirs, not closed. */
export const carriedBy = (
  member: string,
  all: readonly Pick<Conversation, 'seats' | 'standing' | 'kept'>[],
): number =>
  all.filter(
    ({ seats, standing, kept }) =>
      !standing.isClosed &&
      !kept.marks.isArchived &&
      seats.some((seat) => seat.member === member && (seat.as === 'counsellor' || seat.as === 'substitute')),
  ).length
