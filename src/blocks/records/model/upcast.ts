import { type Collection, collectionSchema } from './collection.ts'
import { converted, isLoss } from './converting.ts'
import { sameValue } from './equal.ts'
import type { Field } from './field.ts'
import type { Value, Values } from './record.ts'
import type { Row } from './row.ts'
import { type Names, sayValue } from './saying.ts'

/** From each older schema of a collection to the next one. */
const lifts: {
  [from: number]: (collection: { [member: string]: unknown }) => { [member: string]: unknown }
} = {}

/**
 * A collection as this program knows it. `isNewer`: it was written by a newer program: it is shown, and nothing is written,
 * because what this one does not know would be lost.
 */
export function upcastCollection(found: unknown): { collection: Collection; isNewer: boolean } | null {
  let lifted = found
  while (isOlder(lifted)) lifted = lifts[lifted.schema]?.(lifted)
  if (!isCollection(lifted)) return null
  return { collection: lifted, isNewer: (lifted.schema as number) > collectionSchema }
}

const isObject = (found: unknown): found is { [member: string]: unknown } =>
  typeof found === 'object' && found !== null && !Array.isArray(found)

const isOlder = (found: unknown): found is { [member: string]: unknown; schema: number } =>
  isObject(found) &&
  typeof found.schema === 'number' &&
  found.schema < collectionSchema &&
  Object.hasOwn(lifts, found.schema)

const isCollection = (found: unknown): found is Collection =>
  isObject(found) &&
  typeof found.schema === 'number' &&
  typeof found.id === 'string' &&
  Array.isArray(found.fields) &&
  Array.isArray(found.title) &&
  Array.isArray(found.drawers)

/** A record that was written under a newer version of its collection than is known here: read, not changed. */
export const isReadOnly = (collection: Collection, row: Pick<Row, 'schema'>): boolean =>
  row.schema > collection.version

/** A record as its collection is today. Values that do not fit any more are left as they are: nothing is lost by reading. */
export function upcastRow(collection: Collection, row: Row, names: Names): Row {
  if (row.schema >= collection.version) return row
  const older = collection.fields.filter(({ before }) => before?.some(({ until }) => row.schema < until))
  const values: Values = { ...row.values }
  for (const field of older) {
    const value = values[field.id]
    if (value !== undefined) values[field.id] = lifted(field, value, row.schema, names)
  }
  const isSame = older.every(({ id }) => sameValue(values[id], row.values[id]))
  return { ...row, ...(isSame ? {} : { values }), schema: collection.version }
}

/** Through every kind that it has been since. */
function lifted(field: Field, value: Value, schema: number, names: Names): Value {
  const kinds = (field.before ?? []).filter(({ until }) => schema < until).sort((a, b) => a.until - b.until)
  let now = value
  for (const [at, from] of kinds.entries()) {
    const next = kinds[at + 1]
    const to = next ? asIt(field, next) : field
    now = converted(now, asIt(field, from), to, names) ?? now
  }
  return now
}

/** A field as it was. */
function asIt(field: Field, { kind, choices }: NonNullable<Field['before']>[number]): Field {
  const { before: _before, choices: _choices, ...rest } = field
  return { ...rest, kind, ...(choices && { choices }) }
}

/** What changing a field does to the records there are: how many stay as they are, change, lose something, cannot be kept. */
export type KindPreview = {
  same: number
  changed: number
  /** Examples of each, at most 20. */
  examples: { id: string; from: string; to: string; fate: 'changed' | 'less' | 'gone' }[]
  less: number
  gone: number
}

/** A collection in which a field is of another kind; records are lifted when they are read. */
export function withKind(
  collection: Collection,
  id: string,
  to: Pick<Field, 'kind'> & Partial<Field>,
): Collection {
  const version = collection.version + 1
  const fields = collection.fields.map((field): Field => {
    if (field.id !== id) return field
    const { before = [], ...now } = field
    const was = { until: version, kind: field.kind, ...(field.choices && { choices: field.choices }) }
    return { ...now, ...to, id, before: [...before, was] }
  })
  return { ...collection, version, fields }
}

export function previewKind(
  collection: Collection,
  id: string,
  to: Pick<Field, 'kind'> & Partial<Field>,
  rows: Iterable<Row>,
  names: Names,
): KindPreview {
  const from = collection.fields.find((field) => field.id === id)
  const preview: KindPreview = { same: 0, changed: 0, less: 0, gone: 0, examples: [] }
  if (!from) return preview
  const { before: _before, ...plain } = from
  const target: Field = { ...plain, ...to, id }
  for (const row of rows) {
    const value = row.values[id]
    if (value === undefined) continue
    const after = converted(value, from, target, names)
    const fate = fateOf(value, from, after, target, names)
    preview[fate] += 1
    if (fate !== 'same' && preview.examples.filter((one) => one.fate === fate).length < 20)
      preview.examples.push({
        id: row.id,
        from: sayValue(from, value, 'de', names),
        to: after === undefined ? '' : sayValue(target, after, 'de', names),
        fate,
      })
  }
  return preview
}

function fateOf(value: Value, from: Field, after: Value | undefined, to: Field, names: Names) {
  if (after === undefined) return 'gone'
  if (sameValue(value, after)) return 'same'
  return isLoss(value, from, after, to, names) ? 'less' : 'changed'
}
