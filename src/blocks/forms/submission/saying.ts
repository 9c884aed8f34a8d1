import type { FormLang } from '#field/form/wording.ts'
import { submissionWords } from './submission.text.ts'

/** What pages that fill in a form say of sending it: refusals, counted seats, the waiting list. In German or English. */
export function sayingOf(lang: FormLang) {
  const { problem, seatsForm, seatsOptions, waitingSaid } = submissionWords(
    lang.startsWith('de') ? 'de' : 'en',
  )
  return {
    ...{ seatsForm, seatsOptions, waitingSaid },
    refusal: (code: string): string => problem[code] ?? problem.invalid ?? code,
  }
}
