import type { Lang } from '#kernel/text.ts'
import type { Collection } from '../model/collection.ts'
import type { Layer } from '../model/field.ts'
import type { Value } from '../model/record.ts'
import type { Filter } from '../model/view.ts'
import type { Holding, Row } from '../worker/holding.ts'

/** What dossiers and reports read of records: the holding, with what is derived, and how things are said. */
export type Reading = {
  holding: Holding
  lang: Lang
  now: Date
  /** The value of a column, also of an own or derived one. */
  value: (row: Row, column: string) => Value | undefined
  say: (collection: Collection, column: string, value: Value | undefined) => string
  title: (id: string) => string
  passes: (row: Row, filter: Filter | undefined) => boolean
  /** A record as my roles let me see it for an act; null: not at all. */
  seen: (act: 'report' | 'export' | 'attachment' | 'view', collection: Collection, row: Row) => Row | null
  /** Whether my roles let me ask anything of these columns for an act, at least in my own records. */
  mayAsk: (act: 'report' | 'export' | 'view', collection: Collection, columns: readonly string[]) => boolean
  /** Which layers of a record my roles let me use for an act: what happened to it lies in one of them. */
  layers: (act: 'report' | 'export', collection: Collection, row: Row) => readonly Layer[]
}
