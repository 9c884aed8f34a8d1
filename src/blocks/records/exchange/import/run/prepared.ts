import type { Lang } from '#kernel/text.ts'
import type { Field } from '../../../model/field.ts'
import type { Value } from '../../../model/record.ts'
import type { Table } from '../../reading/table.ts'
import type { Mapping } from '../mapping.ts'

/** A table with how it becomes records, ready to be tried or run. */
export type Prepared = {
  table: Table
  mapping: Mapping
  lang: Lang
  today: string
  /** What a cell is beyond its text, where whoever answered has said it in the same way. */
  exact?: (row: number, column: number, field: Field) => Value | undefined
  /** The id of what a row becomes; without it, it follows from the import. */
  idOf?: (row: number) => string
  /** What a person has decided about a row that looks like a record. */
  decided?: (row: number) => Decision | undefined
}

/** It is somebody else; nothing is taken over; or only these fields go into that record. */
export type Decision = 'new' | 'never' | { into: string; fields: string[] }
