import { easy, type SiteLang } from '../model/text.ts'
import { de, type OutputWords } from './words-de.ts'
import { simple } from './words-easy.ts'
import { en } from './words-en.ts'

export type { OutputWords }

/** What the house itself says on a site: around its pages, in lists, at a form. */
export function outputWords(lang: SiteLang): OutputWords {
  if (lang === easy) return simple
  return lang.split('-')[0] === 'de' ? de : en
}

/** The language as `Intl` knows it: Leichte Sprache is German. */
export const localeOf = (lang: SiteLang): string => (lang === easy ? 'de-DE' : lang === 'en' ? 'en-GB' : lang)
