import type { Lang } from '#kernel/text.ts'
import { questionWords } from './questions.text.ts'

/** What is said after an act on a question, and what may be wrong with one. */
export const questionSentences = (lang: Lang) => {
  const { saved, dropped, wrong } = questionWords(lang)
  return { saved, dropped, wrong }
}
