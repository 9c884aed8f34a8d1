import type { RecordBody, Values } from './record.ts'
import type { Conflict, Marks } from './row.ts'

/** What comes out of two changes to the same. `conflicts`: both sides; `theirs` stands, `lost` is what I had written. */
export type Merged<What> = { merged: What; conflicts: Conflict[]; lost: Values }

/**
 * Three-way, field by field: what only one side has changed is taken; lists (choices, links) take what each has added and
 * taken away; where both wrote something else, theirs stands.
 */
export function mergeValues(was: Values, mine: Values, theirs: Values): Merged<Values> {
  throw new Error(`${was} ${mine} ${theirs}`)
}

export function mergeMarks(was: Marks, mine: Marks, theirs: Marks): Merged<Marks> {
  throw new Error(`${was} ${mine} ${theirs}`)
}

/** A whole record, its values and marks. A conflict of a mark has the name of the mark with `$` before it. */
export function mergeBodies(was: RecordBody, mine: RecordBody, theirs: RecordBody): Merged<RecordBody> {
  throw new Error(`${was} ${mine} ${theirs}`)
}
