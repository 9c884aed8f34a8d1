/** The languages of the house: German is the original, English is complete. */
export type Lang = 'de' | 'en'

export const langs: readonly Lang[] = ['de', 'en']

export const isLang = (text: unknown): text is Lang => text === 'de' || text === 'en'

/**
 * Words of one feature in both languages. The English must have the shape of the German, so a missing
 * sentence is a type error.
 */
export function speak<T>(de: T, en: NoInfer<T>): (lang: Lang) => T {
  return (lang) => (lang === 'en' ? en : de)
}
