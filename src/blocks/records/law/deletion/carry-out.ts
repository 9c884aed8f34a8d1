import { Refused } from '#custody/browser/refused.ts'
import { homeDay } from '#kernel/zone.ts'
import { viewerOf } from '../../exchange/export/rights.ts'
import { mayWrite } from '../../model/right.ts'
import type { Change, Fate, Holding, Paper, Row, Told } from '../../worker/holding.ts'
import { keepingOf } from '../retention/due.ts'
import { holdsOf, keepingPaper } from '../retention/due-list.ts'
import { anonymised } from './anonymise.ts'
import { relinked } from './cascade.ts'
import { type DeletionBody, type DeletionLine, type DoneBody, type LeftWhy, standingOf } from './proposal.ts'

/**
 * Does what two members have agreed on, one record after the other; torn anywhere, the next turn does the rest. What was changed,
 * held or locked since is left, and the protocol says why.
 * @throws Error `four-eyes` when no second member has confirmed exactly this
 * @throws Refused `records.no-right` when my role does not let me write them: somebody else then carries it out
 */
export async function carryOut(
  holding: Holding,
  proposal: Paper<DeletionBody>,
  now: Date,
  told?: Told,
): Promise<DoneBody> {
  const standing = await standingOf(holding, proposal)
  if (standing.state === 'done') return standing.done
  if (standing.state !== 'confirmed') throw new Error('four-eyes')
  mustBeMine(holding, proposal.body.lines)
  const protocol: DoneBody = {
    ...{ what: 'jam/deletion-done/1', of: proposal.id, at: now.toISOString(), done: [], left: [] },
  }
  const { lines, why } = proposal.body
  for (const [at, line] of lines.entries()) {
    const left = leftWhy(holding, line, why, now)
    const leave = (stays: LeftWhy) =>
      protocol.left.push({ record: line.record, collection: line.collection, why: stays })
    if (left) leave(left)
    else
      await end(holding, line, now).then(
        (done) => protocol.done.push(done),
        (error) => leave(heldBy(error)),
      )
    told?.(at + 1, lines.length)
  }
  await holding.keep(protocol)
  return protocol
}

function mustBeMine(holding: Holding, lines: readonly DeletionLine[]): void {
  const viewer = viewerOf(holding)
  for (const { record } of lines) {
    const row = holding.get(record)
    const collection = row && holding.collections().find(({ id }) => id === row.collection)
    if (!row || !collection || row.restricted) continue
    const open = holding.readable(row.collection, row.drawer)
    if (!open.every((layer) => mayWrite(viewer, { collection, layer, row })))
      throw new Refused({ code: 'records.no-right' })
  }
}

/** Somebody has held it meanwhile, and the house knows. @throws whatever else it was */
function heldBy(error: unknown): LeftWhy {
  if (error instanceof Refused && error.trouble.code === 'record.held') return 'held'
  throw error
}

/** Why a record stays although it was agreed on; null: it goes, or is gone already. */
function leftWhy(holding: Holding, line: DeletionLine, why: DeletionBody['why'], now: Date): LeftWhy | null {
  const row = holding.get(line.record)
  // Back in a drawer where it was before, it lives on under another id.
  if (!row) return isElsewhere(holding, line) ? 'changed' : null
  if (holdsOf(holding).has(row.id) || holdsOf(holding).has(row.collection)) return 'held'
  if (row.restricted) return 'restricted'
  if (row.damaged) return 'damaged'
  if (row.waits) return 'waits'
  if (row.version !== line.version) return 'changed'
  if (why !== 'due') return null
  const collection = holding.collections().find(({ id }) => id === row.collection)
  if (!collection) return 'not-due'
  const keeping = keepingOf(row, collection, holding.entries(row.id), keepingPaper(holding)?.body)
  return 'due' in keeping && keeping.due <= homeDay(now) ? null : 'not-due'
}

function isElsewhere(holding: Holding, { record, collection }: DeletionLine): boolean {
  for (const { was } of holding.rows(collection)) if (was?.includes(record)) return true
  return false
}

async function end(holding: Holding, line: DeletionLine, now: Date): Promise<DoneBody['done'][number]> {
  const row = holding.get(line.record)
  const entries = holding.entries(line.record).length
  const instead = row && line.end === 'anonymise' ? await standIn(holding, row, now) : null
  const links = await relink(holding, line.record, instead)
  // Its versions told everything: they go with it, and so do its files.
  if (row) await holding.erase([row.id])
  const { record, collection } = line
  return { record, collection, end: line.end, ...(line.class && { class: line.class }), links, entries }
}

/** A new record with what statistics keep, and no past. @returns its id; the one of an earlier turn if that was torn */
async function standIn(holding: Holding, row: Row, now: Date): Promise<string> {
  for (const one of holding.rows(row.collection)) {
    if (one.instead !== row.id) continue
    if (one.waits) throw new Refused({ code: 'offline' })
    return one.id
  }
  const collection = holding.collections().find(({ id }) => id === row.collection)
  if (!collection) throw new Error('no-collection')
  const change: Change = {
    ...{ collection: row.collection, drawer: row.drawer, set: anonymised(collection, row.values) },
    marks: { anonymous: homeDay(now), instead: row.id, ...(row.step && { step: row.step }) },
  }
  const [fate] = await holding.write([change])
  return mustBeThere(fate).id
}

/** Whoever names a record that goes names what stands in for it, or nobody. @returns how many */
async function relink(holding: Holding, from: string, to: string | null): Promise<number> {
  const changes: Change[] = []
  for (const { from: id, field } of holding.links(from)) {
    const row = holding.get(id)
    if (!row || id === from || row.instead === from) continue
    changes.push({
      collection: row.collection,
      id,
      set: { [field]: relinked(row.values[field], from, to) },
    })
  }
  if (changes.length > 0) for (const fate of await holding.write(changes)) mustBeThere(fate)
  return changes.length
}

/** Nothing is erased while what replaces it may still get lost. */
function mustBeThere(fate: Fate | undefined): Fate {
  if (fate?.fate === 'there') return fate
  throw new Refused({ code: typeof fate?.fate === 'object' ? fate.fate.code : 'offline' })
}
