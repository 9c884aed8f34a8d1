import type { Limits, Question } from '../form/question.ts'
import { dayNumber } from '../rule/moments.ts'
import { matchesPattern } from '../rule/pattern.ts'
import { compared } from '../rule/value.ts'
import { isCountry } from '../view/countries.ts'
import type { Fault, Found } from './fault.ts'

/** Characters, where a question does not say. */
const usual: { [kind in Question['kind']]?: number } = {
  'long-text': 20_000,
  hidden: 2000,
  calculated: 20_000,
  url: 2000,
}

/** What is wrong with an answer that is a text, beyond that one has to be there. */
export function checkText(question: Question, text: string): Found | null {
  const most = question.limits?.longest ?? usual[question.kind] ?? 500
  const isTooLong = text.length > most && [...text].length > most
  // A very long text is not looked at any further.
  if (isTooLong) return { fault: 'too-long', count: most }
  const fault = checks[question.kind]?.(text)
  if (fault) return { fault }
  return inTime(question, text) ?? inLimits(question.limits ?? {}, text)
}

function inLimits(limits: Limits, text: string): Found | null {
  const least = limits.fewest ?? 0
  if (least > 0 && [...text].length < least) return { fault: 'too-short', count: least }
  return limits.pattern !== undefined && matchesPattern(text, limits.pattern) === false
    ? { fault: 'pattern' }
    : null
}

const timely = ['date', 'time', 'date-time', 'appointment', 'month']

/** Not before the first, not after the last; a limit that is a day counts for the whole day. */
export function inTime(question: Question, text: string): Found | null {
  const { least, most } = question.limits ?? {}
  if (!timely.includes(question.kind) && !question.kind.endsWith('-range')) return null
  if (least !== undefined && (compared(text, String(least)) ?? 0) < 0) return { fault: 'early', least }
  if (most !== undefined && (compared(text.slice(0, String(most).length), String(most)) ?? 0) > 0)
    return { fault: 'late', most }
  return null
}

const line = (text: string): Fault | null => (/[\n\r]/.test(text) ? 'line' : null)
const moment = (text: string): Fault | null =>
  isDate(text.slice(0, 10)) && text[10] === 'T' && isTime(text.slice(11)) ? null : 'moment'
const is = (pattern: RegExp, fault: Fault) => (text: string) => (pattern.test(text) ? null : fault)

const checks: { [kind in Question['kind']]?: (text: string) => Fault | null } = {
  'short-text': line,
  email: (text) => (isEmail(text) ? null : 'email'),
  phone: (text) => (/^[+(]?[\d\s()/.-]{3,40}$/.test(text) && /(\d\D*){3}/.test(text) ? null : 'phone'),
  url: (text) => (isAddress(text) ? null : 'url'),
  date: (text) => (isDate(text) ? null : 'date'),
  time: (text) => (isTime(text) ? null : 'time'),
  'date-time': moment,
  appointment: moment,
  month: is(/^\d{4}-(0[1-9]|1[0-2])$/, 'month'),
  cosign: (text) => (isEmail(text) ? null : 'email'),
  organisation: line,
  country: (text) => (isCountry(text) ? null : 'country'),
  postcode: is(/^\d{5}$/, 'postcode'),
  iban: (text) => (isIban(text) ? null : 'iban'),
  'licence-plate': is(/^[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2} ?\d{1,4}[EH]?$/i, 'plate'),
  colour: is(/^#[0-9a-f]{6}$/i, 'colour'),
  barcode: line,
  payment: line,
}

export const isDate = (text: string): boolean => text.length === 10 && dayNumber(text) !== null
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  const [before, host] = [text.slice(0, at), text.slice(at + 1)]
  if (at < 1 || before.length > 64 || host.length > 253 || /[\s@<>(),;:"]|^\.|\.$|\.\./.test(before))
    return false
  const labels = host.split('.')
  return labels.length > 1 && labels.every((label) => /^[\p{L}\d]([\p{L}\d-]{0,61}[\p{L}\d])?$/u.test(label))
}

function isAddress(text: string): boolean {
  if (/\s/.test(text) || !/^https?:\/\//i.test(text)) return false
  return URL.canParse(text) && new URL(text).hostname.includes('.')
}

/** Lengths of IBANs of countries where we know them; others need 15 to 34 characters. */
const ibanLengths: { [country: string]: number } = {
  ...{
    DE: 22,
    AT: 20,
    CH: 21,
    LI: 21,
    FR: 27,
    NL: 18,
    BE: 16,
    LU: 20,
    PL: 28,
    CZ: 24,
    DK: 18,
    IT: 27,
    ES: 24,
  },
  ...{
    GB: 22,
    IE: 22,
    PT: 25,
    SE: 24,
    NO: 15,
    FI: 18,
    TR: 26,
    UA: 29,
    RO: 24,
    BG: 22,
    GR: 27,
    HU: 28,
    HR: 21,
  },
}

/** ISO 13616: the first four characters go to the end, letters are numbers from 10, and mod 97 it is 1. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(text)) return false
  const length = ibanLengths[text.slice(0, 2)]
  if (length !== undefined && text.length !== length) return false
  let rest = 0
  for (const sign of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** Whether something is made of named parts. */
export const isRecord = (answer: unknown): answer is { [part: string]: unknown } =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer)
