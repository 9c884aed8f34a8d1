import { speak } from '#kernel/text.ts'
import { lawDe } from './words-de.ts'
import { lawEn } from './words-en.ts'

/** What the pages of law say. */
export const lawWords = speak(lawDe, lawEn)
