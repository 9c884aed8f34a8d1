import { speak } from '#kernel/text.ts'
import { appGerman } from './words-de.ts'
import { appEnglish } from './words-en.ts'

export const appWords = speak(appGerman, appEnglish)
