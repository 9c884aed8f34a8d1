import type { Cell, CellSheet } from '#field/office/cells.ts'
import type { Lang } from '#kernel/text.ts'
import type { Collection } from '../../model/collection.ts'
import { ownValue, shownField } from '../../model/columns.ts'
import type { Field } from '../../model/field.ts'
import type { Value } from '../../model/record.ts'
import { type Names, sayValue } from '../../model/saying.ts'
import type { Row } from '../../worker/holding.ts'
import { labelOf } from '../import/settling.ts'

/** What an export needs of the records besides the rows themselves. */
export type Source = {
  collections: readonly Collection[]
  names: Names
  /** What is derived of a record, by the id of the field. */
  value: (row: Row, field: string) => Value | undefined
}

export type Wanted = {
  collection: Collection
  fields: readonly Field[]
  rows: readonly Row[]
  lang: Lang
}

/** Records as a table: a line each, a column for each field. Numbers, days and yes or no stay what they are. */
export function tableOf({ collection, fields, rows, lang }: Wanted, source: Source): CellSheet {
  const targets = fields.map((field) => shownField(source.collections, collection, field))
  const head = fields.map((field) => labelOf(field, lang))
  const lines = rows.map((row) =>
    fields.map((field, at) => cellOf(field, held(row, field, source), lang, source.names, targets[at])),
  )
  return { name: collection.name[lang] ?? collection.name.de ?? '', rows: [head, ...lines] }
}

export const held = (row: Row, { id }: Field, source: Source): Value | undefined =>
  id.startsWith('$') ? ownValue(row, id) : source.value(row, id)

function cellOf(field: Field, value: Value | undefined, lang: Lang, names: Names, target?: Field): Cell {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'boolean' && field.kind === 'yes-no')
    return sayValue(field, value, lang, names, target)
  if (typeof value === 'string' && (target ?? field).kind === 'date') return value
  return sayValue(field, value, lang, names, target)
}
