import type { Lang } from '#kernel/text.ts'
import type { Problems, Values } from '#look/form.tsx'
import { type Answer, fieldOf, type Question, told } from './question.ts'
import { questionWords } from './questions.text.ts'

/** What was answered in a form, by question; or what is wrong, by field. */
export function answersFrom(
  form: Values,
  questions: readonly Question[],
  lang: Lang,
): { answers: Map<string, Answer>; problems: Problems } {
  const answers = new Map<string, Answer>()
  const problems: Record<string, string> = {}
  for (const question of questions) {
    const read = readAnswer(question, form[fieldOf(question)])
    if ('code' in read)
      problems[fieldOf(question)] = questionWords(lang).problem[read.code](told(question.label, lang))
    else if (read.answer !== null) answers.set(question.id, read.answer)
  }
  return { answers, problems }
}

type Read = { answer: Answer | null } | { code: 'missing' | 'long' | 'number' | 'option' }

function readAnswer(question: Question, value: string | readonly string[] | undefined): Read {
  const list = [value ?? []].flat().map((one) => one.trim())
  const first = list[0] ?? ''
  if (question.kind === 'yes') return first ? { answer: true } : missing(question)
  if (question.kind === 'several') {
    const chosen = question.options.map(({ de }) => de).filter((de) => list.includes(de))
    return chosen.length > 0 ? { answer: chosen } : missing(question)
  }
  if (!first) return missing(question)
  if (question.kind === 'choice')
    return question.options.some(({ de }) => de === first) ? { answer: first } : { code: 'option' }
  if (question.kind === 'number')
    return /^-?\d{1,9}$/.test(first) ? { answer: Number(first) } : { code: 'number' }
  return first.length > (question.kind === 'line' ? 200 : 2000) ? { code: 'long' } : { answer: first }
}

const missing = ({ required }: Question): Read => (required ? { code: 'missing' } : { answer: null })

/** An answer as people read it. */
export function answerText(question: Question, answer: Answer | undefined, lang: Lang): string {
  if (answer === undefined) return ''
  if (typeof answer === 'boolean') return questionWords(lang).yes
  const name = (de: string) => {
    const option = question.options.find((one) => one.de === de)
    return option ? told(option, lang) : de
  }
  return Array.isArray(answer)
    ? answer.map(name).join(', ')
    : typeof answer === 'number'
      ? String(answer)
      : name(answer)
}

/** Answers as their fields show them. */
export const valuesOfAnswers = (answers: ReadonlyMap<string, Answer>): Record<string, string | string[]> =>
  Object.fromEntries(
    [...answers].map(([id, answer]) => [
      fieldOf({ id }),
      answer === true ? 'yes' : Array.isArray(answer) ? answer : String(answer),
    ]),
  )
