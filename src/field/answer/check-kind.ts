import type { Form } from '../form/form.ts'
import type { Choice, Question } from '../form/question.ts'
import { choiceOf, choicesOf, ownChoice, shapeOf } from '../form/questions.ts'
import type { Address, Answer, Name, Span } from './answer.ts'
import { checkFiles, checkPlaces, checkSignature, isPlace, isSaidPlace } from './check-drawn.ts'
import { checkText, inTime, isDate, isRecord, isTime } from './check-text.ts'
import type { Found } from './fault.ts'

type Check = (form: Form, question: Question, answer: unknown) => Found | null
const shape: Found = { fault: 'shape' }

/** What is wrong with an answer by the kind of its question. Takes anything: a sender may be lying. */
export function checkKind(form: Form, question: Question, answer: Answer): Found | null {
  return byShape[shapeOf(question)](form, question, answer)
}

const byShape: { [shape in ReturnType<typeof shapeOf>]: Check } = {
  text: (_form, question, answer) => checkPlain(question, answer),
  number: (_form, question, answer) => checkNumber(question, answer),
  yes: (_form, _question, answer) => (typeof answer === 'boolean' ? null : shape),
  one: (form, question, answer) => (typeof answer === 'string' ? isChoice(form, question, answer) : shape),
  several: checkSeveral,
  rows: checkRows,
  span: (_form, question, answer) => checkSpan(question, answer),
  name: (_form, _question, answer) => checkParts<Name>(answer, ['first', 'last'], ['title']),
  address: (_form, _question, answer) => checkAddress(answer),
  files: (_form, question, answer) => checkFiles(question, answer),
  signature: (_form, _question, answer) => checkSignature(answer),
  place: (_form, _question, answer) => (isPlace(answer) || isSaidPlace(answer) ? null : { fault: 'place' }),
  places: (_form, question, answer) => checkPlaces(question, answer),
}

/** What is calculated or hidden may also be a number or a yes. */
function checkPlain(question: Question, answer: unknown): Found | null {
  const isMade = question.kind === 'calculated' || question.kind === 'hidden'
  if (isMade && typeof answer === 'number') return Number.isFinite(answer) ? null : shape
  if (isMade && (typeof answer === 'boolean' || isTexts(answer))) return null
  return typeof answer === 'string' ? checkText(question, answer) : shape
}

const isTexts = (answer: unknown): answer is string[] =>
  Array.isArray(answer) && answer.every((one) => typeof one === 'string')

function checkNumber(question: Question, answer: unknown): Found | null {
  const { kind } = question
  if (kind === 'year' && !(Number.isInteger(answer) && Number(answer) > 999 && Number(answer) < 10_000))
    return { fault: 'year' }
  if (typeof answer !== 'number' || !Number.isFinite(answer))
    return { fault: kind === 'integer' ? 'whole' : 'number' }
  if (kind === 'integer' && !Number.isSafeInteger(answer)) return { fault: 'whole' }
  if (kind === 'currency' && !isStep(answer, 0.01)) return { fault: 'cents' }
  const { least, most, step } = numberLimits(question)
  if (least !== undefined && answer < least) return { fault: 'too-small', least }
  if (most !== undefined && answer > most) return { fault: 'too-big', most }
  if (step !== undefined && step > 0 && !isStep(answer - (least ?? 0), step))
    return { fault: 'step', word: String(step) }
  return null
}

const isStep = (number: number, step: number): boolean =>
  Math.abs(number / step - Math.round(number / step)) < 1e-7 * Math.max(1, Math.abs(number / step))

type Bounds = { least?: number | undefined; most?: number | undefined; step?: number | undefined }

/** From where to where a number goes, by its kind where the question does not say. */
export function numberLimits(question: Question): Bounds {
  const usual: Bounds = usualLimits[question.kind] ?? {}
  const { least, most, step } = question.limits ?? {}
  return {
    least: toNumber(least) ?? usual.least,
    most: toNumber(most) ?? usual.most,
    step: step ?? usual.step,
  }
}

const usualLimits: { [kind in Question['kind']]?: { least: number; most: number; step?: number } } = {
  rating: { least: 1, most: 5, step: 1 },
  nps: { least: 0, most: 10, step: 1 },
  scale: { least: 1, most: 5, step: 1 },
  range: { least: 0, most: 10 },
  slider: { least: 0, most: 10 },
}

const toNumber = (limit: string | number | undefined): number | undefined =>
  limit === undefined || limit === '' || Number.isNaN(Number(limit)) ? undefined : Number(limit)

