import { easy, type FormLang } from '#field/form/wording.ts'
import type { Lang } from '#kernel/text.ts'

/** Languages that a form is often put into; any other can be typed. */
export const usualLangs: readonly FormLang[] = [
  'de',
  easy,
  'en',
  'tr',
  'ar',
  'uk',
  'ru',
  'fa',
  'fr',
  'pl',
  'ro',
]

/** What a language calls itself; Leichte Sprache is one of its own. */
export function langName(lang: FormLang): string {
  if (lang === easy) return 'Leichte Sprache'
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang
  } catch {
    return lang
  }
}

/** What others call it. */
export function langNameIn(lang: FormLang, of: Lang): string {
  if (lang === easy) return of === 'de' ? 'Leichte Sprache' : 'Easy German'
  try {
    return new Intl.DisplayNames([of], { type: 'language' }).of(lang) ?? lang
  } catch {
    return lang
  }
}
