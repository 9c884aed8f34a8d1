import type { SeekerLang } from '../../office.ts'
import type { Texts } from './de.text.ts'

export type { Texts } from './de.text.ts'

const fetches: Record<SeekerLang, () => Promise<Texts>> = {
  de: async () => (await import('./de.text.ts')).de,
  'de-easy': async () => (await import('./easy.text.ts')).easy,
  en: async () => (await import('./en.text.ts')).en,
  tr: async () => (await import('./tr.text.ts')).tr,
  ar: async () => (await import('./ar.text.ts')).ar,
  uk: async () => (await import('./uk.text.ts')).uk,
  ru: async () => (await import('./ru.text.ts')).ru,
  fa: async () => (await import('./fa.text.ts')).fa,
  pl: async () => (await import('./pl.text.ts')).pl,
  fr: async () => (await import('./fr.text.ts')).fr,
  ro: async () => (await import('./ro.text.ts')).ro,
}

/** What is said to seekers in one language, for a browser, which needs no other. */
export const fetchTexts = (lang: SeekerLang): Promise<Texts> => fetches[lang]()
