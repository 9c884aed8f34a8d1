import type { Canon } from '#vault/canonical.ts'
import type { Trouble } from '../browser/refused.ts'
import type { LawActs } from './law-acts.ts'

/** What is known of a record without opening it. `damaged` names what the vault said instead of opening it. */
export type Meta = {
  id: string
  version: number
  author: string
  writtenAt: string | null
  /** Written here, and not yet on the server. */
  waits?: true
  damaged?: string
}

/** A piece of what is read: the rows in any order, each later one in the place of an earlier one with its id. */
export type FeedPage = {
  rows: Meta[]
  /** What was sealed, in the order of the rows, null for what is damaged; `rowsIn` reads it, before it is given back. */
  sealed: ArrayBuffer
  mark: string
  /** Erased, or moved elsewhere. */
  gone: string[]
  /** Nothing more now. */
  done: boolean
  /** How many rows came so far, of how many in all, as far as that is known. */
  read: number
  all: number | null
  /** There is no connection: this is what the device had. */
  isOld?: true
  /** This device has no room: nothing of it is kept here. */
  isUnkept?: true
  /** Waited here to be sent, was cleared away by the browser, and is nowhere any more. */
  lost?: string[]
}

export type Write = {
  space: string
  /** None for a new record. */
  id?: string
  /** The version it builds on; 0 for a new record. */
  version: number
  body: Canon
  /** The month after which it may go, `2031-12`. */
  deleteAfter?: string | null
}

/** A version that somebody else wrote in between. */
export type Newest = { version: number; author: string; body: Canon }

/** Committed, in the outbox of this device, or refused: `envelope.version` brings what was written in between. */
export type Fate = 'there' | 'waits' | { code: string; newest?: Newest }

export type Written = { id: string; version: number; fate: Fate }

export type Version = Meta & { body: Canon }

/** A write that the server refused, and that waits here for somebody to decide: write it anew, or drop it by its key. */
export type Stuck = { key: string; id: string; version: number; body: Canon; code: string; newest?: Newest }

/** A record that changes its space; `as`: the id there, another one where it was erased once. */
export type Move = { id: string; as?: string; version: number; body: Canon; deleteAfter?: string | null }

/** What can be asked of the worker that holds the keys. */
export type Asks = {
  read(space: string): null
  write(writes: Write[]): Written[]
  versions(space: string, id: string): Version[]
  erase(space: string, ids: string[]): null
  move(from: string, to: string, moves: Move[]): Written[]
  stuck(space: string): Stuck[]
  drop(key: string): null
  law(act: keyof LawActs, given: unknown[]): unknown
}

export type Question = { id: number; ask: keyof Asks; given: unknown[] }

/** The memory of a page that was read, given back for the next one. */
export type GivenBack = { memory: ArrayBuffer }

/** What comes over the port: an answer, a piece of it, how far it is, or what happened meanwhile. */
export type Said =
  | { id: number; value: unknown }
  | { id: number; trouble: Trouble }
  | { id: number; page: FeedPage }
  | { id: number; told: [done: number, all: number] }
  | { news: string[] }
  | { locked: true }
