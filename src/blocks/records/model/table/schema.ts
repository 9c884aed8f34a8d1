import { fieldOf, isDerived, isLink } from '../asked.ts'
import type { Collection } from '../collection.ts'
import { columnField, ownValue } from '../columns.ts'
import { linkedIn } from '../equal.ts'
import type { Field } from '../field.ts'
import type { Row } from '../row.ts'
import { type Column, ownColumns } from '../view.ts'

const columnsOf = new WeakMap<Collection, Column[]>()

/** What is written of a record, without what is derived. */
export function everyColumn(collection: Collection): Column[] {
  const known = columnsOf.get(collection) ?? [
    ...ownColumns,
    ...collection.fields.filter((field) => !isDerived(field)).map(({ id }) => id),
  ]
  columnsOf.set(collection, known)
  return known
}

export const fieldsAndOwn = (collection: Collection): Column[] => [
  ...ownColumns,
  ...collection.fields.map(({ id }) => id),
]

const linkFields = new WeakMap<Collection, Field[]>()

export function linksOf(collection: Collection, row: Row): { to: string; field: string }[] {
  const fields = linkFields.get(collection) ?? collection.fields.filter(isLink)
  linkFields.set(collection, fields)
  return fields.flatMap(({ id }) => linkedIn(row.values[id]).map((to) => ({ to, field: id })))
}

export const fieldIn = (collection: Collection | undefined, column: Column) =>
  collection && (columnField(collection, column) ?? fieldOf(collection, column))

/** What was written in a column. */
export const stored = (row: Row, column: Column) =>
  column.startsWith('$') ? ownValue(row, column) : row.values[column]
