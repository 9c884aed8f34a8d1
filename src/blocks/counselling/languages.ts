/** The languages in which an office can speak to seekers. `de-easy` is Leichte Sprache. */
export const seekerLangs = ['de', 'de-easy', 'en', 'tr', 'ar', 'uk', 'ru', 'fa', 'pl', 'fr', 'ro'] as const
export type SeekerLang = (typeof seekerLangs)[number]

export const isSeekerLang = (value: unknown): value is SeekerLang =>
  (seekerLangs as readonly unknown[]).includes(value)

/** Words in German, in English and in as many more languages as an office has them. */
export type Words = { de: string } & Partial<Record<SeekerLang, string>>

/** In the language that was asked for, else English for what is not German, else German. */
export const inLang = (words: Words, lang: string): string =>
  (isSeekerLang(lang) && words[lang]) || (!lang.startsWith('de') && words.en) || words.de
