import { z } from 'zod'

/** A question and its answer as everybody may read them (öffentliche Antwort). */
export type PublicAnswer = {
  id: string
  question: string
  answer: string
  state: string | null
  publishedAt: Date
}

/** How many cases stand in a state; null: fewer than `fewest`, or none has said. */
export type PublicCount = { state: string; cases: number | null; countedOn: string }

/** Among fewer than this many, somebody might be found. */
export const fewest = 5

export const suppressed = (cases: number): number | null => (cases < fewest ? null : cases)

export const answerForm = z.object({
  question: z.string().trim().min(3, 'question.short').max(2000, 'question.long'),
  answer: z.string().trim().min(1, 'answer.none').max(4000, 'answer.long'),
  state: z.string().max(100).default(''),
})
export type AnswerForm = z.infer<typeof answerForm>

const personal = [
  // An e-mail address.
  /[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}]{2,}/u,
  // A bank account (ISO 13616).
  /\b[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){3,7}\b/,
  // A telephone number: seven digits or more, with what stands between them.
  /(?:\+|\b0)[\d\s()/-]{6,}\d/,
]

/** Whether a text holds something by which a person is found: mechanically, so it does not replace somebody who looks. */
export const isPersonal = (text: string): boolean => personal.some((form) => form.test(text))
