import { speak } from '#kernel/text.ts'
import { least } from './figures/figure.ts'
import type { Survey } from './said.ts'

/** The three questions at the end (Nachfrage), which somebody may leave out. The answer is a sealed line to the office. */
export const surveyQuestions = speak(
  {
    helped: 'Hat Ihnen das Gespräch geholfen?',
    understood: 'Haben Sie sich verstanden gefühlt?',
    again: 'Würden Sie wieder schreiben?',
    words: 'Was sollten wir anders machen?',
    marks: ['gar nicht', 'wenig', 'teils', 'ja', 'sehr'],
  },
  {
    helped: 'Did the conversation help you?',
    understood: 'Did you feel understood?',
    again: 'Would you write again?',
    words: 'What should we do differently?',
    marks: ['not at all', 'a little', 'partly', 'yes', 'very much'],
  },
)

export type SurveyFigures = { answers: number; helped: number; understood: number; again: number }

/** The means of what was answered; null below five answers, which could point to somebody. */
export function meansOf(answers: readonly Survey[]): SurveyFigures | null {
  if (answers.length < least) return null
  const mean = (name: 'helped' | 'understood' | 'again') =>
    Math.round((answers.reduce((sum, one) => sum + one[name], 0) / answers.length) * 10) / 10
  return {
    answers: answers.length,
    helped: mean('helped'),
    understood: mean('understood'),
    again: mean('again'),
  }
}
