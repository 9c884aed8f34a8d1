import type { Canon } from '../canonical.ts'
import type { Card } from '../identity/identity.ts'
import type { Keys } from './keys.ts'
import type { Seat, Turn } from './line.ts'

/** A conversation (Gespräch) as somebody who reads it has followed it, line by line; `seq` is -1 before the first. */
export type Talk = {
  tenant: string
  space: string
  conversation: string
  seq: number
  hash: string
  /** Who reads now; empty while nobody has accepted. */
  seats: Seat[]
  /** Every change of readers, the newest last. */
  turns: (Turn & { epoch: number; seq: number; hash: string; by: string; at: string })[]
  anchor: Anchor | null
  /** How many changes came before the first that was heard: whoever comes to a group later begins there. */
  before: number
  /** Who takes part in a group; in a conversation with one seeker nobody. */
  guests: Guest[]
  /** What each epoch's keys hash to. */
  commitments: { talk: string; side: string }[]
  seeker: Card | null
  keys: Keys
}

/** Somebody who takes part in a group (Teilnehmende): their own card, what they are called here, and since which epoch. */
export type Guest = { card: Card; name: string; since: number }

/** Where somebody begins to hear a group: the line with which they were let in, as it was told them in their own conversation. */
export type Anchor = { seq: number; hash: string }

/** A line that was opened. `by` is null for the seeker; `writtenBy` a peer whose words somebody released. */
export type Heard = {
  seq: number
  by: string | null
  writtenBy: string | null
  at: string
  said: Canon
  turn: Turn | null
}
