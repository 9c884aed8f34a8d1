import type { SiteLang } from '../model/text.ts'
import { localeOf } from './words.ts'

/** Formats of a language take longer to make than a page to be drawn: each is made once. */
function formatsOf(shape: Intl.DateTimeFormatOptions): (lang: SiteLang) => Intl.DateTimeFormat {
  const formats = new Map<SiteLang, Intl.DateTimeFormat>()
  return (lang) => {
    const format = formats.get(lang) ?? new Intl.DateTimeFormat(localeOf(lang), { ...shape, timeZone: 'UTC' })
    formats.set(lang, format)
    return format
  }
}

/** A day without a zone, as it is said in the language of a page: these days never move. */
const saying = (shape: Intl.DateTimeFormatOptions) => {
  const formatIn = formatsOf(shape)
  return (day: string, lang: SiteLang): string => {
    const at = new Date(`${day.slice(0, 10)}T00:00:00Z`)
    return Number.isNaN(at.getTime()) ? day : formatIn(lang).format(at)
  }
}

/** `Samstag, 14. März 2026` */
export const dayLong = saying({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** `14. März 2026` */
export const dayPlain = saying({ day: 'numeric', month: 'long', year: 'numeric' })

/** `14` and `Mär` and `Sa`: the parts of a calendar leaf. */
export const dayNumber = saying({ day: 'numeric' })
export const monthShort = saying({ month: 'short' })
export const weekdayLong = saying({ weekday: 'long' })

/** The name of a weekday; Monday is 1. */
export const weekdayName = (day: number, lang: SiteLang): string => weekdayLong(`2024-01-0${day}`, lang)

const spanIn = formatsOf({ day: 'numeric', month: 'long', year: 'numeric' })

/** `14. März 2026` or `14. – 16. März 2026` */
export function daySpan(from: string, to: string, lang: SiteLang): string {
  if (from.slice(0, 10) === to.slice(0, 10)) return dayPlain(from, lang)
  const [first, last] = [from, to].map((day) => new Date(`${day.slice(0, 10)}T00:00:00Z`))
  if (!first || !last || Number.isNaN(first.getTime()) || Number.isNaN(last.getTime()))
    return `${from} – ${to}`
  return first <= last
    ? spanIn(lang)
        .formatRange(first, last)
        .replace(/\s*–\s*/, ' – ')
    : dayPlain(from, lang)
}
