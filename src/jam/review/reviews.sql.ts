import type { JSONColumnType } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Review, Scores } from './rubric/rubric.ts'

type ReviewTable = {
  need: string
  jam: string
  account: string
  reviewer: string
  scores: JSONColumnType<Scores>
  note: string
  reviewed_at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    review: ReviewTable
  }
}

export async function listReviewRows(desk: Desk, jam: string): Promise<(Review & { need: string })[]> {
  const rows = await desk.tx
    .selectFrom('review')
    .selectAll()
    .where('jam', '=', jam)
    .orderBy('reviewed_at')
    .orderBy('account')
    .execute()
  return rows.map(({ reviewed_at, jam: _, ...row }) => ({ ...row, reviewedAt: reviewed_at }))
}

/** One review per reviewer: saying it again changes it. */
export const saveReview = (desk: Desk, need: { id: string; jam: string }, review: Review) =>
  desk.tx
    .insertInto('review')
    .values({
      need: need.id,
      jam: need.jam,
      account: review.account,
      reviewer: review.reviewer,
      scores: JSON.stringify(review.scores),
      note: review.note,
      reviewed_at: review.reviewedAt,
    })
    .onConflict((oc) =>
      oc.columns(['need', 'account']).doUpdateSet({
        scores: JSON.stringify(review.scores),
        note: review.note,
        reviewed_at: review.reviewedAt,
      }),
    )
    .execute()
