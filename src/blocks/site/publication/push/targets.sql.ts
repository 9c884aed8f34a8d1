import type { Generated } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { FarProblem, Target } from './far.ts'

type TargetTable = Target & {
  service: string
  organisation: string
  publication: string | null
  pushed_at: Date | null
  run_state: Generated<Run['state'] | null>
  run_problem: Generated<FarProblem | null>
  run_sent: Generated<number>
  run_removed: Generated<number>
  run_total: Generated<number>
  run_at: Generated<Date | null>
}

declare module '#kernel/db.ts' {
  interface Tables {
    site_target: TargetTable
  }
}

/** What is on its way, or how the last way ended. */
export type Run = {
  state: 'running' | 'done' | 'failed'
  problem: FarProblem | null
  sent: number
  removed: number
  total: number
  at: Date
}

/** A web space that somebody has named, and what was laid there last. */
export type KeptTarget = Target & { publication: string | null; pushedAt: Date | null; run: Run | null }

export async function findTargetRow(desk: Desk, service: string): Promise<KeptTarget | undefined> {
  const row = await desk.tx
    .selectFrom('site_target')
    .selectAll()
    .where('service', '=', service)
    .executeTakeFirst()
  if (!row) return
  const { kind, address, login, folder, fingerprint, publication, pushed_at: pushedAt } = row
  const { run_state: state, run_problem: problem, run_sent: sent, run_removed: removed, run_at: at } = row
  const run = state && at ? { state, problem, sent, removed, total: row.run_total, at } : null
  return { kind, address, login, folder, fingerprint, publication, pushedAt, run }
}

/** Holds the row: two who push at once come one after the other. */
export const putTargetRow = (desk: Desk, of: { service: string; organisation: string }, target: Target) =>
  desk.tx
    .insertInto('site_target')
    .values({
      ...target,
      service: of.service,
      organisation: of.organisation,
      publication: null,
      pushed_at: null,
    })
    .onConflict((oc) => oc.column('service').doUpdateSet(target))
    .execute()

export const notePushed = (desk: Desk, service: string, publication: string) =>
  desk.tx
    .updateTable('site_target')
    .set({ publication, pushed_at: desk.now, run_state: 'done' })
    .where('service', '=', service)
    .execute()

export const noteRunRow = (
  desk: Desk,
  service: string,
  {
    state,
    problem = null,
    sent,
    removed,
    total,
  }: Omit<Run, 'at' | 'problem'> & Partial<Pick<Run, 'problem'>>,
) =>
  desk.tx
    .updateTable('site_target')
    .set({
      ...{ run_state: state, run_problem: problem, run_at: desk.now },
      ...{ run_sent: sent, run_removed: removed, run_total: total },
    })
    .where('service', '=', service)
    .execute()

export const dropRunRow = (desk: Desk, service: string) =>
  desk.tx.updateTable('site_target').set({ run_state: null }).where('service', '=', service).execute()

export const removeTargetRow = (desk: Desk, service: string) =>
  desk.tx.deleteFrom('site_target').where('service', '=', service).execute()
