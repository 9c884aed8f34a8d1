import { z } from 'zod'
import { plainText } from '#kernel/plain.ts'
import { emailField } from '#people/account.ts'

/** A suggestion (Anregung) from the public. It becomes public together with its answer. */
export type Suggestion = {
  id: string
  service: string | null
  serviceName: string | null
  text: string
  madeAt: Date
  answer: string | null
  answeredAt: Date | null
}

export const suggestionForm = z.object({
  text: plainText(10, 1000, 'text.short', 'text.long'),
  email: z.union([z.string().trim().length(0), emailField], 'email.wrong').default(''),
})
export type SuggestionForm = z.infer<typeof suggestionForm>

export const answerForm = z.object({ answer: plainText(2, 1000, 'answer.short', 'text.long') })
