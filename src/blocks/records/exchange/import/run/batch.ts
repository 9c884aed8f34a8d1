import type { Change, Draft, EntryChange, Fate, Holding, Paper } from '../../../worker/holding.ts'
import type { Verdict } from '../judging.ts'
import { type BatchPaper, type Counts, type ImportPaper, versionsOf } from './paper.ts'

/** So many rows are remembered and written at once. */
export const batch = 500

/** Others get their turn: what asks how far it is, and what stops it. */
export const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Whether it is time to let others have a turn: twenty times a second, however slow the machine is. */
export function breathing(): { isDue: () => boolean } {
  let last = performance.now()
  return {
    isDue() {
      const now = performance.now()
      if (now - last < 50) return false
      last = now
      return true
    },
  }
}

/** Rows that are not taken in, with why: what the error file is made of. `code`: the vault itself refused. */
export type Left = Pick<Verdict, 'row' | 'line' | 'is' | 'of' | 'problems'> & { code?: string }

/**
 * Writes a batch, and with what came out of it how far the import is.
 * @returns what the vault said to the change of each row, where it refused; and the paper of the import as it is then
 */
export async function writeBatch(
  holding: Holding,
  before: Paper<ImportPaper>,
  from: number,
  verdicts: Verdict[],
  entries: readonly EntryChange[] = [],
): Promise<{ codes: (string | undefined)[]; paper: Paper<ImportPaper> }> {
  const writing = verdicts.filter(({ change }) => change !== undefined)
  const drafts: Draft[] = []
  let codes: (string | undefined)[] = []
  if (writing.length + entries.length > 0) {
    const paper = await remember(holding, before.body.import, from / batch, writing, entries)
    codes = codesOf(verdicts, writing, await holding.write(writing.map(({ change }) => change as Change)))
    if (entries.length > 0) await holding.writeEntries(entries)
    drafts.push({ body: cameOut(holding, paper.body), before: paper })
  }
  const counts = counted(before.body.counts, verdicts, codes)
  const body: ImportPaper = { ...before.body, done: from + verdicts.length, counts }
  const kept = await holding.keepAll([...drafts, { body, before }])
  return { codes, paper: kept.at(-1) as Paper<ImportPaper> }
}

function codesOf(verdicts: Verdict[], writing: Verdict[], fates: readonly Fate[]): (string | undefined)[] {
  const codes = new Map(
    writing.map(({ row }, at) => {
      const fate = fates[at]?.fate
      return [row, typeof fate === 'object' ? fate.code : undefined]
    }),
  )
  return verdicts.map(({ row }) => codes.get(row))
}

function cameOut(holding: Holding, body: BatchPaper): BatchPaper {
  const now = ({ id }: { id: string }) => {
    const row = holding.get(id)
    return row && { after: versionsOf(row) }
  }
  const made = body.made.map((one) => ({ ...one, ...now(one) }))
  const changed = body.changed.map((one) => ({ ...one, ...now(one) }))
  return { ...body, made, changed }
}

/** Written before the batch. Where it was written already, how it was before the first attempt stands. */
async function remember(
  holding: Holding,
  id: string,
  nth: number,
  writing: Verdict[],
  entries: readonly EntryChange[],
): Promise<Paper<BatchPaper>> {
  const known = batchOf(holding, id, nth)
  const made = new Map(known?.body.made.map((one) => [one.id, one]))
  const changed = new Map(known?.body.changed.map((one) => [one.id, one]))
  for (const { is, of = '' } of writing) {
    const row = holding.get(of)
    if (is === 'new') made.set(of, made.get(of) ?? { id: of })
    else if (row && !changed.has(of)) changed.set(of, { id: of, before: versionsOf(row) })
  }
  const told = new Set([...(known?.body.entries ?? []), ...entries.map(({ id = '' }) => id)])
  const body: BatchPaper = {
    ...{ what: 'jam/import-rows/1', import: id, nth },
    ...{ made: [...made.values()], changed: [...changed.values()] },
    ...(told.size > 0 && { entries: [...told] }),
  }
  return holding.keep(body, known)
}

export const batchOf = (holding: Holding, id: string, nth: number): Paper<BatchPaper> | undefined =>
  holding.papers<BatchPaper>('jam/import-rows/1').find(({ body }) => body.import === id && body.nth === nth)

/** What a run that was cut off has changed already is the same by now; it counts as changed. */
export function asBefore(verdicts: Verdict[], known: Paper<BatchPaper> | undefined): Verdict[] {
  if (!known) return verdicts
  const changed = new Set(known.body.changed.map(({ id }) => id))
  return verdicts.map((one) =>
    one.is === 'same' && changed.has(one.of ?? '') ? { ...one, is: 'changed' } : one,
  )
}

export function counted(before: Counts, verdicts: Verdict[], codes: (string | undefined)[]): Counts {
  const counts = { ...before }
  for (const [at, { is }] of verdicts.entries()) counts[codes[at] ? 'refused' : is]++
  return counts
}

export const leftOf = ({ row, line, is, of, problems }: Verdict): Left => ({
  row,
  line,
  is,
  problems,
  ...(of && { of }),
})

export function leftWith(verdict: Verdict, code: string | undefined): Left[] {
  if (code) return [{ ...leftOf(verdict), is: 'refused', code }]
  return verdict.is === 'refused' || verdict.is === 'duplicate' ? [leftOf(verdict)] : []
}
