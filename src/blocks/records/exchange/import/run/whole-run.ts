import { newId } from '#vault/bytes.ts'
import type { Collection } from '../../../model/collection.ts'
import type { Holding, Paper } from '../../../worker/holding.ts'
import type { Whole } from '../../export/whole.ts'
import { asBefore, batch, batchOf, counted, leftWith, pause, writeBatch } from './batch.ts'
import { type Counts, type ImportPaper, nothingYet } from './paper.ts'
import type { Ran, Running } from './run.ts'
import { planWhole } from './whole-in.ts'

/** What reading in an own export would do. */
export function tryWhole(
  holding: Holding,
  into: Collection,
  whole: Whole,
): { counts: Counts; made: string[] } {
  const { verdicts, made } = planWhole(holding, into, whole, 'dry')
  return { counts: counted(nothingYet, verdicts, []), made }
}

/** Reads in an own export, in batches like any other import; it can be stopped, taken up again and undone. */
export async function runWhole(
  holding: Holding,
  into: Collection,
  whole: Whole,
  running: Running,
  before?: Paper<ImportPaper>,
): Promise<Ran> {
  const id = before?.body.import ?? newId()
  const { collection, made, verdicts, entries } = planWhole(holding, into, whole, id)
  const rows = verdicts.length
  let paper = before ?? (await begin(holding, into, rows, made, id, running))
  if (made.length > 0) await keepCollection(holding, collection)
  const left: Ran['left'] = []
  for (let from = paper.body.done; from < rows && !running.isStopped(); from += batch) {
    const some = asBefore(verdicts.slice(from, from + batch), batchOf(holding, id, from / batch))
    const theirs = some.flatMap(({ of = '' }) => entries.get(of) ?? [])
    const ran = await writeBatch(holding, paper, from, some, theirs)
    paper = ran.paper
    left.push(...some.flatMap((verdict, at) => leftWith(verdict, ran.codes[at])))
    running.told?.(from + some.length, rows)
    await pause()
  }
  const state = paper.body.done >= rows ? 'done' : 'stopped'
  return { paper: await holding.keep({ ...paper.body, state }, paper), left }
}

function begin(
  holding: Holding,
  into: Collection,
  rows: number,
  made: string[],
  id: string,
  { file, digest, reading }: Running,
): Promise<Paper<ImportPaper>> {
  const mapping = { collection: into.id, uses: [], key: [], drawer: into.drawers[0]?.id ?? '' }
  return holding.keep<ImportPaper>({
    ...{ what: 'jam/import/1', import: id, collection: into.id, file, digest, rows, reading, done: 0 },
    ...{ at: new Date().toISOString(), by: holding.me.member, state: 'running', counts: nothingYet },
    mapping: { ...mapping, match: 'update', empty: 'keep', lookalikes: 'take' },
    made: { fields: made, choices: {} },
  })
}

async function keepCollection(holding: Holding, collection: Collection): Promise<void> {
  const known = holding
    .papers<{ what: 'jam/collection/1'; collection: Collection }>('jam/collection/1')
    .find(({ body }) => body.collection.id === collection.id)
  await holding.keep(
    { what: 'jam/collection/1', collection: { ...collection, version: collection.version + 1 } },
    known,
  )
}
