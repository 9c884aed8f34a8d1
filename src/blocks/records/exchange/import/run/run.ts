import type { Lang } from '#kernel/text.ts'
import { newId } from '#vault/bytes.ts'
import type { Collection } from '../../../model/collection.ts'
import type { Change, Holding, Paper, Told } from '../../../worker/holding.ts'
import type { Table } from '../../reading/table.ts'
import { Judge, type Verdict } from '../judging.ts'
import type { Mapping } from '../mapping.ts'
import { idOfRow } from './ids.ts'
import { type BatchPaper, type Counts, type ImportPaper, nothingYet, versionsOf } from './paper.ts'
import { madeFor } from './schema.ts'

/** A table with how it becomes records, ready to be tried or run. */
export type Prepared = {
  table: Table
  mapping: Mapping
  lang: Lang
  today: string
}

/** Rows that are not taken in, with why: what the error file is made of. `code`: the vault itself refused. */
export type Left = Pick<Verdict, 'row' | 'line' | 'is' | 'of' | 'problems'> & { code?: string }

export type Tried = { counts: Counts; left: Left[]; samples: Verdict[]; made: ImportPaper['made'] }

/** Others get their turn: what asks how far it is, and what stops it. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve))
const batch = 500

/** What an import would do, without doing it (Probelauf). */
export async function tryImport(holding: Holding, prepared: Prepared, told?: Told): Promise<Tried> {
  const { collection, made } = madeFor(mustFind(holding, prepared.mapping), prepared)
  const judge = judgeOf(holding, collection, prepared, 'dry')
  const tried: Tried = { counts: { ...nothingYet }, left: [], samples: [], made }
  const shown = { ...nothingYet }
  const all = prepared.table.rows.length
  for (let row = 0; row < all; row++) {
    const verdict = judge.judge(row)
    tried.counts[verdict.is]++
    if (verdict.is === 'refused' || verdict.is === 'duplicate') tried.left.push(leftOf(verdict))
    else if (shown[verdict.is]++ < 20) tried.samples.push(verdict)
    if (row % batch === batch - 1) {
      told?.(row + 1, all)
      await pause()
    }
  }
  return tried
}

export type Running = {
  isStopped: () => boolean
  told?: Told
  file: string
  digest: string
  reading: ImportPaper['reading']
}
export type Ran = { paper: Paper<ImportPaper>; left: Left[] }

/**
 * Runs an import, or goes on with one that was cut off: in batches, each of which is remembered before it is written. Stopped
 * or torn off anywhere, a second run with the same file makes the same records, and none twice.
 */
export async function runImport(
  holding: Holding,
  prepared: Prepared,
  running: Running,
  before?: Paper<ImportPaper>,
): Promise<Ran> {
  let paper = before ?? (await begin(holding, prepared, running))
  const collection = await withMade(holding, prepared, paper)
  const judge = judgeOf(holding, collection, prepared, paper.body.import)
  const left: Left[] = []
  const rows = prepared.table.rows.length
  for (let from = 0; from < rows && !running.isStopped(); from += batch) {
    const judged = Array.from({ length: Math.min(batch, rows - from) }, (_, at) => judge.judge(from + at))
    const verdicts = asBefore(judged, batchOf(holding, paper.body.import, from / batch))
    const isThrough = from + verdicts.length <= (before?.body.done ?? 0)
    const codes = isThrough ? [] : await writeBatch(holding, paper.body.import, from / batch, verdicts)
    left.push(...verdicts.flatMap((verdict, at) => leftWith(verdict, codes[at])))
    if (!isThrough) {
      const counts = counted(paper.body.counts, verdicts, codes)
      paper = await holding.keep({ ...paper.body, done: from + verdicts.length, counts }, paper)
    }
    running.told?.(from + verdicts.length, rows)
    await pause()
  }
  const state = paper.body.done >= rows ? 'done' : 'stopped'
  return { paper: await holding.keep({ ...paper.body, state }, paper), left }
}

function begin(
  holding: Holding,
  prepared: Prepared,
  { file, digest, reading }: Running,
): Promise<Paper<ImportPaper>> {
  const { made } = madeFor(mustFind(holding, prepared.mapping), prepared)
  return holding.keep<ImportPaper>({
    ...{ what: 'jam/import/1', import: newId(), collection: prepared.mapping.collection, file, digest },
    ...{ rows: prepared.table.rows.length, at: new Date().toISOString(), by: holding.me.member },
    ...{ mapping: prepared.mapping, reading, state: 'running', done: 0, counts: nothingYet, made },
  })
}

