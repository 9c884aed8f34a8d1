import type { Selectable } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Question, Side } from './talk.ts'

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

type ReplyTable = {
  id: string
  question: string
  need: string
  jam: string
  organisation: string
  side: Side
  account: string | null
  text: string
  said_at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    question: QuestionTable
    reply: ReplyTable
  }
}

/** @returns whether it was added; the same words about the same need are asked once. */
export async function addQuestion(
  desk: Desk,
  question: Omit<Selectable<QuestionTable>, 'answer' | 'answered_at'>,
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

/** @returns whether it was added; two clicks say it once. */
export async function addReply(desk: Desk, reply: Selectable<ReplyTable>): Promise<boolean> {
  const added = await desk.tx
    .insertInto('reply')
    .values(reply)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function listQuestionRows(desk: Desk, need: string): Promise<Question[]> {
  const of = desk.tx.selectFrom('question').selectAll().where('need', '=', need)
  const questions = await of.orderBy('asked_at').orderBy('id').execute()
  const replies = await desk.tx
    .selectFrom('reply')
    .selectAll()
    .where('need', '=', need)
    .orderBy('said_at')
    .orderBy('id')
    .execute()
  return questions.map((row) => ({
    id: row.id,
    need: row.need,
    jam: row.jam,
    organisation: row.organisation,
    askedBy: row.asked_by,
    text: row.question,
    askedAt: row.asked_at,
    answer: row.answer,
    answeredAt: row.answered_at,
    replies: replies
      .filter(({ question }) => question === row.id)
      .map(({ id, side, text, said_at }) => ({ id, side, text, saidAt: said_at })),
  }))
}
