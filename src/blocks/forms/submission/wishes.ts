import type { Answers } from '#field/answer/answer.ts'
import type { Form } from '#field/form/form.ts'
import { choiceOf, choicesOf, questionsOf } from '#field/form/questions.ts'

/** An option with a limited number of seats that somebody chose: all that the house learns of the answers, and says so. */
export type SeatWish = { question: string; value: string }

/** The options among answers that are counted: what the browser says in the open, and the house says at its door. */
export function wishesIn(form: Form, answers: Answers): SeatWish[] {
  return questionsOf(form).flatMap(({ question, rows }) => {
    const answer = answers[question.name]
    if (rows.length > 0 || answer === undefined) return []
    const chosen = (Array.isArray(answer) ? answer : [answer]).filter((one) => typeof one === 'string')
    const choices = choicesOf(form, question)
    return chosen
      .filter((value) => choiceOf(choices, value)?.seats !== undefined)
      .map((value) => ({ question: question.name, value }))
  })
}
