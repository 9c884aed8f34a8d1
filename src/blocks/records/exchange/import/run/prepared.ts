import type { Lang } from '#kernel/text.ts'
import type { Table } from '../../reading/table.ts'
import type { Mapping } from '../mapping.ts'

/** A table with how it becomes records, ready to be tried or run. */
export type Prepared = {
  table: Table
  mapping: Mapping
  lang: Lang
  today: string
}
