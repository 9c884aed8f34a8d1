import { type Lang, speak } from '#kernel/text.ts'
import type { Field } from './field.ts'
import { fieldGerman } from './words-de.ts'
import { fieldEnglish } from './words-en.ts'

export const fieldWords = speak(fieldGerman, fieldEnglish)

/** What a field is called where it stands; else what fields of its name are called. */
export const labelOf = (field: Field, lang: Lang): string =>
  found(fieldWords(lang).label, field) ?? field.name

export const hintOf = (field: Field, lang: Lang): string | undefined => found(fieldWords(lang).hint, field)

export const addOf = (field: Field, lang: Lang): string => found(fieldWords(lang).add, field) ?? '+'

/** By the whole path, then by ever shorter ends of it. */
function found(words: Record<string, string>, { path }: Field): string | undefined {
  const parts = path.split('.')
  for (let at = 0; at < parts.length; at += 1) {
    const says = words[parts.slice(at).join('.')]
    if (says !== undefined) return says
  }
  return undefined
}
