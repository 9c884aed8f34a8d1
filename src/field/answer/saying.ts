import type { Form } from '../form/form.ts'
import type { Question } from '../form/question.ts'
import { choiceOf, choicesOf, ownChoice, shapeOf } from '../form/questions.ts'
import { type FormLang, worded } from '../form/wording.ts'
import type { Address, Answer, Name, Place, SealedFile, Signature, Span } from './answer.ts'
import { sayWords } from './saying.text.ts'

/**
 * An answer as text in a language, as somebody looks at it before sending, reads it in the inbox and finds it in a table.
 * An answer that does not fit its question (an altered letter) is said as it is, never hidden.
 */
export function sayAnswer(
  form: Form,
  question: Question,
  answer: Answer | undefined,
  lang: FormLang,
): string {
  if (answer === undefined) return ''
  try {
    return say(form, question, answer, lang)
  } catch {
    return JSON.stringify(answer) ?? ''
  }
}

function say(form: Form, question: Question, answer: Answer, lang: FormLang): string {
  const words = sayWords(lang.startsWith('de') ? 'de' : 'en')
  switch (shapeOf(question)) {
    case 'yes':
      return answer === true ? words.yes : answer === false ? words.no : plain(answer)
    case 'number':
      return typeof answer === 'number' ? sayNumber(question, answer, lang) : plain(answer)
    case 'one':
      return sayChoice(form, question, plain(answer), lang)
    case 'several':
      return list(answer)
        .map((value) => sayChoice(form, question, value, lang))
        .join(question.kind === 'ranking' ? ' › ' : ', ')
    case 'rows':
      return sayRows(form, question, answer as { [row: string]: string }, lang)
    case 'span': {
      const { from, to } = answer as Span
      return `${sayTime(from, lang)} ${words.until} ${sayTime(to, lang)}`
    }
    case 'name': {
      const { title, first, last } = answer as Name
      return joined([title, first, last], ' ')
    }
    case 'address': {
      const { street, more, postcode, town, country } = answer as Address
      return joined([street, more, joined([postcode, town], ' '), country && sayCountry(country, lang)], ', ')
    }
    case 'files':
      return (answer as SealedFile[]).map(({ name }) => name).join(', ')
    case 'signature':
      return 'typed' in (answer as Signature) ? (answer as { typed: string }).typed : words.drawn
    case 'place':
      return sayPlace(answer as Partial<Place>)
    case 'places':
      return (answer as Place[]).map(sayPlace).join(' – ')
    default:
      return sayText(question, plain(answer), lang)
  }
}

const plain = (answer: Answer): string =>
  typeof answer === 'object' ? JSON.stringify(answer) : String(answer)
const list = (answer: Answer): string[] => (Array.isArray(answer) ? answer.map(String) : [plain(answer)])
const joined = (parts: (string | undefined)[], by: string): string => parts.filter(Boolean).join(by)

function sayChoice(form: Form, question: Question, value: string, lang: FormLang): string {
  if (value.startsWith(ownChoice)) return value.slice(ownChoice.length)
  const choice = choiceOf(choicesOf(form, question), value)
  return choice ? worded(choice.label, lang, form.langs[0]) || value : value
}

function sayRows(
  form: Form,
  question: Question,
  answer: { [row: string]: string | number | string[] },
  lang: FormLang,
): string {
  const words = sayWords(lang.startsWith('de') ? 'de' : 'en')
  const rows = question.rows ?? choicesOf(form, question)
  return Object.entries(answer)
    .map(([row, value]) => {
      const label = worded(choiceOf(rows, row)?.label, lang, form.langs[0]) || row
      const said = [value].flat().map((one) => {
        const known = choiceOf(choicesOf(form, question), String(one))
        return known ? sayChoice(form, question, String(one), lang) : (words.poll[String(one)] ?? String(one))
      })
      return `${label}: ${said.join(', ')}`
    })
    .join('\n')
}

function sayText(question: Question, text: string, lang: FormLang): string {
  if (['date', 'time', 'date-time', 'appointment', 'month'].includes(question.kind))
    return sayTime(text, lang)
  if (question.kind === 'country') return sayCountry(text, lang)
  return question.kind === 'iban' ? (text.match(/.{1,4}/g) ?? []).join(' ') : text
}

function sayNumber(question: Question, number: number, lang: FormLang): string {
  if (question.kind === 'year') return String(number)
  const tag = tagOf(lang)
  if (question.kind === 'currency')
    return new Intl.NumberFormat(tag, {
      style: 'currency',
      currency: question.limits?.currency ?? 'EUR',
    }).format(number)
  const text = new Intl.NumberFormat(tag, { maximumFractionDigits: 10 }).format(number)
  return question.kind === 'percentage' ? `${text} %` : text
}

/** A date, time, moment or month as people write it. What is none stays as it is. */
export function sayTime(text: string, lang: FormLang): string {
  const found = /^(?:(\d{4})-(\d\d)(?:-(\d\d))?)?T?(\d\d:\d\d)?/.exec(text)
  if (!found?.[0]) return text
  const [, year, month, day, time] = found
  const isGerman = lang.startsWith('de')
  const date = year && month ? (day ? sayDay(year, month, day, isGerman) : `${month}/${year}`) : undefined
  return joined([date, time && (isGerman ? `${time} Uhr` : time)], ', ')
}

const sayDay = (year: string, month: string, day: string, isGerman: boolean): string =>
  isGerman
    ? `${day}.${month}.${year}`
    : new Date(`${year}-${month}-${day}T12:00:00Z`).toLocaleDateString('en-GB', {
        dateStyle: 'long',
        timeZone: 'UTC',
      })

function sayCountry(code: string, lang: FormLang): string {
  try {
    return new Intl.DisplayNames([tagOf(lang)], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

const sayPlace = ({ lat, lon, words }: Partial<Place>): string =>
  joined([words, lat !== undefined && lon !== undefined ? `${lat.toFixed(5)}, ${lon.toFixed(5)}` : ''], ' · ')

const tagOf = (lang: FormLang): string => (lang.startsWith('de') ? 'de-DE' : lang === 'en' ? 'en-GB' : lang)
