import type { Desk } from '#kernel/desk.ts'
import type { RegistrationRole } from '../places/rule.ts'
import { type Answer, asksOf, type Question } from './question.ts'
import {
  listAnswerRows,
  listQuestionRows,
  removeAnswer,
  removeAnswersOf,
  saveAnswer,
} from './questions.sql.ts'

/** What somebody has answered in a jam, by question. */
export async function listAnswersOf(desk: Desk, jam: string, account: string): Promise<Map<string, Answer>> {
  const rows = await listAnswerRows(desk, jam, account)
  return new Map(rows.map(({ question, answer }) => [question, answer.is]))
}

/** Everybody's answers, by account and question, for organisers. */
export async function listAllAnswers(desk: Desk, jam: string): Promise<Map<string, Map<string, Answer>>> {
  const all = new Map<string, Map<string, Answer>>()
  for (const { question, account, answer } of await listAnswerRows(desk, jam))
    all.set(account, (all.get(account) ?? new Map()).set(question, answer.is))
  return all
}

/** What a form has to ask the actor now: what another form has asked already is left out. */
export async function listAsks(desk: Desk, jam: string, role: RegistrationRole): Promise<Question[]> {
  const questions = await listQuestionRows(desk, jam)
  const { account } = desk.actor
  if (questions.length === 0 || !account) return asksOf(questions, role, new Set())
  return asksOf(questions, role, new Set((await listAnswersOf(desk, jam, account)).keys()))
}

/** All questions of a role, with what the actor has answered: to be changed. */
export async function listMyAnswers(
  desk: Desk,
  jam: string,
  role: RegistrationRole,
): Promise<{ questions: Question[]; answers: Map<string, Answer> }> {
  const questions = asksOf(await listQuestionRows(desk, jam), role, new Set())
  const { account } = desk.actor
  return { questions, answers: account ? await listAnswersOf(desk, jam, account) : new Map() }
}

/** Keeps answers; a question that was asked and is answered with nothing loses its answer. */
export async function keepAnswers(
  desk: Desk,
  jam: string,
  account: string,
  asked: readonly Question[],
  answers: ReadonlyMap<string, Answer>,
): Promise<void> {
  for (const { id } of asked) {
    const answer = answers.get(id)
    if (answer === undefined) await removeAnswer(desk, id, account)
    else await saveAnswer(desk, { question: id, jam, account }, answer)
  }
}

/** Whoever takes part no longer leaves no answers behind. */
export const forgetAnswers = (desk: Desk, jam: string, account: string) => removeAnswersOf(desk, jam, account)
