import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import { homeDay } from '#kernel/zone.ts'

export type Outcome = 'taken' | 'waiting'

declare module '#kernel/db.ts' {
  interface Tables {
    form_submission: {
      id: string
      service: string
      organisation: string
      proof: string
      digest: string
      outcome: Outcome
      on_day: string
    }
  }
}

export type SubmissionRow = { id: string; service: string; digest: string; outcome: Outcome }

type NewRow = SubmissionRow & { organisation: string; proof: string }

/** @returns false when this letter, or what was given for it, was there before. */
export async function addSubmission(desk: Desk, row: NewRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('form_submission')
    .values({ ...row, on_day: homeDay(desk.now) })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** What is there under the name of a letter, or by what was given for it. */
export const listSubmissionsLike = (desk: Desk, id: string | null, proof: string): Promise<SubmissionRow[]> =>
  desk.tx
    .selectFrom('form_submission')
    .select(['id', 'service', 'digest', 'outcome'])
    .where((eb) => eb.or([...(id ? [eb('id', '=', id)] : []), eb('proof', '=', proof)]))
    .execute()

/** Holds what was given once, so that of two who come with the same one comes second. */
export const holdProof = (desk: Desk, proof: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('form.proof:' || ${proof}, 0))`.execute(desk.tx)

/**
 * Forgets letters that came before a day. Of one whose seat counts, the name alone stays: the seat hangs on it.
 * @returns how many
 */
export async function forgetSubmissions(desk: Desk, before: Date, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with old as (
      select s.id, exists (select from form_seat t where t.submission = s.id and t.state <> 'left') as counts
      from form_submission s where s.on_day < ${before}::date and s.digest <> ''
      order by s.on_day limit ${most} for update of s skip locked
    ), gone as (
      delete from form_submission where id in (select id from old where not counts)
    ), bare as (
      update form_submission set digest = '', proof = 'forgotten:' || id where id in (select id from old where counts)
    )
    select count(*)::int as count from old`.execute(desk.tx)
  return rows[0]?.count ?? 0
}

export const noteWaiting = (desk: Desk, id: string) =>
  desk.tx.updateTable('form_submission').set({ outcome: 'waiting' }).where('id', '=', id).execute()
