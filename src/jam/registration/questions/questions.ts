import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Question, QuestionForm } from './question.ts'
import {
  addQuestion,
  listQuestionRows,
  lockQuestions,
  removeQuestionRow,
  saveQuestion,
} from './questions.sql.ts'

export const mostQuestions = 30

/** The questions of a jam in their order. */
export const listQuestions = (desk: Desk, jam: string): Promise<Question[]> => listQuestionRows(desk, jam)

/** @throws Refusal `missing` */
export async function mustFindQuestion(desk: Desk, jam: string, id: string): Promise<Question> {
  return mustFind(
    (await listQuestions(desk, jam)).find((one) => one.id === id),
    'question.missing',
  )
}

/**
 * Adds a question at the end.
 * @param id made by the form, so that sending it twice asks once
 * @throws Refusal `questions.full`
 */
export async function askMore(desk: Desk, jam: string, form: QuestionForm, id = newId()): Promise<void> {
  mustBe(desk, jam, 'organiser')
  await lockQuestions(desk, jam)
  const known = await listQuestions(desk, jam)
  if (known.some((one) => one.id === id)) return
  if (known.length >= mostQuestions) throw new Refusal('conflict', 'questions.full')
  await addQuestion(desk, { ...form, id, jam, place: (known.at(-1)?.place ?? 0) + 1 })
  await record(desk, 'question.asked', id, { jam, data: { kind: form.kind } })
}

/** Changes the words, the options and who is asked. The kind stays: there may be answers. */
export async function changeQuestion(desk: Desk, jam: string, id: string, form: QuestionForm): Promise<void> {
  mustBe(desk, jam, 'organiser')
  await lockQuestions(desk, jam)
  const known = await mustFindQuestion(desk, jam, id)
  await saveQuestion(desk, { ...known, ...form, kind: known.kind })
  await record(desk, 'question.changed', id, { jam })
}

/** Moves a question one place up or down. */
export async function moveQuestion(desk: Desk, jam: string, id: string, way: 'up' | 'down'): Promise<void> {
  mustBe(desk, jam, 'organiser')
  await lockQuestions(desk, jam)
  const known = await listQuestions(desk, jam)
  const from = known.findIndex((one) => one.id === id)
  const [one, other] = [known[from], known[way === 'up' ? from - 1 : from + 1]]
  if (!one || !other) return
  await saveQuestion(desk, { ...one, place: other.place })
  await saveQuestion(desk, { ...other, place: one.place })
  await record(desk, 'question.changed', id, { jam })
}

/** Takes a question away, with all answers to it. Once is enough. */
export async function dropQuestion(desk: Desk, jam: string, id: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  if ((await listQuestions(desk, jam)).every((one) => one.id !== id)) return
  if (await removeQuestionRow(desk, id)) await record(desk, 'question.dropped', id, { jam })
}
