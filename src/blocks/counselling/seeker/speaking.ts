import { day, later } from '#kernel/clock.ts'
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

/** Until when, as one says it: what ends at midnight ends in the evening before. */
export function deadline(at: string | Date, lang: SeekerLang, now = new Date()): string {
  const ends = new Date(at)
  if (!localText(ends, officeZone).endsWith('T00:00')) return moment(at, lang, officeZone)
  const last = new Date(ends.getTime() - 1)
  const isNear = last >= now && ends.getTime() - now.getTime() < 6 * day
  return isNear ? evening(last, now, lang) : dayOf(last, lang, officeZone)
}

/** `Montagabend`; in languages that would bend the name of the day, the day with its date. */
function evening(last: Date, now: Date, lang: SeekerLang): string {
  const isOn = (ahead: number) =>
    localText(last, officeZone).slice(0, 10) === localText(later(now, ahead * day), officeZone).slice(0, 10)
  const said = evenings[lang]
  if (!said) return inZone(last, lang, { weekday: 'long', day: 'numeric', month: 'long' })
  const [today, tomorrow, other] = said
  if (isOn(0)) return today
  return isOn(1) ? tomorrow : other(inZone(last, lang, { weekday: 'long' }))
}

type Evening = [today: string, tomorrow: string, other: (day: string) => string]
const german: Evening = ['heute Abend', 'morgen Abend', (day) => `${day}abend`]
const evenings: Partial<Record<SeekerLang, Evening>> = {
  de: german,
  'de-easy': german,
  en: ['this evening', 'tomorrow evening', (day) => `${day} evening`],
}

const inZone = (at: Date, lang: SeekerLang, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(formatOf(lang), { ...parts, timeZone: officeZone }).format(at)

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
