import type { JSONColumnType, Selectable } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Review, Scores } from './rubric.ts'

type ReviewTable = {
  need: string
  jam: string
  account: string
  reviewer: string
  scores: JSONColumnType<Scores>
  note: string
  reviewed_at: Date
}

type QuestionTable = {
  id: string
  need: string
  jam: string
  organisation: string
  asked_by: string | null
  question: string
  asked_at: Date
  answer: string | null
  answered_at: Date | null
}

type DecisionTable = {
  id: string
  need: string
  jam: string
  organisation: string
  verdict: 'accepted' | 'waiting' | 'declined'
  reason: string
  decided_by: string | null
  decided_at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    review: ReviewTable
    question: QuestionTable
    decision: DecisionTable
  }
}

export type Question = Selectable<QuestionTable>
export type Decision = Selectable<DecisionTable>

export async function listReviewRows(desk: Desk, jam: string): Promise<(Review & { need: string })[]> {
  const rows = await desk.tx
    .selectFrom('review')
    .selectAll()
    .where('jam', '=', jam)
    .orderBy('reviewed_at')
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

/** @returns whether it was added; the same words about the same need are asked once. */
export async function addQuestion(
  desk: Desk,
  question: Omit<Question, 'answer' | 'answered_at'>,
): Promise<boolean> {
  const added = await desk.tx
    .insertInto('question')
    .values({ ...question, answer: null, answered_at: null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** @returns whether it was still open */
export async function saveAnswer(desk: Desk, id: string, answer: string): Promise<boolean> {
  const saved = await desk.tx
    .updateTable('question')
    .set({ answer, answered_at: desk.now })
    .where('id', '=', id)
    .where('answer', 'is', null)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n
}

export const findQuestion = (desk: Desk, id: string): Promise<Question | undefined> =>
  desk.tx.selectFrom('question').selectAll().where('id', '=', id).executeTakeFirst()

export const listQuestionRows = (desk: Desk, need: string): Promise<Question[]> =>
  desk.tx.selectFrom('question').selectAll().where('need', '=', need).orderBy('asked_at').execute()

export const addDecision = (desk: Desk, decision: Decision) =>
  desk.tx.insertInto('decision').values(decision).execute()

export const listDecisionRows = (desk: Desk, need: string): Promise<Decision[]> =>
  desk.tx.selectFrom('decision').selectAll().where('need', '=', need).orderBy('decided_at').execute()

/** Where to write to the person who handed a need in. */
export const findContact = (desk: Desk, need: string) =>
  desk.tx
    .selectFrom('need_scope')
    .innerJoin('account', 'account.id', 'need_scope.contact')
    .select(['account.id', 'account.email', 'account.lang'])
    .where('need_scope.need', '=', need)
    .executeTakeFirst()

export const findAddress = (desk: Desk, account: string) =>
  desk.tx.selectFrom('account').select(['id', 'email', 'lang']).where('id', '=', account).executeTakeFirst()
