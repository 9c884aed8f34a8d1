import type { Desk } from '#kernel/desk.ts'
import type { Target } from './far.ts'

type TargetTable = Target & {
  service: string
  organisation: string
  publication: string | null
  pushed_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    site_target: TargetTable
  }
}

/** A web space that somebody has named, and what was laid there last. */
export type KeptTarget = Target & { publication: string | null; pushedAt: Date | null }

export async function findTargetRow(desk: Desk, service: string): Promise<KeptTarget | undefined> {
  const row = await desk.tx
    .selectFrom('site_target')
    .selectAll()
    .where('service', '=', service)
    .executeTakeFirst()
  if (!row) return
  const { service: _, organisation: __, pushed_at: pushedAt, ...target } = row
  return { ...target, pushedAt }
}

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
    .set({ publication, pushed_at: desk.now })
    .where('service', '=', service)
    .execute()

export const removeTargetRow = (desk: Desk, service: string) =>
  desk.tx.deleteFrom('site_target').where('service', '=', service).execute()
