import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import type { DayOrder } from './cells/days.ts'
import type { Decimal } from './cells/numbers.ts'

/** A part of a name or an address, where each has a column of its own. */
export type Part = 'title' | 'first' | 'last' | 'street' | 'more' | 'postcode' | 'town' | 'country'

/** How the cells of a column are read. What is not said is guessed from all of them. */
export type How = {
  part?: Part
  order?: DayOrder
  decimal?: Decimal
  /** Links: by which field of the other collection; without it by the title. */
  by?: string
  /** What a choice is called in the file → its value here; null: it stays empty. */
  values?: { [said: string]: string | null }
  /** What becomes of choices nobody has said anything about, and of links that lead nowhere. */
  unknown?: 'make' | 'leave' | 'refuse'
}

/** What becomes of one column. `field` null: it is left out; `$step`: the step of a case; `make`: a field that is made for it. */
export type Use = { column: string; field: string | null; make?: Field; how: How }

/** How a table becomes records (Zuordnung). */
export type Mapping = {
  collection: string
  uses: Use[]
  /** Fields by which a row finds the record it is about. */
  key: string[]
  /** What happens to records that a row is about. */
  match: 'update' | 'leave'
  /** Cells without anything: they say nothing, or they empty a field. */
  empty: 'keep' | 'clear'
  /** Rows that look like a record that is there, though no key says so. */
  lookalikes: 'leave' | 'take'
  drawer: string
}

/** Changes a mapping as it is by then. */
export type Changing = (next: (before: Mapping) => Mapping) => void

export const stepColumn = '$step'

/** The collection with the fields that an import makes for columns. */
export function withFields(collection: Collection, mapping: Mapping): Collection {
  const known = new Set(collection.fields.map(({ id }) => id))
  const made = mapping.uses.flatMap(({ make }) => (make && !known.has(make.id) ? [make] : []))
  return made.length === 0 ? collection : { ...collection, fields: [...collection.fields, ...made] }
}

/** Fields that a table can be read into: not what is derived, and nothing that is a file or drawn. */
export const isImportable = ({ kind, retired }: Field): boolean => !retired && !never.has(kind)

const never = new Set<Field['kind']>([
  ...(['lookup', 'formula', 'roll-up', 'age', 'calculated', 'hidden', 'payment', 'cosign'] as const),
  ...(['file', 'photo', 'audio', 'signature', 'line', 'area', 'image-map', 'household'] as const),
  ...(['matrix-single', 'matrix-multiple', 'matrix-number', 'matrix-text', 'poll'] as const),
  ...(['date-range', 'time-range'] as const),
])
