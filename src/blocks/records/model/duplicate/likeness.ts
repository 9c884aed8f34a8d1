import type { Collection } from '../collection.ts'
import type { Values } from '../record.ts'

/** How a field is compared: names by sound and typing errors, days by swapped digits, ways to reach somebody exactly … */
export type Comparing = 'name' | 'text' | 'day' | 'contact' | 'address' | 'exact'

/** What a field weighs when two records are held against each other. From −`weight` (speaks against it) to +`weight`. */
export type Weight = { field: string; how: Comparing; weight: number }

/** How alike two records are: 1 is the same in all that weighs. From `likely` on somebody is asked. */
export type Likeness = { score: number; fields: { field: string; score: number }[] }

export const likely = 0.7

/** From the fields that name people (`personal`), else from those of the title. */
export function weightsOf(collection: Collection): Weight[] {
  throw new Error(`${collection}`)
}

export function likenessOf(weights: readonly Weight[], one: Values, other: Values): Likeness {
  throw new Error(`${weights} ${one} ${other}`)
}
