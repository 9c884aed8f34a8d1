import type { Wrapped } from '#vault/conversation/keys.ts'
import type { Line } from '#vault/conversation/line.ts'
import type { Envelope } from '#vault/space/envelope.ts'

/** From where on somebody hears a conversation: `after` is the number of the last line they have, -1 before the first. */
export type Cursor = { conversation: string; after: number }

/** A line as it is sent: with the new wraps when the keys turn, with the files that it names. */
export type Saying = { line: Line; wraps?: Wrapped[]; files?: string[] }

/**
 * What passes and is never stored: that somebody is here, writes, has gone; with more of it sealed for those who read the
 * conversation (a call that rings).
 */
export type Sign = {
  conversation: string
  what: 'here' | 'typing' | 'still' | 'gone' | 'call'
  sealed?: string
}

/** A note of the side room (Nebenraum) as it stands: the newest version of its envelope. */
export type Note = { conversation: string; envelope: Envelope }

/** What a browser says over the live wire, `/talk/:organisation`: each frame is one of these, as JSON. */
export type FromBrowser =
  /** First of all: who comes. Somebody without account shows the visit; staff have come with their cookie. */
  | { hello: { visit?: string } }
  | { hear: Cursor[] }
  | { leave: string[] }
  /** Wants to know when something of these spaces waits. */
  | { watch: string[] }
  | { say: { n: number } & Saying }
  | { note: { n: number } & Note }
  | { sign: Sign }
  /** Is anybody there? */
  | { beat: number }

/** What the house says. */
export type FromHouse =
  /** Until when a visit lasts; null for staff. */
  | { ready: { until: string | null } }
  /** The next lines of one conversation, in order; `more`: further ones are on their way. Empty: there is nothing new. */
  | { lines: Line[]; of: string; more: boolean }
  /** Is stored (acknowledged). For a note `seq` is its version. */
  | { kept: number; seq: number }
  | { refused: number; code: string }
  /** Somebody has written into the side room, over the wire of this process; else it is `waiting` alone that says so. */
  | { note: Note }
  /** Something of this space is new: look at its list. */
  | { waiting: string }
  /** `by`: a member, or null for the seeker. */
  | { sign: Sign & { by: string | null } }
  /** Somebody may not hear this conversation, or not any more. */
  | { gone: string; code: string }
  /** The visit or the session has ended; the socket closes. */
  | { over: string }
  | { beat: number }

/** How long a frame may be, in bytes; what is longer goes by plain HTTP. */
export const longestFrame = 1_000_000

/** How long what is sealed within a sign may be. */
export const longestSign = 24_000

/** How many conversations one frame names at most, how many a socket hears, and how many lines it may have under way. */
export const mostHeard = 200
export const mostEars = 2_000
export const mostUnderWay = 64
