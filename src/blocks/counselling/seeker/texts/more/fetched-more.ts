import type { SeekerLang } from '../../../languages.ts'
import type { MoreTexts } from './de.more.ts'

export type { MoreTexts } from './de.more.ts'

const fetches: Record<SeekerLang, () => Promise<MoreTexts>> = {
  de: async () => (await import('./de.more.ts')).de,
  'de-easy': async () => (await import('./easy.more.ts')).easy,
  en: async () => (await import('./en.more.ts')).en,
  tr: async () => (await import('./tr.more.ts')).tr,
  ar: async () => (await import('./ar.more.ts')).ar,
  uk: async () => (await import('./uk.more.ts')).uk,
  ru: async () => (await import('./ru.more.ts')).ru,
  fa: async () => (await import('./fa.more.ts')).fa,
  pl: async () => (await import('./pl.more.ts')).pl,
  fr: async () => (await import('./fr.more.ts')).fr,
  ro: async () => (await import('./ro.more.ts')).ro,
}

/** For a browser, which needs no other. */
export const fetchMoreTexts = (lang: SeekerLang): Promise<MoreTexts> => fetches[lang]()
