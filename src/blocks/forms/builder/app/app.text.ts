import { speak } from '#kernel/text.ts'
import { type AppWords, appGerman } from './app-de.text.ts'
import { appEnglish } from './app-en.text.ts'

export const appWords = speak<AppWords>(appGerman, appEnglish)
