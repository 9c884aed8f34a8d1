import { Refused } from '#custody/browser/refused.ts'
import { type Choosing, mergePlan } from '../model/duplicate/merging.ts'
import { sameValue } from '../model/equal.ts'
import { type Layer, layers } from '../model/field.ts'
import { changeOf } from '../model/plan.ts'
import type { Value } from '../model/record.ts'
import type { Change, Fate, Paper, Row, Version } from '../worker/holding.ts'
import type { Workroom } from '../worker/workroom.ts'

type Versions = { [layer in Layer]?: number }
type Touched = { id: string; fields: string[]; marks: string[]; before: Versions }

/** What was made one of two. In the plan, which many read: which fields it touched, and never what stood there. */
export type MergeBody = {
  what: 'jam/merge/1'
  collection: string
  stays: string
  goes: string
  touched: Touched[]
  at: string
  undone?: true
}

export type Merging = { stays: string; goes: string; choosing: Choosing }

/**
 * Makes one record of two. The other is put aside, with its files and what happened to it, and read with the one that stays: so
 * that nothing is lost when they turn out to be two after all.
 * @throws Refused `records.merge-gone`, `records.merge-waits`, `records.no-right`
 */
export async function mergeIn(room: Workroom, { stays, goes, choosing }: Merging): Promise<void> {
  const { holding } = room
  const [one, other] = [mustBeHere(room, stays), mustBeHere(room, goes)]
  const { steps } = mergePlan(room.tables, { stays: one, goes: other, choosing, entries: [] })
  if (steps.length === 0) throw new Refused({ code: 'records.merge-gone' })
  const changes = steps.flatMap((step) => (step.is === 'write' && step.before ? (changeOf(step) ?? []) : []))
  const aside: Change = { collection: other.collection, id: goes, marks: { merged: stays } }
  const viewing = room.viewing()
  if (![...changes, aside].every((change) => viewing.mayWrite(change)))
    throw new Refused({ code: 'records.no-right' })
  const touched = changes.flatMap((change) => touchedBy(holding.get(change.id ?? ''), change))
  // First what undoes it, last what goes: whoever is interrupted has one too many, and nothing too little.
  await holding.keep<MergeBody>({
    ...{ what: 'jam/merge/1', collection: one.collection, stays, goes, touched },
    at: new Date().toISOString(),
  })
  mustBeKept(await holding.write(changes))
  mustBeKept(await holding.write([aside]))
}

/** Two again, each as it was. What somebody has changed since in the one that stayed is left. @returns how many fields that are */
export async function undoMerge(room: Workroom, paper: Paper<MergeBody>): Promise<number> {
  const { holding } = room
  const { goes, stays, touched, collection } = paper.body
  if (holding.get(goes)?.merged !== stays) throw new Refused({ code: 'records.merge-gone' })
  const back = await Promise.all(touched.map((one) => putBack(room, one)))
  const changes = back.flatMap(({ change }) => change ?? [])
  const apart: Change = { collection, id: goes, marks: { merged: null } }
  const viewing = room.viewing()
  if (![...changes, apart].every((change) => viewing.mayWrite(change)))
    throw new Refused({ code: 'records.no-right' })
  mustBeKept(await holding.write([apart]))
  mustBeKept(await holding.write(changes))
  await holding.keep<MergeBody>({ ...paper.body, undone: true }, paper)
  return back.reduce((sum, { left }) => sum + left, 0)
}

function mustBeHere(room: Workroom, id: string): Row {
  const row = room.holding.get(id)
  if (!row || row.merged) throw new Refused({ code: 'records.merge-gone' })
  if (row.waits || row.damaged) throw new Refused({ code: 'records.merge-waits' })
  return row
}

function mustBeKept(fates: readonly Fate[]): void {
  for (const { fate } of fates) if (typeof fate === 'object') throw new Refused({ code: fate.code })
}

const touchedBy = (row: Row | undefined, { id, set = {}, marks = {} }: Change): Touched[] =>
  row && id ? [{ id, fields: Object.keys(set), marks: Object.keys(marks), before: versionsOf(row) }] : []

const versionsOf = ({ version, parts }: Row): Versions => ({
  base: version,
  ...(parts.sensitive && { sensitive: parts.sensitive.version }),
  ...(parts.private && { private: parts.private.version }),
})

/** A record with what stood there before, as far as there still stands what was written then. */
async function putBack(
  { holding }: Workroom,
  { id, fields, marks, before }: Touched,
): Promise<{ change: Change | null; left: number }> {
  const row = holding.get(id)
  if (!row) return { change: null, left: fields.length }
  const versions = await holding.versions(id)
  const set: { [field: string]: Value | null } = {}
  let left = 0
  for (const field of fields) {
    const [was, wrote] = turnOf(versions, before, (one) => one.values[field])
    if (sameValue(row.values[field], was)) continue
    if (sameValue(row.values[field], wrote)) set[field] = was ?? null
    else left++
  }
  const marked: { [mark: string]: unknown } = {}
  for (const mark of marks) {
    const markIn = (held: object) => (held as { [mark: string]: Value | undefined })[mark]
    const [was, wrote] = turnOf(versions, { base: before.base ?? 0 }, markIn)
    if (sameValue(markIn(row), wrote) && !sameValue(was, wrote)) marked[mark] = was ?? null
  }
  const isNothing = Object.keys(set).length + Object.keys(marked).length === 0
  const change = { collection: row.collection, id, set, marks: marked as Change['marks'] & object }
  return { change: isNothing ? null : change, left }
}

/** What stood there before, and what the next version of the same layer says: a field lies in one layer. */
function turnOf(
  versions: readonly Version[],
  before: Versions,
  valueIn: (version: Version) => Value | undefined,
): [was: Value | undefined, wrote: Value | undefined] {
  const at = (layer: Layer, version: number) =>
    versions.find((one) => one.layer === layer && one.version === version)
  let [was, wrote]: (Value | undefined)[] = [undefined, undefined]
  for (const layer of layers) {
    const known = at(layer, before[layer] ?? 0)
    const next = at(layer, (before[layer] ?? 0) + 1) ?? known
    was ??= known && valueIn(known)
    wrote ??= next && valueIn(next)
  }
  return [was, wrote]
}
