/** A language of a form: a tag of BCP 47. `de-x-ls` is Leichte Sprache, a variant of its own. */
export type FormLang = string

export const easy = 'de-x-ls'

/** The same words in the languages of a form. */
export type Wording = { [lang: FormLang]: string }

/** What is said in a language; in the first language of the form, or any other, where it is not translated. */
export function worded(wording: Wording | undefined, lang: FormLang, original: FormLang = 'de'): string {
  if (!wording) return ''
  const base = lang.split('-')[0] ?? lang
  return wording[lang] || wording[base] || wording[original] || Object.values(wording).find(Boolean) || ''
}
