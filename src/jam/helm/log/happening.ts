import type { Lang } from '#kernel/text.ts'
import { deSubjects, deVerbs } from './happening-de.ts'
import { enSubjects, enVerbs } from './happening-en.ts'

/** What an event can be about, in words. */
export const subjects = (lang: Lang): Readonly<Record<string, string>> =>
  lang === 'de' ? deSubjects : enSubjects

const verbs = (lang: Lang): Readonly<Record<string, string>> => (lang === 'de' ? deVerbs : enVerbs)

/** An event as a short sentence: `need.submitted` is `Bedarf: eingereicht`. */
export function sentenceOf(kind: string, lang: Lang): string {
  const [subject = '', verb = ''] = kind.split('.')
  const said = `${subjects(lang)[subject] ?? subject}: ${verbs(lang)[verb] ?? verb}`
  return said.charAt(0).toUpperCase() + said.slice(1)
}
