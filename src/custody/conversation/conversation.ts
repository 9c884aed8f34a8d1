import type { Wrapped } from '#vault/conversation/keys.ts'
import type { Line, Seat } from '#vault/conversation/line.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import type { Back } from '../dialogue/case.ts'
import type { Notice } from '../dialogue/notices.ts'

/** Lines of a conversation (Gespräch) at most, and notes of its side room. */
export const mostLines = 20_000
export const mostNotes = 2_000

/** So many lines, or heads, come at once. */
export const mostAtOnce = 200

/**
 * What opens a conversation, `POST /outside/:organisation/conversations`: the first line, its keys for the intake and for the
 * receipt, the way back. `admission` is for the room above, which says whether anybody may write here now. → 201 `{ id }`
 */
export type Opening = {
  line: Line
  wraps: Wrapped[]
  back: Back
  files?: string[]
  notice?: Notice | null
  admission?: unknown
}

/** On which terms a conversation is kept: it is erased so many months after the last line. */
export type Terms = { months: number }

/** What a seeker sees of their conversation before anything is opened. */
export type OwnConversation = {
  id: string
  space: string
  /** To the second for a day, then to the hour. */
  openedAt: string
  /** The day after which it is erased, `2028-03-01`; each line moves it on. */
  deleteAfter: string
  /** The number of the next line. */
  next: number
  epoch: number
  /** Who reads it now; empty while nobody has accepted. */
  seats: Seat[]
  /** How many wait before this one; null once somebody has accepted. */
  ahead: number | null
  /** The keys, for the receipt. */
  wrap: Wrapped
  isNotified: boolean
  /** The time of the house: a device may have another. */
  now: string
}

/** What somebody of the organisation gets of a conversation that they may read: its keys for them, no word of it. */
export type ConversationHead = {
  id: string
  space: string
  openedAt: string
  deleteAfter: string
  next: number
  epoch: number
  seats: Seat[]
  /** The intake's while nobody has accepted, then one's own. */
  wrap: Wrapped
  /** Line 0: with which it was opened. */
  first: Line
  last: { seq: number; at: string; by: 'seeker' | 'staff' }
  /** The side room: each note in its newest version. */
  notes: Envelope[]
}

/** `gone`: erased, or others read it now. */
export type HeadPage = { conversations: ConversationHead[]; gone: string[]; cursor: string; more: boolean }

/** Lines in order; `more`: there are further ones. */
export type LinePage = { lines: Line[]; more: boolean }
