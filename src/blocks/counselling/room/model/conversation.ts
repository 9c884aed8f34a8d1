import type { TalkNews } from '#custody/browser/talks/talks.ts'
import { foundedIn } from '../../group/group.ts'
import { type Standing, standingOf } from '../../said.ts'
import { marksIn, type Side, sideIn } from './side.ts'

/** A conversation as the room shows it: everything heard so far, and what it says. */
export type Conversation = TalkNews & {
  standing: Standing
  /** What the seats keep among themselves. */
  kept: Side
  /** From where on the seeker waits for an answer; null when they do not. */
  waitingSince: string | null
}

/** Whose it is to act: nobody has accepted, I have a seat, or I read it because my office's leads do. */
export type Shelf = 'waiting' | 'mine' | 'led' | 'archive' | 'group'

/** Puts what is new on top of what was known. */
export function merge(known: Conversation | undefined, news: TalkNews): Conversation {
  const before =
    known?.lines.filter(({ seq }) => seq < (news.lines[0]?.seq ?? Number.POSITIVE_INFINITY)) ?? []
  const lines = [...before, ...news.lines]
  const kept = sideIn(news.side)
  return { ...news, lines, kept, standing: standingOf(lines), waitingSince: waitingSince(lines) }
}

/** The first line of the seeker that nobody has answered yet. What only they must know of (a consent, a survey) waits for nobody. */
function waitingSince(lines: Conversation['lines']): string | null {
  const answered = lines.findLastIndex(({ by, turn }) => by !== null && !turn)
  const open = lines
    .slice(answered + 1)
    .find(({ by, said }) => by === null && asksForAnswer(Object(said).kind))
  return open?.at ?? null
}

const asksForAnswer = (kind: unknown) => ['begun', 'text', 'file', 'voice', 'declines'].includes(String(kind))

export function shelfOf(one: Conversation, me: string): Shelf {
  if (foundedIn(one.lines)) return 'group'
  if (marksIn(one.kept).isArchived) return 'archive'
  if (one.seats.length === 0) return 'waiting'
  const seat = one.seats.find(({ member }) => member === me)
  return seat?.as === 'lead' ? 'led' : 'mine'
}

/** What only I have seen of it, kept on this page: everything behind `seen` that somebody else said. */
export const unreadOf = ({ lines }: Pick<Conversation, 'lines'>, seen: number, me: string): number =>
  lines.filter(({ seq, by, turn }) => seq > seen && by !== me && !turn).length

/** What the seeker said first, as far as it is words. */
export const firstWords = ({ lines }: Pick<Conversation, 'lines'>): string => {
  const text = Object(lines[0]?.said).text
  return typeof text === 'string' ? text : ''
}

/** How somebody calls a conversation: what the seeker wants to be called, else its number among all, so that two are told apart. */
export const callOf = ({ standing, id }: Conversation, unnamed: string): string =>
  standing.name || `${unnamed} ${id.slice(0, 4)}`
