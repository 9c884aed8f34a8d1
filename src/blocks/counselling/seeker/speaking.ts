import { localText } from '#kernel/zone.ts'
import { isSeekerLang, type SeekerLang, seekerLangs, type Words } from '../languages.ts'
import { officeZone } from '../opening.ts'

/** What a language calls itself. */
const names: Record<SeekerLang, string> = {
  de: 'Deutsch',
  'de-easy': 'Leichte Sprache',
  en: 'English',
  tr: 'Türkçe',
  ar: 'العربية',
  uk: 'Українська',
  ru: 'Русский',
  fa: 'فارسی',
  pl: 'Polski',
  fr: 'Français',
  ro: 'Română',
}

export const nameOf = (lang: SeekerLang): string => names[lang]

/** The language as a browser knows it. */
export const tagOf = (lang: SeekerLang): string => (lang === 'de-easy' ? 'de' : lang)

export const directionOf = (lang: SeekerLang): 'ltr' | 'rtl' =>
  lang === 'ar' || lang === 'fa' ? 'rtl' : 'ltr'

/** The language somebody asks for, or their browser does, else German. */
export function langOf(asked: string | undefined, accepted: string | undefined): SeekerLang {
  if (isSeekerLang(asked)) return asked
  const wanted = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.map((tag) => seekerLangs.find((lang) => lang === tag)).find(Boolean) ?? 'de'
}

/** The words of an office and the language they are in, which may be another one than was asked for. */
export function spoken(words: Words, lang: SeekerLang): { text: string; lang: SeekerLang } {
  const own = words[lang]
  if (own) return { text: own, lang }
  if (!lang.startsWith('de') && words.en) return { text: words.en, lang: 'en' }
  return { text: words.de, lang: 'de' }
}

/** Fills in what stands in braces. */
export const put = (text: string, values: { [name: string]: string | number }): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

// Counsellor and seeker must mean the same day: one calendar and one set of figures for all.
const formatOf = (lang: SeekerLang) => `${lang === 'en' ? 'en-GB' : tagOf(lang)}-u-ca-gregory-nu-latn`

/** A moment in words: `Mi., 25. Nov., 14:00`. */
export const moment = (at: string | Date, lang: SeekerLang, zone?: string): string =>
  new Intl.DateTimeFormat(formatOf(lang), {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
    ...(zone && { timeZone: zone }),
  }).format(new Date(at))

/** Until when: a promise that ends at midnight ends with the day before. */
export function deadline(at: string | Date, lang: SeekerLang): string {
  const ends = new Date(at)
  const isMidnight = localText(ends, officeZone).endsWith('T00:00')
  return isMidnight ? dayOf(new Date(ends.getTime() - 1), lang, officeZone) : moment(at, lang, officeZone)
}

export const clock = (at: string, lang: SeekerLang): string =>
  new Intl.DateTimeFormat(formatOf(lang), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(at),
  )

export const dayOf = (at: string | Date, lang: SeekerLang, zone?: string): string =>
  new Intl.DateTimeFormat(formatOf(lang), {
    ...{ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
    ...(zone && { timeZone: zone }),
  }).format(new Date(at))

/** 1 is Monday. */
export const weekday = (day: number, lang: SeekerLang): string =>
  new Intl.DateTimeFormat(formatOf(lang), { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, day)),
  )
