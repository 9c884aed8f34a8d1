import type { Answer } from '#field/answer/answer.ts'
import { type Said, sayAnswers } from '#field/answer/said.ts'
import { sayAnswer } from '#field/answer/saying.ts'
import type { Form } from '#field/form/form.ts'
import { questionsOf } from '#field/form/questions.ts'
import { worded } from '#field/form/wording.ts'
import type { Cell } from '#field/office/cells.ts'
import type { Lang } from '#kernel/text.ts'
import type { Table } from '../exchange/reading/table.ts'
import type { Field } from '../model/field.ts'
import type { Value } from '../model/record.ts'
import type { Answered } from './answered.ts'

/** Answers as the table that an import reads: a row for each case, a column for each question. */
export type AnswerTable = {
  table: Table
  /** By which name the form knows the question of each column: it stays when its words change. */
  keys: string[]
  exact: (row: number, column: number, field: Field) => Value | undefined
  /** How many cases have files; those stay with the case. */
  withFiles: number
}

export function tableOfAnswers(cases: readonly Answered[], lang: Lang): AnswerTable {
  const said = cases.map(({ form, answers }) => byKey(sayAnswers(form, answers, lang)))
  const titles = titlesOf(cases, lang)
  const keys = [...titles.keys()]
  const rows = said.map((row, at) => keys.map((key) => cellOf(row.get(key), cases[at]?.form, lang)))
  const exact = (row: number, column: number, field: Field) =>
    exactly(said[row]?.get(keys[column] ?? ''), field)
  const isHeld = ({ question }: Said) => files.has(question.kind)
  return {
    ...{ keys, exact, withFiles: said.filter((row) => [...row.values()].flat().some(isHeld)).length },
    table: {
      ...{ kind: 'pasted', encoding: null, separator: null, quote: null, sheets: [], sheet: null, head: 0 },
      ...{ columns: [...titles.values()], rows, lines: cases.map((_, at) => at + 1), odd: [] },
    },
  }
}

const files = new Set<string>(['file', 'photo', 'audio', 'signature', 'cosign'])
const unreadable = new Set<string>([...files, 'line', 'area', 'image-map', 'payment'])

/** Every question that any of these forms asks, as the newest one words it; those of older ones alone come last. */
function titlesOf(cases: readonly Answered[], lang: Lang): Map<string, string> {
  const forms = new Map(cases.map(({ version, form }) => [version, form]))
  const titles = new Map<string, string>()
  const taken = new Set<string>()
  for (const [, form] of [...forms].sort(([one], [other]) => other - one))
    for (const { question, rows } of questionsOf(form)) {
      const key = [...rows.map(({ name }) => name), question.name].join('.')
      if (titles.has(key) || unreadable.has(question.kind)) continue
      const label = worded(question.label, lang, form.langs[0]) || question.name
      const title = taken.has(label) ? `${label} (${key})` : label
      taken.add(title)
      titles.set(key, title)
    }
  return titles
}

/** Answers by their question; rows of a repeated group are several to one. */
function byKey(all: readonly Said[]): Map<string, Said[]> {
  const found = new Map<string, Said[]>()
  for (const one of all) {
    const key = one.path.replace(/\.\d+\./g, '.')
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return found
}

function cellOf(said: readonly Said[] | undefined, form: Form | undefined, lang: Lang): Cell {
  const [one, another] = said ?? []
  if (!one || !said) return ''
  if (another) return said.map(({ says }) => says).join('\n')
  const { answer, question, says } = one
  if (typeof answer === 'number') return answer
  if (typeof answer === 'string' && stored.has(question.kind)) return answer
  // One below the other, since what somebody may choose can have a comma in it.
  const isList = form && Array.isArray(answer) && answer.every((each) => typeof each === 'string')
  return isList ? answer.map((each) => sayAnswer(form, question, [each], lang)).join('\n') : says
}

/** Kinds whose answers stand as a spreadsheet stores them. */
const stored = new Set<string>(['date', 'time', 'date-time', 'month', 'appointment', 'country'])

/** What is asked in the same way as it is kept is taken over as it was answered; choices go by what they are called. */
function exactly(said: readonly Said[] | undefined, { kind }: Field): Value | undefined {
  const [one, another] = said ?? []
  if (!one || another || one.question.kind !== kind || !alike.has(kind)) return undefined
  return one.answer satisfies Answer
}

const alike = new Set<string>([
  ...['short-text', 'long-text', 'email', 'phone', 'url', 'integer', 'decimal', 'currency', 'percentage'],
  ...[
    'date',
    'time',
    'date-time',
    'month',
    'year',
    'yes-no',
    'consent',
    'full-name',
    'address',
    'organisation',
  ],
  ...[
    'country',
    'postcode',
    'iban',
    'point',
    'colour',
    'barcode',
    'licence-plate',
    'range',
    'slider',
    'rating',
  ],
])
