import type { Wording } from '#field/form/wording.ts'
import type { Lang } from '#kernel/text.ts'
import { fieldOf } from './asked.ts'
import type { Collection } from './collection.ts'
import type { Field } from './field.ts'
import type { Value } from './record.ts'
import type { Row } from './row.ts'
import { sayWords } from './saying.text.ts'
import { type Column, ownColumns } from './view.ts'

const label = (column: string): Wording => ({
  de: sayWords('de').own[column] ?? column,
  en: sayWords('en').own[column] ?? column,
})

const made = new WeakMap<Collection, Map<string, Field>>()

/** The field behind a column; own columns have one as well, so that all are said, filtered and sorted alike. */
export function columnField(collection: Collection, column: Column): Field | undefined {
  const known = made.get(collection) ?? new Map(allFields(collection).map((field) => [field.id, field]))
  made.set(collection, known)
  return known.get(column)
}

const allFields = (collection: Collection): Field[] => [
  ...ownColumns.map((column) => ownField(collection, column)),
  ...collection.fields,
]

function ownField(collection: Collection, column: (typeof ownColumns)[number]): Field {
  const base = { id: column, label: label(column), layer: 'base' } as const
  switch (column) {
    case '$step':
      return {
        ...base,
        kind: 'single-choice',
        choices: collection.steps.map(({ name, label }) => ({ value: name, label })),
      }
    case '$drawer':
      return {
        ...base,
        kind: 'single-choice',
        choices: collection.drawers.map(({ id, name }) => ({ value: id, label: { de: name, en: name } })),
      }
    case '$flags':
      return { ...base, kind: 'multiple-choice', choices: [], other: true }
    case '$written':
      return { ...base, kind: 'date-time' }
    default:
      return { ...base, kind: 'person' }
  }
}

/** What stands in an own column. */
export function ownValue(row: Row, column: Column): Value | undefined {
  switch (column) {
    case '$step':
      return row.step
    case '$flags':
      return row.flags
    case '$workers':
      return row.workers
    case '$drawer':
      return row.drawer
    case '$author':
      return row.author === '' ? undefined : { member: row.author }
    case '$written':
      return row.writtenAt?.slice(0, 16)
    default:
      return undefined
  }
}

/** The field that a lookup or a roll-up shows, through as many others as there are; undefined for all other fields. */
export function shownField(
  collections: readonly Collection[],
  collection: Collection,
  field: Field,
  deep = 0,
): Field | undefined {
  if ((field.kind !== 'lookup' && field.kind !== 'roll-up') || deep > 20) return undefined
  if (field.kind === 'roll-up' && (field.sums ?? 'list') === 'count') return undefined
  const link = fieldOf(collection, field.of?.link ?? '')
  const there = collections.find(({ id }) => id === targetOf(collection, link))
  const target = there && columnField(there, field.of?.field ?? '')
  return there && target && (shownField(collections, there, target, deep + 1) ?? target)
}

/** To which collection a link goes; a household is of the own. */
export const targetOf = (collection: Collection, link: Field | undefined): string | undefined =>
  link?.kind === 'household' ? collection.id : link?.link?.collection

/** How a column is called. */
export const columnName = (collection: Collection, column: Column, lang: Lang): string => {
  const field = columnField(collection, column)
  return field?.label[lang] || field?.label.de || field?.label.en || column
}
