import type { Answer } from '#field/answer/answer.ts'
import { checkKind } from '#field/answer/check-kind.ts'
import { dayNumber } from '#field/rule/moments.ts'
import { isAsked, isDerived, noForm, questionOf } from './asked.ts'
import type { Collection } from './collection.ts'
import { sameValue } from './equal.ts'
import type { Field } from './field.ts'
import { checkOwn } from './own-kinds.ts'
import type { Value } from './record.ts'
import { type Names, sayValue } from './saying.ts'
import { folded } from './words/fold.ts'

/** A value in another kind; undefined where nothing of it can be kept. */
export function converted(value: Value, from: Field, to: Field, names: Names): Value | undefined {
  if (isDerived(to)) return undefined
  if (fits(to, value)) return value
  const direct = alike(value, to)
  if (direct !== undefined && fits(to, direct)) return direct
  const said = sayValue(from, value, 'de', names).trim()
  const read = said === '' ? undefined : readAs(to, said)
  return read !== undefined && fits(to, read) ? read : undefined
}

/** Whether something of a value is gone after it was converted: what it says is not what it said. */
export function isLoss(
  value: Value,
  from: Field,
  after: Value | undefined,
  to: Field,
  names: Names,
): boolean {
  if (after === undefined) return true
  if (sameValue(value, after)) return false
  const digits = (text: string) => folded(text).replace(/[^\p{L}\p{N}]/gu, '')
  return digits(sayValue(from, value, 'de', names)) !== digits(sayValue(to, after, 'de', names))
}

function fits(field: Field, value: Value): boolean {
  try {
    if (isAsked(field)) return checkKind(noForm, questionOf(field), value as Answer) === null
    return checkOwn({ collection: {} as Collection, lang: 'de' }, field, value) === null
  } catch {
    return false
  }
}

/** Where no words are needed in between. */
function alike(value: Value, { kind }: Field): Value | undefined {
  if (typeof value === 'string') {
    if (kind === 'multiple-choice' || kind === 'ranking') return [value]
    if (kind === 'uncertain-date') return { day: value.slice(0, 10), sure: 'day' }
    if (kind === 'date-time') return `${value}T00:00`
    if (kind === 'date') return value.slice(0, 10)
    if (kind === 'month') return value.slice(0, 7)
    if (kind === 'year' && dayNumber(value.slice(0, 10)) !== null) return Number(value.slice(0, 4))
  }
  if (Array.isArray(value) && value.length === 1 && typeof value[0] === 'string') return value[0]
  if (typeof value === 'object' && 'sure' in value && value.sure === 'day') return String(value.day)
  return typeof value === 'boolean' && kind === 'integer' ? Number(value) : undefined
}

/** What a person would make of the words. */
function readAs(field: Field, text: string): Value | undefined {
  switch (field.kind) {
    case 'long-text':
      return text
    case 'short-text':
    case 'organisation':
      return text.replace(/\s+/g, ' ')
    case 'integer':
    case 'decimal':
    case 'currency':
    case 'percentage':
    case 'rating':
    case 'scale':
    case 'year':
      return numberIn(text)
    case 'date':
      return dayIn(text)
    case 'uncertain-date':
      return uncertainIn(text)
    case 'yes-no':
      return yesIn(text)
    case 'single-choice':
    case 'dropdown':
      return choiceIn(field, text)
    case 'multiple-choice':
      return choicesIn(field, text)
    case 'full-name':
      return nameIn(text)
    default:
      return text
  }
}

/** `1.234,50 €` and `1234.5`: the last sign that may be one is the comma of a German number. */
function numberIn(text: string): number | undefined {
  const bare = text.replace(/[\s€%\u00a0']/g, '').replace(/EUR$/i, '')
  const german = /^[+-]?\d{1,3}(\.\d{3})*(,\d+)?$|^[+-]?\d+(,\d+)?$/.test(bare)
  const plain = german ? bare.replaceAll('.', '').replace(',', '.') : bare
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

function dayIn(text: string): string | undefined {
  const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text)
  if (!found) return text.slice(0, 10)
  const [, day = '', month = '', year] = found
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function uncertainIn(text: string): Value | undefined {
  if (/^\d{4}$/.test(text)) return { day: `${text}-01-01`, sure: 'year' }
  const month = /^(\d{1,2})\/(\d{4})$/.exec(text)
  if (month) return { day: `${month[2]}-${(month[1] ?? '').padStart(2, '0')}-01`, sure: 'month' }
  const day = dayIn(text)
  return day === undefined ? undefined : { day, sure: 'day' }
}

function yesIn(text: string): boolean | undefined {
  const word = folded(text)
  if (['ja', 'yes', 'x', '1', 'wahr', 'true'].includes(word)) return true
  return ['nein', 'no', '0', 'falsch', 'false'].includes(word) ? false : undefined
}

function choiceIn({ choices = [], other }: Field, text: string): string | undefined {
  const word = folded(text)
  const found = choices.find(
    ({ value, label }) => folded(value) === word || Object.values(label).some((one) => folded(one) === word),
  )
  return found?.value ?? (other ? `other:${text}` : undefined)
}

/** All of them, or none: half a list would be a lie. */
function choicesIn(field: Field, text: string): string[] | undefined {
  const found = text.split(/[,;\n]/).map((part) => choiceIn(field, part.trim()))
  return found.some((one) => one === undefined) ? undefined : [...new Set(found as string[])]
}

function nameIn(text: string): Value | undefined {
  const words = text.split(/[\s,]+/).filter(Boolean)
  if (words.length < 2) return undefined
  if (text.includes(',')) return { last: words[0] ?? '', first: words.slice(1).join(' ') }
  return { first: words.slice(0, -1).join(' '), last: words.at(-1) ?? '' }
}
