import type { Layer } from './field.ts'
import type { EntryBody, RecordBody, Value, Values } from './record.ts'

/** What stands beside the values of a record: its step, flags, workers … */
export type Marks = Omit<RecordBody, 'what' | 'collection' | 'schema' | 'values'>

/** A record with the values of all layers that I may read. */
export type Row = Marks & {
  id: string
  /** Of the base; 0 in the moment it is made. */
  version: number
  collection: string
  drawer: string
  values: Values
  /** The version of the collection the base was written under. */
  schema: number
  /** Where the values of the other layers lie, as far as there are any. */
  parts: { [layer in Exclude<Layer, 'base'>]?: { id: string; version: number; waits?: true } }
  /** The member who wrote it last, and when; null while it waits on this device. */
  author: string
  writtenAt: string | null
  waits?: true
  /** What the vault said instead of opening it. */
  damaged?: string
}

/** What happened to a case, with where it lies. */
export type Entry = EntryBody & {
  id: string
  version: number
  layer: Layer
  author: string
  writtenAt: string | null
  waits?: true
}

/** What is to be written of one record. What is not named stays as it is. */
export type Change = {
  collection: string
  /** Absent: a new record. */
  id?: string
  /** A new one lies in the first drawer if none is said; an old one moves to another. */
  drawer?: string
  /** By field, whatever its layer; null empties it. */
  set?: { [field: string]: Value | null }
  /** Every field that is not in `set` is emptied: for putting back exactly what was. */
  whole?: true
  /** null takes a mark away. */
  marks?: { [M in keyof Marks]?: Marks[M] | null }
  /** The values it was made from, if somebody may have written since: then both are merged. Absent: what is held now. */
  from?: { version: number; values: Values }
}

/** Two have written the same field: `mine` is kept in the history, `theirs` stands, until a person decides. */
export type Conflict = { field: string; mine: Value | null; theirs: Value | null; was: Value | null }

/** The names of marks, as far as anything can be asked of them. */
export const markNames = [
  'step',
  'flags',
  'workers',
  'import',
  'restricted',
  'anonymous',
  'instead',
  'merged',
  'been',
  'was',
  'correction',
] as const satisfies (keyof Marks)[]
