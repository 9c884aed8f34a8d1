import type { Answer } from '#field/answer/answer.ts'
import type { Form } from '#field/form/form.ts'
import type { Question } from '#field/form/question.ts'
import { choicesOf, ownChoice, questionsOf, shapeOf } from '#field/form/questions.ts'
import { type FormLang, worded } from '#field/form/wording.ts'
import { isRows } from '#field/rule/evaluate.ts'
import type { Inboxed } from './inboxed.ts'

/** How often each answer was given to a question. `null`: too few to be told to others. */
export type Count = { label: string; value: number | null }
export type Counted = {
  name: string
  label: string
  answered: number
  counts: Count[]
  average: number | null
}

/** Fewer than so many could be recognised. */
export const few = 5

/** Counts what was answered, question by question; texts, names and files are only counted, never told. */
export function countAnswers(
  form: Form,
  cases: readonly Inboxed[],
  lang: FormLang,
  words: { yes: string; no: string; own: string },
): Counted[] {
  return questionsOf(form)
    .filter(({ question }) => question.kind !== 'hidden')
    .map(({ question, rows }) => {
      const answers = cases.flatMap((one) =>
        answersTo(
          one.answers,
          rows.map(({ name }) => name),
          question.name,
        ),
      )
      const numbers = answers.filter((one) => typeof one === 'number')
      const isNumber = shapeOf(question) === 'number' && question.kind !== 'year'
      return {
        name: question.name,
        label: worded(question.label, lang, form.langs[0]) || question.name,
        answered: answers.length,
        counts: countsOf(form, question, answers, lang, words),
        average:
          isNumber && numbers.length > 0 ? numbers.reduce((sum, one) => sum + one, 0) / numbers.length : null,
      }
    })
}

function answersTo(answers: { [name: string]: Answer }, rows: string[], name: string): Answer[] {
  const [first, ...more] = rows
  if (first === undefined) return answers[name] === undefined ? [] : [answers[name]]
  const inside = answers[first]
  return isRows(inside) ? inside.flatMap((row) => answersTo(row, more, name)) : []
}

type Words = { yes: string; no: string; own: string }

function countsOf(form: Form, question: Question, answers: Answer[], lang: FormLang, words: Words): Count[] {
  const shape = shapeOf(question)
  if (shape === 'yes')
    return tally(
      [
        [words.yes, 'true'],
        [words.no, 'false'],
      ],
      answers.map(String),
    )
  if (shape === 'one' || shape === 'several') {
    const given = answers.flat().map((one) => (String(one).startsWith(ownChoice) ? ownChoice : String(one)))
    const labels = choicesOf(form, question).map(({ value, label }): [string, string] => [
      worded(label, lang, form.langs[0]) || value,
      value,
    ])
    return tally(question.other ? [...labels, [words.own, ownChoice]] : labels, given)
  }
  if (shape === 'rows') return rowCounts(form, question, answers, lang)
  return shape === 'number' ? numberCounts(answers.filter((one) => typeof one === 'number')) : []
}

function tally(labels: [label: string, value: string][], given: string[]): Count[] {
  const counts = new Map<string, number>()
  for (const one of given) counts.set(one, (counts.get(one) ?? 0) + 1)
  return labels.slice(0, 100).map(([label, value]) => ({ label, value: counts.get(value) ?? 0 }))
}

/** Each row with each of its answers, where they are choices. */
function rowCounts(form: Form, question: Question, answers: Answer[], lang: FormLang): Count[] {
  const given = answers.flatMap((answer) =>
    Object.entries(Object(answer)).flatMap(([row, value]) =>
      [value].flat().map((one) => `${row}\u0000${one}`),
    ),
  )
  const name = (list: Question['rows'], value: string) =>
    worded(list?.find((one) => one.value === value)?.label, lang, form.langs[0]) || value
  const cells = [...new Set(given)].slice(0, 100).map((cell): [string, string] => {
    const [row = '', value = ''] = cell.split('\u0000')
    return [`${name(question.rows, row)}: ${name(choicesOf(form, question), value)}`, cell]
  })
  return question.kind === 'matrix-text' ? [] : tally(cells, given)
}

/** Up to twelve different numbers each by itself, more of them in eight classes of the same width. */
function numberCounts(numbers: number[]): Count[] {
  const different = [...new Set(numbers)].sort((one, other) => one - other)
  if (different.length <= 12)
    return tally(
      different.map((one) => [String(one), String(one)]),
      numbers.map(String),
    )
  const [least, most] = [different[0] ?? 0, different.at(-1) ?? 0]
  const width = (most - least) / 8
  const classes = Array.from({ length: 8 }, (_, n) => least + n * width)
  const place = (one: number) => Math.min(7, Math.floor((one - least) / width))
  const round = (one: number) => Number(one.toPrecision(4))
  return classes.map((from, n) => ({
    label: `${round(from)} – ${round(from + width)}`,
    value: numbers.filter((one) => place(one) === n).length,
  }))
}

/**
 * What may be told to others: no count below five. Where only one is hidden the next smallest is hidden too, for otherwise the sum
 * would tell it.
 */
export function suppressed(counted: Counted): Counted {
  if (counted.answered < few) return { ...counted, counts: [], average: null }
  const counts = counted.counts.map((one) =>
    one.value !== null && one.value > 0 && one.value < few ? { ...one, value: null } : one,
  )
  const hidden = counts.filter(({ value }) => value === null)
  const [next] = counts
    .filter(({ value }) => value !== null && value > 0)
    .sort((one, other) => (one.value ?? 0) - (other.value ?? 0))
  if (hidden.length === 1 && next) counts[counts.indexOf(next)] = { ...next, value: null }
  return { ...counted, counts }
}
