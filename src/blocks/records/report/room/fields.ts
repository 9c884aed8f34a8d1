import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import type { Axis } from '../report.ts'

const dayKinds = new Set([
  'date',
  'date-time',
  'month',
  'year',
  'uncertain-date',
  'date-range',
  'appointment',
])
const numberKinds = new Set([
  ...['integer', 'decimal', 'currency', 'percentage', 'range', 'slider', 'rating', 'nps', 'age', 'roll-up'],
  ...['formula', 'calculated', 'lookup'],
])
const nameKinds = new Set(['link', 'person', 'household'])
/** What is written freely makes no rows. */
const free = new Set([
  'long-text',
  'file',
  'photo',
  'audio',
  'signature',
  'cosign',
  'full-name',
  'iban',
  'email',
  'phone',
])

export const fieldsFor = (
  { fields }: Collection,
  which: 'day' | 'number' | 'name' | 'row' | 'all',
): Field[] =>
  fields.filter(({ kind, personal }) => {
    if (which === 'day') return dayKinds.has(kind)
    if (which === 'number') return numberKinds.has(kind)
    if (which === 'name') return nameKinds.has(kind)
    return which === 'all' || (!free.has(kind) && !personal)
  })

export const isNumber = (kind: string): boolean => numberKinds.has(kind)

/** Days are put together by months at first, ages in the groups of usual statistics. */
export function axisFor(of: Collection, column: string): Axis {
  const kind = column === '$written' ? 'date-time' : of.fields.find(({ id }) => id === column)?.kind
  if (kind && dayKinds.has(kind)) return { column, by: 'month' }
  return kind === 'age' ? { column, bands: [0, 14, 18, 27, 65] } : { column }
}
