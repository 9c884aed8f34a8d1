import { speak } from '#kernel/text.ts'
import type { Sentences } from './trouble.ts'
import { troubleDe } from './trouble-de.ts'
import { troubleEn } from './trouble-en.ts'

/** What was wrong, what is kept, what to do. */
export const troubleWords = speak<Sentences>(troubleDe, troubleEn)
