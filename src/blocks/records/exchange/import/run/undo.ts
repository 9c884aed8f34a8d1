import type { Collection } from '../../../model/collection.ts'
import { sameValue } from '../../../model/equal.ts'
import { layers } from '../../../model/field.ts'
import type { Value, Values } from '../../../model/record.ts'
import { markNames } from '../../../model/row.ts'
import type { Change, Holding, Marks, Paper, Row, Told, Version } from '../../../worker/holding.ts'
import { withoutMade } from '../making-choices.ts'
import { pause } from './batch.ts'
import { type BatchPaper, type ImportPaper, sameVersions, type Versions, versionsOf } from './paper.ts'

/** How many records are gone again, how many as they were, and which ones stay since somebody has worked with them. */
export type Undone = { paper: Paper<ImportPaper>; erased: number; restored: number; kept: string[] }

const atOnce = 8

/**
 * Puts back what an import has made and changed, the last batch first. What somebody has changed since stays as it is, and is
 * told. Torn off anywhere, it can be done again.
 */
export async function undoImport(holding: Holding, before: Paper<ImportPaper>, told?: Told): Promise<Undone> {
  let paper = before
  if (paper.body.state !== 'undoing') paper = await holding.keep({ ...paper.body, state: 'undoing' }, paper)
  const batches = holding
    .papers<BatchPaper>('jam/import-rows/1')
    .filter(({ body }) => body.import === paper.body.import && !body.undone)
    .sort((a, b) => b.body.nth - a.body.nth)
  const all = batches.reduce((sum, { body }) => sum + body.made.length + body.changed.length, 0)
  const undone = { erased: 0, restored: 0, kept: [...(paper.body.kept ?? [])] }
  for (const batch of batches) {
    await undoBatch(holding, batch, before.body.by, undone)
    told?.(Math.min(undone.erased + undone.restored + undone.kept.length, all), all)
    await pause()
  }
  await takeBack(holding, paper.body)
  const { kept } = undone
  const body: ImportPaper = { ...paper.body, state: 'undone', ...(kept.length > 0 && { kept }) }
  return { paper: await holding.keep(body, paper), ...undone }
}

type Doing = { erased: number; restored: number; kept: string[] }

async function undoBatch(
  holding: Holding,
  batch: Paper<BatchPaper>,
  by: string,
  doing: Doing,
): Promise<void> {
  const { made, changed } = batch.body
  const entries = (batch.body.entries ?? []).filter((id) => isAsMade(holding, batch.body, id))
  if (entries.length > 0) await holding.erase(entries)
  const gone: string[] = []
  const mine = new Set(made.map(({ id }) => id))
  for (const { id, after } of made) {
    const row = holding.get(id)
    if (!row) doing.erased++
    else if (isUntouched(holding, row, after ?? { base: 1 }, by, mine)) gone.push(id)
    else doing.kept.push(id)
  }
  if (gone.length > 0) await holding.erase(gone)
  doing.erased += gone.length
  const changes: Change[] = []
  for (let from = 0; from < changed.length; from += atOnce) {
    const some = changed.slice(from, from + atOnce)
    const found = await Promise.all(some.map((one) => putBack(holding, one, by)))
    for (const [at, change] of found.entries()) {
      if (change === 'kept') doing.kept.push(some[at]?.id ?? '')
      else if (change === 'there') doing.restored++
      else changes.push(change)
    }
  }
  const fates = changes.length > 0 ? await holding.write(changes) : []
  for (const [at, { fate }] of fates.entries()) {
    if (typeof fate === 'object') doing.kept.push(changes[at]?.id ?? '')
    else doing.restored++
  }
  await holding.keep<BatchPaper>({ ...batch.body, undone: true }, batch)
}

/** An entry that came with a record, and that nobody has written since. */
function isAsMade(holding: Holding, { made, changed }: BatchPaper, entry: string): boolean {
  const records = [...made, ...changed]
  return records.some(({ id }) => holding.entries(id).some((one) => one.id === entry && one.version === 1))
}

