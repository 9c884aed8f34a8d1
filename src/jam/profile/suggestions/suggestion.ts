import { z } from 'zod'
import { plainText } from '#kernel/plain.ts'
import { emailField } from '#people/account.ts'

/** A suggestion (Anregung) from the public, to a jam, a need or a project. Public only together with its answer. */
export type Suggestion = {
  id: string
  service: string | null
  need: string | null
  /** What the project or the need is called. */
  about: string | null
  text: string
  madeAt: Date
  answer: string | null
  answeredAt: Date | null
  /** Answered to whoever sent it alone. */
  private: boolean
  /** Whether somebody waits for the answer by mail. Only organisers learn that, and never who. */
  hasSender: boolean
}

/** What a suggestion is about besides the jam. */
export type About = { service: string | null; need: string | null; title: string | null }
export const theWholeJam: About = { service: null, need: null, title: null }

const links = /https?:|www\./gi

export const suggestionForm = z.object({
  // Who wants to be found by search engines sends many links; who has an idea, one.
  text: plainText(10, 1000, 'text.short', 'text.long').refine(
    (text) => (text.match(links) ?? []).length <= 2,
    'text.links',
  ),
  email: z.union([z.string().trim().length(0), emailField], 'email.wrong').default(''),
})
export type SuggestionForm = z.infer<typeof suggestionForm>

export const answerForm = z.object({
  answer: plainText(2, 1000, 'answer.short', 'text.long'),
  how: z.enum(['public', 'private'], 'how.wrong').default('public'),
})
export type AnswerForm = z.infer<typeof answerForm>

/** As many as organisers can answer; more at once is a flood. */
export const mostUnanswered = 200
