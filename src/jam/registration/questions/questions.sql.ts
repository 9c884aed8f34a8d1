import type { JSONColumnType, Selectable } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { RegistrationRole } from '../places/rule.ts'
import type { Answer, Question, QuestionKind, Told } from './question.ts'

type QuestionTable = {
  id: string
  jam: string
  place: number
  kind: QuestionKind
  label: JSONColumnType<Told>
  hint: JSONColumnType<Told>
  options: JSONColumnType<Told[]>
  roles: JSONColumnType<RegistrationRole[]>
  required: boolean
  made_at: Date
}

type AnswerTable = {
  question: string
  jam: string
  account: string
  answer: JSONColumnType<{ is: Answer }>
  answered_at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    registration_question: QuestionTable
    registration_answer: AnswerTable
  }
}

export async function listQuestionRows(desk: Desk, jam: string): Promise<Question[]> {
  const rows = await desk.tx
    .selectFrom('registration_question')
    .selectAll()
    .where('jam', '=', jam)
    .orderBy('place')
    .orderBy('id')
    .execute()
  return rows.map(asQuestion)
}

export const lockQuestions = (desk: Desk, jam: string) =>
  desk.tx.selectFrom('registration_question').select('id').where('jam', '=', jam).forUpdate().execute()

export const addQuestion = (desk: Desk, one: Question) =>
  desk.tx
    .insertInto('registration_question')
    .values({ id: one.id, jam: one.jam, kind: one.kind, made_at: desk.now, ...asRow(one) })
    .onConflict((oc) => oc.doNothing())
    .execute()

export const saveQuestion = (desk: Desk, one: Question) =>
  desk.tx.updateTable('registration_question').set(asRow(one)).where('id', '=', one.id).execute()

/** @returns whether it was there. */
export async function removeQuestionRow(desk: Desk, id: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('registration_question')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export const listAnswerRows = (desk: Desk, jam: string, account?: string) =>
  desk.tx
    .selectFrom('registration_answer')
    .select(['question', 'account', 'answer'])
    .where('jam', '=', jam)
    .$if(account !== undefined, (q) => q.where('account', '=', account ?? ''))
    .execute()

export const saveAnswer = (
  desk: Desk,
  row: { question: string; jam: string; account: string },
  answer: Answer,
) =>
  desk.tx
    .insertInto('registration_answer')
    .values({ ...row, answer: JSON.stringify({ is: answer }), answered_at: desk.now })
    .onConflict((oc) =>
      oc.columns(['question', 'account']).doUpdateSet({
        answer: JSON.stringify({ is: answer }),
        answered_at: desk.now,
      }),
    )
    .execute()

export const removeAnswer = (desk: Desk, question: string, account: string) =>
  desk.tx
    .deleteFrom('registration_answer')
    .where('question', '=', question)
    .where('account', '=', account)
    .execute()

export const removeAnswersOf = (desk: Desk, jam: string, account: string) =>
  desk.tx.deleteFrom('registration_answer').where('jam', '=', jam).where('account', '=', account).execute()

const asRow = (one: Question) => ({
  place: one.place,
  label: JSON.stringify(one.label),
  hint: JSON.stringify(one.hint),
  options: JSON.stringify(one.options),
  roles: JSON.stringify(one.roles),
  required: one.required,
})

const asQuestion = (row: Selectable<QuestionTable>): Question => ({
  id: row.id,
  jam: row.jam,
  place: row.place,
  kind: row.kind,
  label: row.label,
  hint: { de: row.hint.de ?? '', en: row.hint.en ?? '' },
  options: row.options,
  roles: row.roles,
  required: row.required,
})
