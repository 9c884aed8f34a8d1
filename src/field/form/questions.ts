import type { Form, Page } from './form.ts'
import type { Choice, Group, Item, Question } from './question.ts'

/** A question and where it stands: on which page, in which groups; `rows`: the repeated ones among them. */
export type Placed = { question: Question; page: Page; groups: Group[]; rows: Group[] }

/** All questions of a form in their order. */
export function questionsOf(form: Form): Placed[] {
  const placed: Placed[] = []
  for (const page of form.pages) place(page.items, page, [], placed)
  return placed
}

function place(items: Item[], page: Page, groups: Group[], placed: Placed[]): void {
  for (const item of items) {
    if (item.is === 'question')
      placed.push({ question: item, page, groups, rows: groups.filter((group) => group.repeat) })
    if (item.is === 'group') place(item.items, page, [...groups, item], placed)
  }
}

/** What one may choose from: own choices, or those of a list of the form. */
export function choicesOf(form: Form, question: Question): Choice[] {
  if (question.choices) return question.choices
  const list = question.list
  return list !== undefined && form.lists && Object.hasOwn(form.lists, list) ? (form.lists[list] ?? []) : []
}

const found = new WeakMap<Choice[], Map<string, Choice>>()

/** A choice by its value, also among ten thousand. */
export function choiceOf(choices: Choice[], value: string): Choice | undefined {
  const known = found.get(choices) ?? new Map(choices.map((choice) => [choice.value, choice]))
  found.set(choices, known)
  return known.get(value)
}

/** How an own choice (`other`) begins in an answer. */
export const ownChoice = 'other:'

/** What an answer to a question is made of; which fields it has and how it is checked follows from it. */
export type AnswerShape =
  | 'text'
  | 'number'
  | 'yes'
  | 'one'
  | 'several'
  | 'rows'
  | 'span'
  | 'name'
  | 'address'
  | 'files'
  | 'signature'
  | 'place'
  | 'places'

export function shapeOf(question: Question): AnswerShape {
  if (question.kind === 'scale' && question.rows?.length) return 'rows'
  // Without slots to choose from it is any day and time.
  if (question.kind === 'appointment' && !question.choices?.length && question.list === undefined)
    return 'text'
  return shapes[question.kind]
}

const shapes: { [kind in Question['kind']]: AnswerShape } = {
  'short-text': 'text',
  'long-text': 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  integer: 'number',
  decimal: 'number',
  currency: 'number',
  percentage: 'number',
  range: 'number',
  slider: 'number',
  date: 'text',
  time: 'text',
  'date-time': 'text',
  month: 'text',
  year: 'number',
  'date-range': 'span',
  'time-range': 'span',
  'single-choice': 'one',
  'multiple-choice': 'several',
  dropdown: 'one',
  autocomplete: 'one',
  'image-choice': 'one',
  'yes-no': 'yes',
  consent: 'yes',
  rating: 'number',
  nps: 'number',
  scale: 'number',
  ranking: 'several',
  poll: 'rows',
  'matrix-single': 'rows',
  'matrix-multiple': 'rows',
  'matrix-number': 'rows',
  'matrix-text': 'rows',
  file: 'files',
  photo: 'files',
  audio: 'files',
  signature: 'signature',
  cosign: 'text',
  'full-name': 'name',
  address: 'address',
  organisation: 'text',
  country: 'text',
  postcode: 'text',
  iban: 'text',
  'licence-plate': 'text',
  point: 'place',
  line: 'places',
  area: 'places',
  'image-map': 'one',
  colour: 'text',
  barcode: 'text',
  appointment: 'one',
  payment: 'text',
  calculated: 'text',
  hidden: 'text',
}