/** Nobody has written it, nothing has happened to it, and nobody links to it but what goes as well. */
function isUntouched(
  holding: Holding,
  row: Row,
  after: Versions,
  by: string,
  mine: ReadonlySet<string>,
): boolean {
  const isOurs = sameVersions(versionsOf(row), after) || (row.version === 1 && row.author === by)
  const others = holding.links(row.id).filter(({ from }) => from !== row.id && !mine.has(from))
  return isOurs && holding.entries(row.id).length === 0 && others.length === 0
}

type Touched = BatchPaper['changed'][number]

/** What puts a record back; `there`: it already is as it was; `kept`: somebody has changed it since. */
async function putBack(
  holding: Holding,
  { id, before, after }: Touched,
  by: string,
): Promise<Change | 'there' | 'kept'> {
  const row = holding.get(id)
  if (!row) return 'kept'
  const now = versionsOf(row)
  if (sameVersions(now, before)) return 'there'
  const was = stateAt(await holding.versions(id), before)
  if (!was) return 'kept'
  if (sameState(row, was)) return 'there'
  const isOurs = after ? sameVersions(now, after) : isOneOn(now, before) && row.author === by
  if (!isOurs) return 'kept'
  return { collection: row.collection, id, set: was.values, whole: true, marks: marksBack(row, was.marks) }
}

/** The batch was cut off before it could say what came out: then each layer has at most one version more. */
const isOneOn = (now: Versions, before: Versions): boolean =>
  layers.every((layer) => (now[layer] ?? 0) - (before[layer] ?? 0) <= 1)

type State = { values: Values; marks: Marks }

/** A record as it stood at these versions of its layers; null where one of them is not there any more. */
function stateAt(versions: readonly Version[], at: Versions): State | null {
  let values: Values = {}
  let marks: Marks = {}
  for (const layer of layers) {
    const wanted = at[layer] ?? 0
    if (wanted === 0) continue
    const found = versions.find((one) => one.layer === layer && one.version === wanted)
    if (!found) return null
    values = { ...values, ...found.values }
    if (layer === 'base') marks = marksIn(found)
  }
  return { values, marks }
}

function marksIn(held: Marks): Marks {
  return Object.fromEntries(
    markNames.flatMap((mark) => (held[mark] === undefined ? [] : [[mark, held[mark]]])),
  )
}

function sameState(row: Row, { values, marks }: State): boolean {
  const fields = new Set([...Object.keys(row.values), ...Object.keys(values)])
  return (
    [...fields].every((field) => sameValue(row.values[field], values[field])) &&
    markNames.every((mark) => sameValue(row[mark] as Value | undefined, marks[mark] as Value | undefined))
  )
}

function marksBack(row: Row, marks: Marks): NonNullable<Change['marks']> {
  const all = markNames.flatMap((mark) => {
    const [now, then] = [row[mark] as Value | undefined, marks[mark] as Value | undefined]
    return sameValue(now, then) ? [] : [[mark, then ?? null]]
  })
  return Object.fromEntries(all)
}

/** Fields and choices that the import made are gone again, as far as nothing uses them. */
async function takeBack(holding: Holding, { collection, made }: ImportPaper): Promise<void> {
  const lies = holding.papers<{ what: 'jam/collection/1'; collection: Collection }>('jam/collection/1')
  const known = lies.find(({ body }) => body.collection.id === collection)
  if (!known || (made.fields.length === 0 && Object.keys(made.choices).length === 0)) return
  const now = known.body.collection
  const next = withoutMade(now, made, (field, choice) => isUsed(holding, collection, field, choice))
  if (JSON.stringify(next) !== JSON.stringify(now))
    await holding.keep({ what: 'jam/collection/1', collection: { ...next, version: now.version + 1 } }, known)
}

function isUsed(holding: Holding, collection: string, field: string, choice?: string): boolean {
  for (const { values } of holding.rows(collection)) {
    const value = values[field]
    if (value === undefined) continue
    if (choice === undefined || [value].flat().includes(choice)) return true
  }
  return false
}
