import type { Answer } from '#field/answer/answer.ts'
import { sayAnswer, sayTime } from '#field/answer/saying.ts'
import type { Lang } from '#kernel/text.ts'
import { isAsked, noForm, questionOf } from './asked.ts'
import { isNothing } from './equal.ts'
import type { Field } from './field.ts'
import type { Value } from './record.ts'
import { sayWords } from './saying.text.ts'

/** How others are called: a record by its title, a member by their name; undefined where there is none any more. */
export type Names = { record(id: string): string | undefined; member(id: string): string | undefined }

/**
 * A value as text, as a cell, a card, a search or an export shows it.
 * @param target the field that a lookup or a roll-up shows (`shownField`)
 */
export function sayValue(
  field: Field,
  value: Value | undefined,
  lang: Lang,
  names: Names,
  target?: Field,
): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return sayNumber(target ?? field, value, lang)
  if (typeof value === 'string' && !isAsked(field) && !target) return sayMade(field, value, lang)
  if (isMade(field)) return target ? sayShown(target, value, lang, names) : sayUnknown(value, lang, names)
  const own = sayOwn(value, lang, names)
  if (own !== null) return own
  const said = isAsked(field) ? sayAnswer(noForm, questionOf(field), value as Answer, lang) : ''
  // What does not fit its field (left over from another kind) is said as it is, never hidden.
  return said || (isNothing(value) ? '' : plain(value))
}

const isMade = ({ kind }: Field) => kind === 'lookup' || kind === 'roll-up' || kind === 'formula'

/** Looked up over several links it is a list of what stands there. */
function sayShown(target: Field, value: Value, lang: Lang, names: Names): string {
  const many = Array.isArray(value) && target.kind !== 'multiple-choice' && target.kind !== 'ranking'
  const each = (many ? value : [value]) as Value[]
  return each
    .map((one) => sayValue(target, one, lang, names))
    .filter(Boolean)
    .join(', ')
}

function sayUnknown(value: Value, lang: Lang, names: Names): string {
  if (typeof value === 'boolean') return sayWords(lang)[value ? 'yes' : 'no']
  if (Array.isArray(value)) return value.map((one) => sayUnknown(one as Value, lang, names)).join(', ')
  return sayOwn(value, lang, names) ?? plain(value)
}

/** What comes out of a rule may be a day, which is said as one. */
const sayMade = (field: Field, text: string, lang: Lang): string =>
  field.kind === 'formula' && /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(text) ? sayTime(text, lang) : text

function sayOwn(value: Value, lang: Lang, names: Names): string | null {
  if (typeof value !== 'object' || Array.isArray(value)) return null
  const words = sayWords(lang)
  if ('records' in value && Array.isArray(value.records))
    return value.records.map((id) => names.record(String(id)) ?? words.gone).join(', ')
  if ('member' in value) return names.member(String(value.member)) ?? words.nobody
  if ('sure' in value && 'day' in value) return sayUncertain(String(value.day), String(value.sure), lang)
  return null
}

function sayUncertain(day: string, sure: string, lang: Lang): string {
  if (sure === 'year') return day.slice(0, 4)
  return sayTime(sure === 'month' ? day.slice(0, 7) : day, lang)
}

const plain = (value: Value): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

const formats = new Map<string, Intl.NumberFormat>()

/** A format of `Intl` is dear to make: 100,000 numbers are said by the same. */
function formatOf(lang: Lang, currency?: string): Intl.NumberFormat {
  const key = lang + (currency ?? '')
  const known = formats.get(key)
  if (known) return known
  const tag = lang === 'de' ? 'de-DE' : 'en-GB'
  const money = currency === undefined ? { maximumFractionDigits: 10 } : { style: 'currency', currency }
  const fresh = new Intl.NumberFormat(tag, money as Intl.NumberFormatOptions)
  formats.set(key, fresh)
  return fresh
}

/** A number as people write it, with its currency or per cent; years without points. */
export function sayNumber(field: Field, number: number, lang: Lang): string {
  if (field.kind === 'year') return String(number)
  if (field.kind === 'currency') return formatOf(lang, currencyOf(field)).format(number)
  const said = formatOf(lang).format(number)
  return field.kind === 'percentage' ? `${said} %` : said
}

/** A currency that `Intl` does not know would throw. */
const currencyOf = ({ limits }: Field): string =>
  /^[A-Z]{3}$/.test(limits?.currency ?? '') ? (limits?.currency as string) : 'EUR'
