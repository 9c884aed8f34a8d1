import { newId } from '#vault/bytes.ts'
import type { Collection } from '../../../model/collection.ts'
import type { Layer } from '../../../model/field.ts'
import { mayWrite } from '../../../model/right.ts'
import type { Holding, Paper, Told } from '../../../worker/holding.ts'
import { viewerOf } from '../../export/rights.ts'
import { Judge, type Verdict } from '../judging.ts'
import type { Mapping } from '../mapping.ts'
import {
  asBefore,
  batch,
  batchOf,
  breathing,
  type Left,
  leftOf,
  leftWith,
  pause,
  writeBatch,
} from './batch.ts'
import { idOfRow } from './ids.ts'
import { type Counts, type ImportPaper, nothingYet } from './paper.ts'
import type { Prepared } from './prepared.ts'
import { madeFor } from './schema.ts'

export type Tried = { counts: Counts; left: Left[]; samples: Verdict[]; made: ImportPaper['made'] }

/** What an import would do, without doing it (Probelauf). */
export async function tryImport(holding: Holding, prepared: Prepared, told?: Told): Promise<Tried> {
  const { collection, made } = madeFor(mustFind(holding, prepared.mapping), prepared)
  const judge = judgeOf(holding, collection, prepared, 'dry')
  const tried: Tried = { counts: { ...nothingYet }, left: [], samples: [], made }
  const shown = { ...nothingYet }
  const breath = breathing()
  const all = prepared.table.rows.length
  for (let row = 0; row < all; row++) {
    const verdict = judge.judge(row)
    tried.counts[verdict.is]++
    if (verdict.is === 'refused' || verdict.is === 'duplicate') tried.left.push(leftOf(verdict))
    else if (shown[verdict.is]++ < 20) tried.samples.push(verdict)
    if (row % 50 === 49 && breath.isDue()) {
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
    const ran = isThrough ? { codes: [], paper } : await writeBatch(holding, paper, from, verdicts)
    paper = ran.paper
    left.push(...verdicts.flatMap((verdict, at) => leftWith(verdict, ran.codes[at])))
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

/** Whoever says what becomes of each row. */
export function judgeOf(holding: Holding, collection: Collection, prepared: Prepared, id: string): Judge {
  const { table, mapping, lang, today, exact, decided } = prepared
  const viewer = viewerOf(holding)
  const layerOf = new Map(collection.fields.map((field) => [field.id, field.layer]))
  const layersOf = (fields: readonly string[]): Set<Layer> =>
    new Set(['base', ...fields.map((field) => layerOf.get(field) ?? 'base')])
  return new Judge(holding, collection, table, mapping, {
    ...{ lang, today, import: id, me: holding.me.member },
    mayWrite: (row, fields) =>
      [...layersOf(fields)].every((layer) => mayWrite(viewer, { collection, layer, row })),
    idOf: prepared.idOf ?? ((row) => idOfRow(id, row)),
    ...(exact && { exact }),
    ...(decided && { decided }),
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
