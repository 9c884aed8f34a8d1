import type { Form } from '../form/form.ts'
import type { Item, Question } from '../form/question.ts'
import { ownChoice, shapeOf } from '../form/questions.ts'
import { isRows } from '../rule/evaluate.ts'
import type { Answer, Answers, Signature } from './answer.ts'

/** The fields that hold these answers, so that `answersFrom` reads them again: to carry answers from page to page. */
export function fieldsOf(form: Form, answers: Answers): [name: string, value: string][] {
  return form.pages.flatMap((page) => fieldsOfItems(page.items, answers, ''))
}

export function fieldsOfItems(items: Item[], answers: Answers, path: string): [string, string][] {
  return items.flatMap((item): [string, string][] => {
    if (item.is === 'note') return []
    if (item.is === 'group' && !item.repeat) return fieldsOfItems(item.items, answers, path)
    const [answer, name] = [answers[item.name], path + item.name]
    if (answer === undefined) return []
    if (item.is === 'question') return fieldsOfQuestion(item, answer, name)
    return isRows(answer) ? answer.flatMap((row, n) => fieldsOfItems(item.items, row, `${name}.${n}.`)) : []
  })
}

function fieldsOfQuestion(question: Question, answer: Answer, name: string): [string, string][] {
  switch (shapeOf(question)) {
    case 'one':
      return fieldOfChoice(String(answer), name)
    case 'several':
      return [answer].flat().flatMap((value) => fieldOfChoice(String(value), name))
    case 'files':
      return [answer].flat().map((file) => [name, JSON.stringify(file)])
    case 'places':
      return [[name, JSON.stringify(answer)]]
    case 'signature': {
      const signature = answer as Signature
      if ('strokes' in signature) return [[`${name}.strokes`, JSON.stringify(signature.strokes)]]
      return [[`${name}.typed`, signature.typed]]
    }
    default:
      return typeof answer === 'object' ? fieldsOfParts(answer, name) : [[name, written(answer)]]
  }
}

function fieldOfChoice(value: string, name: string): [string, string][] {
  if (!value.startsWith(ownChoice)) return [[name, value]]
  return [
    [name, ownChoice],
    [`${name}.other`, value.slice(ownChoice.length)],
  ]
}

function fieldsOfParts(answer: object, name: string): [string, string][] {
  return Object.entries(answer).flatMap(([part, value]): [string, string][] =>
    [value].flat().map((one) => [`${name}.${part}`, written(one)]),
  )
}

/** Three digits after a point could be thousands: with a fourth they cannot. */
const written = (value: unknown): string =>
  typeof value === 'number' && /\.\d{3}$/.test(String(value)) ? `${value}0` : String(value)
