import type { Lang } from '#kernel/text.ts'

export type Moment = Date | string

const locale: Record<Lang, string> = { de: 'de-DE', en: 'en-GB' }

/** `Samstag, 14. März 2026` */
export const dayLong = saying({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** `Sa., 14. März 2026` */
export const day = saying({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })

/** `14. März` */
export const dayShort = saying({ day: 'numeric', month: 'long' })

/** `18:00` */
export const time = saying({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** `Sa., 14. März 2026, 18:00` */
export const dayAndTime = (at: Moment, lang: Lang, zone: string) =>
  `${day(at, lang, zone)}, ${time(at, lang, zone)}`

/** `14. – 15. März 2027`; one day alone is that day. */
export function span(from: Moment, to: Moment, lang: Lang, zone: string): string {
  return spans(lang, zone)
    .formatRange(new Date(from), new Date(to))
    .replace(/\s*–\s*/, ' – ')
}

/** `12:00 – 16:00` */
export const hours = (from: Moment, to: Moment, lang: Lang, zone: string) =>
  `${time(from, lang, zone)} – ${time(to, lang, zone)}`

/** A length in words, at most two parts: `2 Tage`, `3 Stunden 20 Minuten`. Less than a minute is one. */
export function duration(milliseconds: number, lang: Lang): string {
  const minutes = Math.max(1, Math.round(Math.abs(milliseconds) / 60_000))
  if (minutes >= 48 * 60) return unit(Math.round(minutes / 1440), 'day', lang)
  if (minutes < 60) return unit(minutes, 'minute', lang)
  const whole = unit(Math.floor(minutes / 60), 'hour', lang)
  return minutes % 60 ? `${whole} ${unit(minutes % 60, 'minute', lang)}` : whole
}

/** From now: `vor 6 Minuten`, `in 2 Tagen`, `morgen`. */
export function relative(at: Moment, now: Date, lang: Lang): string {
  const format = relativeFormat(lang, { numeric: 'auto' })
  const minutes = Math.round((new Date(at).getTime() - now.getTime()) / 60_000)
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute')
  if (Math.abs(minutes) < 36 * 60) return format.format(Math.round(minutes / 60), 'hour')
  return format.format(Math.round(minutes / 1440), 'day')
}

/** `1.234,5` */
export const number = (value: number, lang: Lang) => numberFormat(lang, {}).format(value)

/** `08:47:31`: what is left between two moments, never less than nothing. */
export function clockLeft(until: Moment, now: Moment): string {
  const seconds = Math.max(0, Math.floor((new Date(until).getTime() - new Date(now).getTime()) / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

function saying(shape: Intl.DateTimeFormatOptions) {
  const format = dateFormats(shape)
  return (at: Moment, lang: Lang, zone: string) =>
    format(lang, zone).format(typeof at === 'string' ? new Date(at) : at)
}

/** Building a format costs a hundred times what using it does. */
function dateFormats(shape: Intl.DateTimeFormatOptions) {
  const formats = { de: new Map<string, Intl.DateTimeFormat>(), en: new Map<string, Intl.DateTimeFormat>() }
  return (lang: Lang, timeZone: string): Intl.DateTimeFormat => {
    const format =
      formats[lang].get(timeZone) ?? new Intl.DateTimeFormat(locale[lang], { ...shape, timeZone })
    formats[lang].set(timeZone, format)
    return format
  }
}

const spans = dateFormats({ day: 'numeric', month: 'long', year: 'numeric' })

const unit = (value: number, name: 'day' | 'hour' | 'minute', lang: Lang) =>
  numberFormat(lang, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value)

const numberFormat = kept((lang, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(lang, options))
const relativeFormat = kept(
  (lang, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(lang, options),
)

function kept<Options, Format>(build: (locale: string, options: Options) => Format) {
  const formats = new Map<string, Format>()
  return (lang: Lang, options: Options): Format => {
    const key = lang + JSON.stringify(options)
    const format = formats.get(key) ?? build(locale[lang], options)
    formats.set(key, format)
    return format
  }
}
