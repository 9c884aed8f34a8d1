import type { Layer } from '../model/field.ts'
import { mergeMarks, mergeValues } from '../model/merge.ts'
import { marksOf as marksIn } from '../model/plan.ts'
import type { RecordBody, Value, Values } from '../model/record.ts'
import type { Conflict, Marks } from '../model/row.ts'

type Turn<V> = { was: V | null; mine: V | null }

/** What somebody changes in one layer of a record, by field and by mark, with what stood there when they looked at it. */
export type Patch = {
  layer: Layer
  fields: { [field: string]: Turn<Value> }
  marks: { [mark: string]: Turn<unknown> }
}

type Held = { values: Values; marks: Marks }
/** `mine` only where somebody else has changed the same: kept as a version of its own before `values`. */
export type Patched = Held & { mine?: Held; conflicts: Conflict[] }

/**
 * A patch on top of what is there now. Where somebody else has changed the same field in between, theirs stands until a
 * person decides, and mine is not lost: it becomes a version of the history.
 */
export function patched(there: Held, { fields, marks }: Patch): Patched {
  const values = sides<Value>(there.values, fields)
  const standing = sides<unknown>({ ...there.marks }, marks)
  const one = mergeValues(values.was, values.mine, there.values)
  const other = mergeMarks(standing.was as Marks, standing.mine as Marks, there.marks)
  const result = {
    values: one.merged,
    marks: other.merged,
    conflicts: [...one.conflicts, ...other.conflicts],
  }
  if (result.conflicts.length === 0) return result
  return { ...result, mine: { values: values.mine, marks: standing.mine as Marks } }
}

type Many<V> = { [name: string]: V }

/** What is there now as it was before, and with my changes: so that only what I have touched is held against theirs. */
function sides<V>(there: Many<V>, turns: { [name: string]: Turn<V> }): { was: Many<V>; mine: Many<V> } {
  const [was, mine] = [{ ...there }, { ...there }]
  for (const [name, turn] of Object.entries(turns)) {
    put(was, name, turn.was)
    put(mine, name, turn.mine)
  }
  return { was, mine }
}

function put<V>(all: Many<V>, name: string, value: V | null): void {
  if (value === null) delete all[name]
  else all[name] = value
}

export const marksOf = (body: RecordBody): Marks => marksIn(body)
