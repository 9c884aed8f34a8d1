import type { Moment } from '#field/rule/moments.ts'
import { isDerived } from './asked.ts'
import { nextNumber } from './autonumber.ts'
import type { Collection } from './collection.ts'
import { workedOut } from './deriving/formula.ts'
import { isNothing } from './equal.ts'
import type { Value, Values } from './record.ts'

/** What stands in a new record at first: where a field has a rule for it, and nothing is given. */
export function begun(collection: Collection, given: Values, moment: Moment, me?: string): Values {
  const values: Values = { ...given }
  for (const field of collection.fields) {
    if (isDerived(field) || field.retired || !field.value || !isNothing(values[field.id])) continue
    const made = workedOut(field.value, values, moment)
    const value = field.kind === 'person' && made === '$me' ? me && { member: me } : made
    if (value !== undefined && value !== '') values[field.id] = value
  }
  return values
}

/** Gives running numbers on saving; what has one keeps it. @param taken values of a field that this device knows */
export function numbered(
  collection: Collection,
  values: Values,
  taken: (field: string) => Iterable<Value | undefined>,
  mark: string,
): Values {
  const numbers = collection.fields.filter(
    ({ id, kind, retired }) => kind === 'autonumber' && !retired && isNothing(values[id]),
  )
  return {
    ...values,
    ...Object.fromEntries(numbers.map(({ id }) => [id, nextNumber(taken(id), mark)])),
  }
}
