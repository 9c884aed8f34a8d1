import type { Form } from '../form/form.ts'
import type { Group, Item, Question } from '../form/question.ts'
import { choiceOf, choicesOf, ownChoice, shapeOf } from '../form/questions.ts'
import type { FormLang } from '../form/wording.ts'
import type { Answer, Answers, SealedFile } from './answer.ts'
import { readDate, readIban, readMoment, readMonth, readNumber, readTime, readYes } from './parse.ts'
import { readParts, readPlaces, readSignature } from './reading-parts.ts'
import { listed, type Reading, readJson, type Sent, textAt, textsAt } from './sent.ts'

export type { Sent } from './sent.ts'

/** More rows than a form may ask for are not read. */
const mostRows = 1000

/**
 * The answers in a sent form. Fields are called: a question `name`; in a row of a repeated group `group.0.name`; parts
 * `name.street`, spans `name.from`, rows of a matrix `name.row`, an own choice `name.other`, places `name.lat`.
 * @param emptyRows keeps rows in which nothing is answered yet, so that rows have the same numbers as on the page
 * @param lang in whose notation numbers are read where both are possible: `1.234`
 */
export function answersFrom(
  form: Form,
  sent: Sent,
  { emptyRows = false, lang = 'de' as FormLang } = {},
): Answers {
  const keys = new Set(sent.keys())
  const answers: Answers = {}
  for (const page of form.pages)
    Object.assign(answers, readItems({ form, sent, keys, emptyRows, lang }, page.items, ''))
  return answers
}

function readItems(reading: Reading, items: Item[], path: string): Answers {
  const answers: Answers = {}
  for (const item of items) {
    if (item.is === 'group' && !item.repeat) Object.assign(answers, readItems(reading, item.items, path))
    const answer =
      item.is === 'question'
        ? readQuestion(reading, item, path + item.name)
        : item.is === 'group' && item.repeat
          ? readRows(reading, item, path + item.name)
          : undefined
    if (answer !== undefined) answers[item.name] = answer
  }
  return answers
}

/** Rows in the order of their numbers; rows in which nothing is answered are left out. */
function readRows(reading: Reading, group: Group, path: string): Answers[] | undefined {
  const numbers = new Set<number>()
  for (const key of reading.keys) {
    const number = key.startsWith(`${path}.`)
      ? /^\d{1,5}(?=\.)/.exec(key.slice(path.length + 1))?.[0]
      : undefined
    if (number !== undefined) numbers.add(Number(number))
  }
  const rows = [...numbers]
    .sort((one, other) => one - other)
    .slice(0, mostRows)
    .map((number) => readItems(reading, group.items, `${path}.${number}.`))
    .filter((row) => reading.emptyRows || Object.keys(row).length > 0)
  return rows.length > 0 ? rows : undefined
}

function readQuestion(reading: Reading, question: Question, name: string): Answer | undefined {
  switch (shapeOf(question)) {
    case 'text':
      return readText(reading, question, name)
    case 'number':
      return mapped(textAt(reading, name), (typed) => readNumber(typed, reading.lang))
    case 'yes':
      return mapped(textAt(reading, name), readYes)
    case 'one':
      return readOne(reading, question, name)
    case 'several':
      return readSeveral(reading, question, name)
    case 'rows':
      return readMatrix(reading, question, name)
    case 'files':
      return listed(textsAt(reading, name).flatMap(readJson) as SealedFile[])
    case 'signature':
      return readSignature(reading, name)
    case 'places':
      return readPlaces(textAt(reading, name))
    default:
      return readParts(reading, question, name)
  }
}

const mapped = <T>(text: string | undefined, read: (text: string) => T): T | undefined =>
  text === undefined ? undefined : read(text)

function readText(reading: Reading, question: Question, name: string): string | undefined {
  const typed = textAt(reading, name) ?? dateOfParts(reading, name) ?? momentOfParts(reading, name)
  if (typed === undefined) return undefined
  const read = readers[question.kind]
  return read ? read(typed) : question.kind === 'long-text' ? typed.replaceAll('\r\n', '\n') : typed.trim()
}

const readers: { [kind in Question['kind']]?: (typed: string) => string } = {
  date: readDate,
  time: readTime,
  'date-time': readMoment,
  appointment: readMoment,
  month: readMonth,
  iban: readIban,
  country: (typed) => typed.trim().toUpperCase(),
  colour: (typed) => typed.trim().toLowerCase(),
}

/** Day, month and year in three fields. */
function dateOfParts(reading: Reading, name: string): string | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) =>
    textAt(reading, `${name}.${part}`)?.trim(),
  )
  if (!day && !month && !year) return undefined
  const monthText = `${year ?? ''}-${(month ?? '').padStart(2, '0')}`
  return reading.keys.has(`${name}.day`) ? `${monthText}-${(day ?? '').padStart(2, '0')}` : monthText
}

/** Date and time in two fields. */
function momentOfParts(reading: Reading, name: string): string | undefined {
  const [date, time] = [textAt(reading, `${name}.date`), textAt(reading, `${name}.time`)]
  return date === undefined && time === undefined ? undefined : `${date ?? ''}T${time ?? ''}`
}

function readOne(reading: Reading, question: Question, name: string): string | undefined {
  const [chosen, own] = [textAt(reading, name)?.trim(), textAt(reading, `${name}.other`)?.trim()]
  if (chosen === ownChoice || chosen === undefined) return own ? ownChoice + own : chosen
  return question.kind === 'autocomplete' ? completed(reading.form, question, chosen) : chosen
}

/** What is typed is a label, in whichever language; or something of one's own, where that goes. */
function completed(form: Form, question: Question, typed: string): string {
  const choices = choicesOf(form, question)
  if (choiceOf(choices, typed)) return typed
  const like = typed.toLowerCase()
  const found = choices.find(({ label }) =>
    Object.values(label).some((words) => words.trim().toLowerCase() === like),
  )
  return found?.value ?? (question.other ? ownChoice + typed : typed)
}

function readSeveral(reading: Reading, question: Question, name: string): string[] | undefined {
  const chosen = textsAt(reading, name).map((text) => text.trim())
  const own = textAt(reading, `${name}.other`)?.trim()
  const all = own ? [...chosen.filter((value) => value !== ownChoice), ownChoice + own] : chosen
  if (question.kind === 'ranking' && all.length === 0) return listed(ranked(reading, question, name))
  // What stands in two places of a ranking is wrong, and said; what is ticked twice is ticked.
  return listed(question.kind === 'ranking' ? all : [...new Set(all)])
}

/** Without JavaScript each choice of a ranking has a field for its place. */
function ranked(reading: Reading, question: Question, name: string): string[] {
  return choicesOf(reading.form, question)
    .map(({ value }) => ({ value, place: Number(textAt(reading, `${name}.${value}`) ?? Number.NaN) }))
    .filter(({ place }) => Number.isFinite(place))
    .sort((one, other) => one.place - other.place)
    .map(({ value }) => value)
}

function readMatrix(reading: Reading, question: Question, name: string): Answer | undefined {
  const answer: { [row: string]: string | number | string[] } = {}
  for (const row of question.rows ?? choicesOf(reading.form, question)) {
    const texts = textsAt(reading, `${name}.${row.value}`)
    const [first] = texts
    if (first === undefined) continue
    if (question.kind === 'matrix-multiple') answer[row.value] = texts
    else if (question.kind === 'matrix-number' || question.kind === 'scale')
      answer[row.value] = readNumber(first, reading.lang)
    else answer[row.value] = first.trim()
  }
  return Object.keys(answer).length > 0 ? answer : undefined
}
