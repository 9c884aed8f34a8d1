import { speak } from '#kernel/text.ts'
import { pageDe } from './words-de.ts'
import { pageEn } from './words-en.ts'

/** What the pages of reports say. */
export const pageWords = speak(pageDe, pageEn)
