import type { Collection } from '../model/collection.ts'
import type { Layer } from '../model/field.ts'
import type { Value, Values } from '../model/record.ts'
import type { Role } from '../model/right.ts'
import type { Conflict, Marks } from '../model/row.ts'
import type { View } from '../model/view.ts'
import type { Erasable } from './erasing.ts'
import type { Entry, Me, Member, Paper } from './holding.ts'

/** What a page knows of a service: everything but the records themselves. */
export type Opened = {
  collections: Paper<{ what: 'jam/collection/1'; collection: Collection }>[]
  views: Paper<View>[]
  roles: Paper<Role>[]
  me: Me
  members: readonly Member[]
  /** How many records there are, by collection. */
  counts: { [collection: string]: number }
  /** Which layers I have keys for, by drawer. */
  readable: { [drawer: string]: readonly Layer[] }
  /** Records of which two have changed the same, one of them without a connection. */
  unsettled: { id: string; title: string }[]
  /** What I wrote to records that were erased by then. */
  late: TooLate[]
  /** Whether this device has no room, and how many changes that waited here its browser has cleared away. */
  device: { isFull: boolean; lost: number }
  /** How many of my writes wait on this device. */
  waiting: number
}

/** What I wrote to a record that is gone, in words; `isHere`: only a part of it is gone. */
export type TooLate = {
  of: string
  isHere: boolean
  says: { field: string; text: string }[]
  texts: string[]
}

/** What was asked stays in the worker; a page looks at pieces of it. */
export type Queried = {
  query: number
  total: number
  groups: { key: string | null; says: string; from: number; until: number; sums: Sums }[]
  sums: Sums
}
export type Sums = { [column: string]: number | null }

/** A record as a line: what stands in each column that was asked for, and what lies behind. */
export type Line = Marks & {
  id: string
  version: number
  drawer: string
  title: string
  says: string[]
  values: (Value | null)[]
  waits?: true
  damaged?: string
  /** Somebody holds it: nobody erases it for now. */
  held?: true
}

export type Linked = { id: string; title: string; collection: string; field: string }

/** One record with everything that belongs to it. */
export type Detail = {
  line: Line
  collection: string
  /** As it is written, and with what is derived. */
  values: Values
  whole: Values
  /** What stands there in words, by field. */
  says: { [field: string]: string }
  layers: readonly Layer[]
  author: string
  writtenAt: string | null
  entries: readonly Entry[]
  /** Records that link here, and titles of those it links to. */
  back: Linked[]
  titles: { [record: string]: string }
  /** What becomes of it if I want to erase it. */
  erasable: Erasable
  /** Why somebody holds it, and until when it is looked at again. */
  holds: { why: string; until?: string; by: string }[]
  /** Changed by two, and nobody has decided yet. */
  conflicts: Conflict[]
}

export type Found = { total: number; hits: (Linked & { how: 'text' | 'sound' | 'close' })[]; took: number }