function isChoice(form: Form, question: Question, value: string): Found | null {
  if (value.startsWith(ownChoice) && question.other) {
    const own = value.slice(ownChoice.length).trim()
    return own === '' ? { fault: 'own-choice' } : own.length > 500 ? { fault: 'too-long', count: 500 } : null
  }
  return choiceOf(choicesOf(form, question), value) ? null : { fault: 'choice' }
}

function checkSeveral(form: Form, question: Question, answer: unknown): Found | null {
  if (!isTexts(answer)) return shape
  if (new Set(answer).size !== answer.length) return { fault: 'twice' }
  const wrong = answer.map((value) => isChoice(form, question, value)).find(Boolean)
  if (wrong) return wrong
  const choices = choicesOf(form, question)
  const alone =
    answer.length > 1 && answer.map((value) => choiceOf(choices, value)).find((choice) => choice?.alone)
  if (alone) return { fault: 'alone', word: alone.value }
  if (question.kind === 'ranking' && answer.length < choices.length && !question.limits)
    return { fault: 'not-ranked' }
  const { fewest, longest } = question.limits ?? {}
  if (fewest !== undefined && answer.length < fewest) return { fault: 'too-few-chosen', count: fewest }
  return longest !== undefined && answer.length > longest
    ? { fault: 'too-many-chosen', count: longest }
    : null
}

export const pollAnswers = ['yes', 'maybe', 'no']

function checkRows(form: Form, question: Question, answer: unknown): Found | null {
  if (!isRecord(answer)) return shape
  const rows = question.rows ?? choicesOf(form, question)
  for (const [row, value] of Object.entries(answer)) {
    const wrong = choiceOf(rows, row) ? checkCell(form, question, value) : ({ fault: 'choice' } as Found)
    if (wrong) return { ...wrong, part: row }
  }
  const left =
    question.required === true && rows.find((row: Choice) => !row.show && !Object.hasOwn(answer, row.value))
  return left ? { fault: 'every-row', part: left.value } : null
}

function checkCell(form: Form, question: Question, value: unknown): Found | null {
  const { kind } = question
  if (kind === 'matrix-number' || kind === 'scale') return checkNumber(question, value)
  if (kind === 'matrix-multiple') return checkSeveral(form, question, value)
  if (typeof value !== 'string') return shape
  if (kind === 'matrix-text') return value.length > 2000 ? { fault: 'too-long', count: 2000 } : null
  const isAnswered = kind === 'poll' && (!question.rows || choicesOf(form, question).length === 0)
  return isAnswered
    ? pollAnswers.includes(value)
      ? null
      : { fault: 'choice' }
    : isChoice(form, question, value)
}

function checkParts<T>(answer: unknown, must: (keyof T & string)[], may: (keyof T & string)[]): Found | null {
  if (!isRecord(answer)) return shape
  for (const part of must) if (typeof answer[part] !== 'string') return shape
  for (const [part, text] of Object.entries(answer)) {
    if (![...must, ...may].includes(part as keyof T & string) || typeof text !== 'string') return shape
    if (text.length > 300) return { fault: 'too-long', count: 300, part }
    if (/[\n\r]/.test(text)) return { fault: 'line', part }
  }
  const missing = must.find((part) => String(answer[part]).trim() === '')
  return missing ? { fault: 'required-part', word: missing, part: missing } : null
}

function checkAddress(answer: unknown): Found | null {
  const wrong = checkParts<Address>(answer, ['street', 'postcode', 'town'], ['more', 'country'])
  if (wrong) return wrong
  const { postcode, country = 'DE' } = answer as Address
  return isGermany(country) && !/^\d{5}$/.test(postcode) ? { fault: 'postcode', part: 'postcode' } : null
}

const isGermany = (country: string): boolean =>
  ['', 'de', 'deutschland', 'germany'].includes(country.trim().toLowerCase())

function checkSpan(question: Question, answer: unknown): Found | null {
  const wrong = checkParts<Span>(answer, ['from', 'to'], [])
  if (wrong) return wrong
  const { from, to } = answer as Span
  const isDays = question.kind === 'date-range'
  for (const [part, text] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!(isDays ? isDate : isTime)(text)) return { fault: isDays ? 'date' : 'time', part }
    const late = inTime(question, text)
    if (late) return { ...late, part }
  }
  // A time may end after midnight; days may not.
  return isDays && to < from ? { fault: 'backwards', part: 'to' } : null
}
