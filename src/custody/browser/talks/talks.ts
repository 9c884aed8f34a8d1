import type { Canon } from '#vault/canonical.ts'
import type { Seat, Turn } from '#vault/conversation/line.ts'
import type { Passed } from '#vault/conversation/passing.ts'
import type { Guest, Talk } from '#vault/conversation/talk.ts'
import type { Told } from '../../talking/talking.ts'
import type { Reach } from '../../talking/wire.ts'

/** Something I said that the server has not acknowledged; `code` says why it will not take it. */
export type Unsent = { key: string; said: Canon; code: string | null }

/** What has passed and is kept nowhere, with its number in this conversation. */
export type PassedOn = Passed & { n: number }

/** An entry of the side room (Nebenraum), opened. `isPrivate`: sealed once more, for me alone. */
export type SideEntry = {
  id: string
  version: number
  by: string
  body: Canon
  isPrivate: boolean
  damaged: string | null
}

/** Since when who reads, and why. */
export type Turned = Pick<Talk['turns'][number], 'why' | 'seats' | 'by' | 'at' | 'epoch' | 'seq' | 'hash'>

/** What is new of a conversation: all of it, but of the lines only those that a page does not have. */
export type TalkNews = {
  id: string
  space: string
  /** By the server's clock; after a day it knows the hour alone. */
  openedAt: string
  /** The day after which it is erased. */
  deleteAfter: string
  seats: Seat[]
  turns: Turned[]
  /** Who takes part in a group, by their cards; in a conversation with one seeker nobody. */
  guests: Guest[]
  lines: Told[]
  side: SideEntry[]
  unsent: Unsent[]
  /** Who of the others writes at this moment: members, or `seeker`. */
  typing: string[]
  /** What has passed last and is kept nowhere: of a call. */
  passed: PassedOn[]
  /** What of it does not open; then nothing more of it is believed. */
  damaged: string | null
  /** Everything that was there has been heard. */
  isWhole: boolean
}

export type News = {
  /** Ask with this for what comes next. */
  turn: number
  talks: TalkNews[]
  /** Erased, or not for me any more. */
  gone: string[]
  me: string
  /** `live`: news come at once. `away`: what I say waits on this device. */
  reach: Reach
  /** How many are not opened: the oldest, beyond what one line hears. */
  hidden: number
  /** The present moment by the server's clock. */
  now: string
}

/** From which line on a page needs more, by conversation. */
export type Known = { [conversation: string]: number }

/** How the readers of a conversation are to change, see `turn` of the vault. */
export type Turning = {
  why: Turn['why']
  seats: Seat[]
  space?: string
  said?: Canon
  guests?: Pick<Guest, 'card' | 'name'>[]
}
