import { fieldOf, isDerived } from '../asked.ts'
import type { Collection } from '../collection.ts'
import { isNothing } from '../equal.ts'
import type { Field } from '../field.ts'
import type { Values } from '../record.ts'
import { type Comparing, compare, type Ready, ready } from './comparing.ts'

export type { Comparing } from './comparing.ts'

/** What a field weighs when two records are held against each other. From −`weight` (speaks against it) to +`weight`. */
export type Weight = { field: string; how: Comparing; weight: number }

/** How alike two records are: 1 is the same in all that weighs. From `likely` on somebody is asked. */
export type Likeness = { score: number; fields: { field: string; score: number }[] }

export const likely = 0.7

/** The less is known of both, the less can be said. A full name alone is just enough to ask. */
const doubt = 1.5

const usual: { [kind in Field['kind']]?: Omit<Weight, 'field'> } = {
  'full-name': { how: 'name', weight: 5 },
  'short-text': { how: 'name', weight: 4 },
  organisation: { how: 'name', weight: 5 },
  date: { how: 'day', weight: 4 },
  'uncertain-date': { how: 'day', weight: 4 },
  email: { how: 'contact', weight: 4 },
  phone: { how: 'contact', weight: 3 },
  iban: { how: 'contact', weight: 4 },
  url: { how: 'contact', weight: 4 },
  address: { how: 'address', weight: 3 },
  postcode: { how: 'exact', weight: 1 },
  barcode: { how: 'exact', weight: 6 },
  'licence-plate': { how: 'exact', weight: 6 },
}

/** From the fields that name people (`personal`), else from those of the title; and from what may be there only once. */
export function weightsOf(collection: Collection): Weight[] {
  const personal = collection.fields.filter((field) => field.personal)
  const titles = collection.title.flatMap((id) => fieldOf(collection, id) ?? [])
  const single = collection.fields.filter((field) => field.unique)
  const fields = new Set([...(personal.length > 0 ? personal : titles), ...single])
  return [...fields].flatMap((field) => {
    if (field.retired || isDerived(field)) return []
    const found = field.unique ? ({ how: 'exact', weight: 6 } as const) : usual[field.kind]
    return found ? [{ field: field.id, ...found }] : []
  })
}

export const likenessOf = (weights: readonly Weight[], one: Values, other: Values): Likeness =>
  likenessIn(weights, readied(weights, one), readied(weights, other))

/** Values made ready, in the order of the weights; null where there is nothing. */
export function readied(weights: readonly Weight[], values: Values): (Ready | null)[] {
  return weights.map(({ field, how }) => {
    const value = values[field]
    return value === undefined || isNothing(value) ? null : ready(how, value)
  })
}

export function likenessIn(
  weights: readonly Weight[],
  one: readonly (Ready | null)[],
  other: readonly (Ready | null)[],
): Likeness {
  const fields: Likeness['fields'] = []
  let [sum, known] = [0, 0]
  weights.forEach(({ field, weight }, at) => {
    const [a, b] = [one[at], other[at]]
    if (!a || !b) return
    const score = compare(a, b)
    fields.push({ field, score })
    sum += score * weight
    known += weight
  })
  return { score: known === 0 ? 0 : Math.max(0, sum / (known + doubt)), fields }
}
