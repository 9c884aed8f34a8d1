import type { Layer } from '../../../model/field.ts'
import type { Row } from '../../../worker/holding.ts'
import type { Reading } from '../../reading/table.ts'
import type { Mapping } from '../mapping.ts'

export type Counts = { [is in 'new' | 'changed' | 'same' | 'refused' | 'duplicate']: number }
export const nothingYet: Counts = { new: 0, changed: 0, same: 0, refused: 0, duplicate: 0 }

export const importStates = ['running', 'stopped', 'done', 'undoing', 'undone'] as const

/** An import (Einfuhr), as it is remembered in the plan: enough to go on with it, and to undo it. No value stands in it. */
export type ImportPaper = {
  what: 'jam/import/1'
  import: string
  collection: string
  /** Name and SHA-256 of the file: only with the same one it goes on. */
  file: string
  digest: string
  rows: number
  at: string
  by: string
  mapping: Mapping
  reading: Reading
  state: (typeof importStates)[number]
  /** How many rows are through. */
  done: number
  counts: Counts
  /** What the collection got for it. */
  made: { fields: string[]; choices: { [field: string]: string[] } }
  /** Records that were not put back, since somebody has worked with them. */
  kept?: string[]
}

/** Versions of a record in each of its layers; 0: there was nothing. */
export type Versions = { [layer in Layer]?: number }

/**
 * What one batch of an import touches. It is written before the batch, so that nothing is made that nobody knows of;
 * and again after it, with what came out.
 */
export type BatchPaper = {
  what: 'jam/import-rows/1'
  import: string
  nth: number
  made: { id: string; after?: Versions }[]
  changed: { id: string; before: Versions; after?: Versions }[]
  entries?: string[]
  undone?: true
}

export const versionsOf = ({ version, parts }: Pick<Row, 'version' | 'parts'>): Versions => ({
  base: version,
  ...(parts.sensitive && { sensitive: parts.sensitive.version }),
  ...(parts.private && { private: parts.private.version }),
})

export const sameVersions = (one: Versions, other: Versions): boolean =>
  (['base', 'sensitive', 'private'] as const).every((layer) => (one[layer] ?? 0) === (other[layer] ?? 0))
