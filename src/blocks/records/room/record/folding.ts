import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import type { Detail } from '../../worker/opened.ts'
import { isFile } from './files-field.tsx'

/** Fewer than these are not worth a fold. */
const fewest = 6

/**
 * Fields that stand behind a fold, so that a record is read on a telephone without a long way: what is empty, and of a new record
 * what need not be filled in. They are there all the same, and open by themselves when something in them is wrong.
 */
export function foldedIn(
  collection: Collection,
  fields: readonly Field[],
  base: Detail | null,
  least = fewest,
): ReadonlySet<string> {
  const rest = fields.filter(
    (field) => field.required !== true && !isFile(field) && !collection.title.includes(field.id),
  )
  const folded = base
    ? rest.filter(({ id, kind }) => base.whole[id] === undefined && kind !== 'yes-no')
    : rest.slice(fewest)
  return new Set(folded.length >= least ? folded.map(({ id }) => id) : [])
}

/** A record with so much in it that one reads it first, and writes in it where one wants to. */
export const isLong = (base: Detail | null): boolean => Object.keys(base?.values ?? {}).length >= 8
