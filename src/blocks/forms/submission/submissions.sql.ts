import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

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
    .values({ ...row, on_day: desk.now.toISOString().slice(0, 10) })
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

export const noteWaiting = (desk: Desk, id: string) =>
  desk.tx.updateTable('form_submission').set({ outcome: 'waiting' }).where('id', '=', id).execute()
