import { isNothing, linkedIn, sameValue } from './equal.ts'
import { marksOf } from './plan.ts'
import type { RecordBody, Value, Values } from './record.ts'
import type { Conflict, Marks } from './row.ts'

/** What comes out of two changes to the same. `conflicts`: both sides; `theirs` stands, `lost` is what I had written. */
export type Merged<What> = { merged: What; conflicts: Conflict[]; lost: Values }

/**
 * Three-way, field by field: what only one side has changed is taken; lists (choices, links) take what each has added and
 * taken away; where both wrote something else, theirs stands.
 */
export function mergeValues(was: Values, mine: Values, theirs: Values): Merged<Values> {
  const merged: Values = {}
  const conflicts: Conflict[] = []
  const fields = new Set([...Object.keys(was), ...Object.keys(mine), ...Object.keys(theirs)])
  for (const field of fields) {
    const sides = { was: was[field], mine: mine[field], theirs: theirs[field] }
    const { value, isConflict } = mergeOne(sides)
    if (value !== undefined) merged[field] = value
    if (isConflict)
      conflicts.push({
        field,
        mine: sides.mine ?? null,
        theirs: sides.theirs ?? null,
        was: sides.was ?? null,
      })
  }
  return { merged, conflicts, lost: lostIn(conflicts) }
}

export function mergeMarks(was: Marks, mine: Marks, theirs: Marks): Merged<Marks> {
  const { merged, conflicts } = mergeValues(asValues(was), asValues(mine), asValues(theirs))
  const marked = conflicts.map((one) => ({ ...one, field: `$${one.field}` }))
  return { merged: merged as Marks, conflicts: marked, lost: lostIn(marked) }
}

/** A whole record, its values and marks. A conflict of a mark has the name of the mark with `$` before it. */
export function mergeBodies(was: RecordBody, mine: RecordBody, theirs: RecordBody): Merged<RecordBody> {
  const values = mergeValues(was.values, mine.values, theirs.values)
  const marks = mergeMarks(marksOf(was), marksOf(mine), marksOf(theirs))
  const { what, collection } = theirs
  return {
    merged: {
      what,
      collection,
      // Written under the newer one: the other device lifts what it does not know yet.
      schema: Math.max(mine.schema, theirs.schema),
      values: values.merged,
      ...marks.merged,
    },
    conflicts: [...values.conflicts, ...marks.conflicts],
    lost: { ...values.lost, ...marks.lost },
  }
}

const asValues = (marks: Marks): Values => marksOf(marks) as unknown as Values

const lostIn = (conflicts: readonly Conflict[]): Values =>
  Object.fromEntries(conflicts.flatMap(({ field, mine }) => (mine === null ? [] : [[field, mine]])))

type Sides = { was: Value | undefined; mine: Value | undefined; theirs: Value | undefined }

function mergeOne({ was, mine, theirs }: Sides): { value: Value | undefined; isConflict: boolean } {
  if (sameValue(mine, theirs) || sameValue(was, mine)) return { value: theirs, isConflict: false }
  if (sameValue(was, theirs)) return { value: mine, isConflict: false }
  const list = mergedList({ was, mine, theirs })
  return list
    ? { value: isNothing(list) ? undefined : list, isConflict: false }
    : { value: theirs, isConflict: true }
}

/** Links and choices: both may have added and taken away. Null for everything that is no list. */
function mergedList({ was, mine, theirs }: Sides): Value | null {
  const lists = [was, mine, theirs].map(listIn)
  const [before, own, other] = lists
  if (!before || !own || !other) return null
  const isLink = [was, mine, theirs].some((side) => side !== undefined && !Array.isArray(side))
  // A link to one record is no list: two of them would be one too many.
  if (isLink && [before, own, other].every((list) => list.length < 2)) return null
  const added = own.filter((one) => !before.includes(one) && !other.includes(one))
  const taken = new Set(before.filter((one) => !own.includes(one)))
  const all = [...other.filter((one) => !taken.has(one)), ...added]
  return isLink ? { records: all } : all
}

function listIn(value: Value | undefined): string[] | null {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? (value as string[]) : null
  return typeof value === 'object' && 'records' in value ? linkedIn(value) : null
}
