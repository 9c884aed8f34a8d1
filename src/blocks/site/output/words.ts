import { easy, type SiteLang } from '../model/text.ts'
import { ar } from './words/ar.ts'
import { de, type OutputWords } from './words/de.ts'
import { simple } from './words/easy.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fa } from './words/fa.ts'
import { fr } from './words/fr.ts'
import { pl } from './words/pl.ts'
import { ro } from './words/ro.ts'
import { ru } from './words/ru.ts'
import { tr } from './words/tr.ts'
import { uk } from './words/uk.ts'

export type { OutputWords }

const spoken = new Map<string, OutputWords>(Object.entries({ ar, de, en, es, fa, fr, pl, ro, ru, tr, uk }))

/** What the house itself says on a site: around its pages, in lists, at a form. In a language that it does not speak: English. */
export const outputWords = (lang: SiteLang): OutputWords =>
  lang === easy ? simple : (spoken.get(tongueOf(lang)) ?? en)

/** The language without its country: `pt` of `pt-BR`. */
export const tongueOf = (lang: SiteLang): string => lang.split('-')[0]?.toLowerCase() ?? ''

/**
 * The language as `Intl` knows it: Leichte Sprache is German. Days are those of the calendar that hangs on the wall here, in figures
 * that everybody can compare with it.
 */
export function localeOf(lang: SiteLang): string {
  if (lang === easy) return 'de-DE'
  return lang === 'en' ? 'en-GB' : tongueOf(lang) === 'de' ? lang : `${lang}-u-ca-gregory-nu-latn`
}
