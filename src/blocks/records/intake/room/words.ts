import { speak } from '#kernel/text.ts'
import { de } from './words-de.ts'
import { en } from './words-en.ts'

export const intakeWords = speak(de, en)
