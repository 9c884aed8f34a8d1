import type { Collection } from '../model/collection.ts'
import type { Layer } from '../model/field.ts'
import type { EntryBody, Values } from '../model/record.ts'
import type { Change, Conflict, Entry, Marks, Row } from '../model/row.ts'

export type { Change, Conflict, Entry, Marks, Row }

/** Anything else that is kept in the plan: views, roles, saved mappings, import journals, reports. Its body says `what` it is. */
export type Paper<Body extends { what: string } = { what: string }> = {
  id: string
  version: number
  author: string
  writtenAt: string | null
  body: Body
}

/** A paper that is to be kept; without `before` it is new. */
export type Draft = { body: { what: string }; before?: { id: string; version: number } | undefined }

export type Fate = {
  id: string
  version: number
  /** `waits`: on this device's disk, not yet on the server. */
  fate: 'there' | 'waits' | { code: string; says?: string }
  conflicts?: Conflict[]
}

/** An earlier state of a record, its layers put together as they stood then. */
export type Version = Marks & {
  version: number
  layer: Layer
  author: string
  writtenAt: string | null
  values: Values
}

export type EntryChange = { id?: string; of: string; layer: Layer; body: Omit<EntryBody, 'what' | 'of'> }

export type Me = { member: string; name: string; isAdmin: boolean }
export type Member = { id: string; name: string }

/** Hears how many are done, of how many. */
export type Told = (done: number, all: number) => void

/**
 * All records of a service that I may read, opened, in the memory of one worker. What works on all of them (import, export,
 * reports, duplicates, deletion) works on this, and never sees a key or a connection. What it hands out is read, not changed.
 */
export type Holding = {
  service: string
  me: Me
  members(): readonly Member[]
  collections(): readonly Collection[]
  /** Papers of the plan by what they are (`jam/view/1`, `jam/roles/1`, `jam/mapping/1` …). */
  papers<Body extends { what: string }>(what: Body['what']): Paper<Body>[]
  /** The layers of a drawer that I have keys for. */
  readable(collection: string, drawer: string): readonly Layer[]
  rows(collection: string): Iterable<Row>
  count(collection: string): number
  get(id: string): Row | undefined
  /** Who links to a record, and by which field of theirs. */
  links(id: string): readonly { from: string; field: string }[]
  entries(record: string): readonly Entry[]
  /** Acknowledged: every change has a fate, in their order. */
  write(changes: readonly Change[], told?: Told): Promise<Fate[]>
  writeEntries(changes: readonly EntryChange[], told?: Told): Promise<Fate[]>
  /** Keeps a paper; without `id` it is new. */
  keep<Body extends { what: string }>(
    body: Body,
    before?: { id: string; version: number },
  ): Promise<Paper<Body>>
  /** Several papers in one go. */
  keepAll(papers: readonly Draft[]): Promise<Paper[]>
  /** Records with their layers and entries, single entries, or papers: gone for good. */
  erase(ids: readonly string[], told?: Told): Promise<void>
  /** Earlier states, the newest first. */
  versions(id: string): Promise<Version[]>
}
