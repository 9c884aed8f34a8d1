import type { Lang } from '#kernel/text.ts'
import { scopingWords } from './scoping.text.ts'

/** What a question of the scoping is called for short, e.g. above what was answered. */
export const questionName = (name: string, lang: Lang): string => scopingWords(lang).field[name] ?? name