function mustFind(holding: Holding, mapping: Mapping): Collection {
  const found = holding.collections().find(({ id }) => id === mapping.collection)
  if (!found) throw new Error('The collection is not there.')
  return found
}

function judgeOf(holding: Holding, collection: Collection, prepared: Prepared, id: string): Judge {
  const { table, mapping, lang, today } = prepared
  return new Judge(holding, collection, table, mapping, {
    ...{ lang, today, import: id },
    idOf: (row) => idOfRow(id, row),
  })
}

/** The collection as the import needs it. A second run finds what the first one made. */
async function withMade(
  holding: Holding,
  prepared: Prepared,
  paper: Paper<ImportPaper>,
): Promise<Collection> {
  const now = mustFind(holding, prepared.mapping)
  const { collection } = madeFor(now, prepared)
  if (collection === now) return now
  const lies = holding.papers<{ what: 'jam/collection/1'; collection: Collection }>('jam/collection/1')
  const known = lies.find(({ body }) => body.collection.id === paper.body.collection)
  const next = { ...collection, version: now.version + 1 }
  await holding.keep({ what: 'jam/collection/1', collection: next }, known)
  return next
}

/** @returns what the vault said to the change of each row, where it refused */
async function writeBatch(
  holding: Holding,
  id: string,
  nth: number,
  verdicts: Verdict[],
): Promise<(string | undefined)[]> {
  const writing = verdicts.filter(({ change }) => change !== undefined)
  if (writing.length === 0) return []
  const paper = await remember(holding, id, nth, writing)
  const fates = await holding.write(writing.map(({ change }) => change as Change))
  const codes = new Map(
    writing.map(({ row }, at) => {
      const fate = fates[at]?.fate
      return [row, typeof fate === 'object' ? fate.code : undefined]
    }),
  )
  const now = ({ id }: { id: string }) => {
    const row = holding.get(id)
    return row && { after: versionsOf(row) }
  }
  const made = paper.body.made.map((one) => ({ ...one, ...now(one) }))
  const changed = paper.body.changed.map((one) => ({ ...one, ...now(one) }))
  await holding.keep<BatchPaper>({ ...paper.body, made, changed }, paper)
  return verdicts.map(({ row }) => codes.get(row))
}

/** Written before the batch. Where it was written already, how it was before the first attempt stands. */
async function remember(
  holding: Holding,
  id: string,
  nth: number,
  writing: Verdict[],
): Promise<Paper<BatchPaper>> {
  const known = batchOf(holding, id, nth)
  const made = new Map(known?.body.made.map((one) => [one.id, one]))
  const changed = new Map(known?.body.changed.map((one) => [one.id, one]))
  for (const { is, of = '' } of writing) {
    const row = holding.get(of)
    if (is === 'new') made.set(of, made.get(of) ?? { id: of })
    else if (row && !changed.has(of)) changed.set(of, { id: of, before: versionsOf(row) })
  }
  const body: BatchPaper = {
    ...{ what: 'jam/import-rows/1', import: id, nth },
    ...{ made: [...made.values()], changed: [...changed.values()] },
  }
  return holding.keep(body, known)
}

const batchOf = (holding: Holding, id: string, nth: number): Paper<BatchPaper> | undefined =>
  holding.papers<BatchPaper>('jam/import-rows/1').find(({ body }) => body.import === id && body.nth === nth)

/** What a run that was cut off has changed already is the same by now; it counts as changed. */
function asBefore(verdicts: Verdict[], known: Paper<BatchPaper> | undefined): Verdict[] {
  if (!known) return verdicts
  const changed = new Set(known.body.changed.map(({ id }) => id))
  return verdicts.map((one) =>
    one.is === 'same' && changed.has(one.of ?? '') ? { ...one, is: 'changed' } : one,
  )
}

function counted(before: Counts, verdicts: Verdict[], codes: (string | undefined)[]): Counts {
  const counts = { ...before }
  for (const [at, { is }] of verdicts.entries()) counts[codes[at] ? 'refused' : is]++
  return counts
}

const leftOf = ({ row, line, is, of, problems }: Verdict): Left => ({
  row,
  line,
  is,
  problems,
  ...(of && { of }),
})

function leftWith(verdict: Verdict, code: string | undefined): Left[] {
  if (code) return [{ ...leftOf(verdict), is: 'refused', code }]
  return verdict.is === 'refused' || verdict.is === 'duplicate' ? [leftOf(verdict)] : []
}
