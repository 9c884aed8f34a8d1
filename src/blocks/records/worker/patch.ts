import { canonical } from '#vault/canonical.ts'
import type { Layer } from '../model/field.ts'
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
  const one = putOn<Value>(there.values, fields)
  const other = putOn<unknown>({ ...there.marks }, marks)
  const conflicts = one.conflicts.map(([field, { was, mine }]) => {
    return { field, was, mine, theirs: there.values[field] ?? null }
  })
  const result = { values: one.result, marks: other.result as Marks, conflicts }
  if (one.conflicts.length + other.conflicts.length === 0) return result
  return { ...result, mine: { values: one.mine, marks: other.mine as Marks } }
}

export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || canonical(a ?? null) === canonical(b ?? null)

type Many<V> = { [name: string]: V }

function putOn<V>(there: Many<V>, turns: { [name: string]: Turn<V> }) {
  const [result, mine] = [{ ...there }, { ...there }]
  const conflicts: [string, Turn<V>][] = []
  for (const [name, turn] of Object.entries(turns)) {
    put(mine, name, turn.mine)
    const theirs = there[name] ?? null
    if (isSame(theirs, turn.was)) put(result, name, turn.mine)
    else if (!isSame(theirs, turn.mine)) conflicts.push([name, turn])
  }
  return { result, mine, conflicts }
}

function put<V>(all: Many<V>, name: string, value: V | null): void {
  if (value === null) delete all[name]
  else all[name] = value
}

export function marksOf(body: RecordBody): Marks {
  const { what: _, collection: __, schema: ___, values: ____, ...marks } = body
  return marks
}
