import { type Form, formSchema } from '#field/form/form.ts'
import type { Question, QuestionKind } from '#field/form/question.ts'
import { shapeOf } from '#field/form/questions.ts'
import type { Collection } from './collection.ts'
import { type Field, ownKinds } from './field.ts'

/** A form without anything, for the checks and words of `src/field`, which know questions by their form. */
export const noForm: Form = {
  schema: formSchema,
  langs: ['de', 'en'],
  title: {},
  lead: {},
  pages: [],
  exits: [],
  thanks: {},
  privacy: {},
  contact: {},
  terms: {
    steps: 'all',
    door: 'browser',
    dialogue: false,
    notice: false,
    draftDays: 0,
    keepMonths: 0,
    embedOn: [],
    publishes: false,
  },
  states: [],
}

const own: ReadonlySet<string> = new Set(ownKinds)

/** Whether a form may ask for it as well. */
export const isAsked = (field: Field): field is Field & { kind: QuestionKind } => !own.has(field.kind)

const known = new WeakMap<Field, Question>()

/** A field as the question that asks for it: what `src/field` checks, says and shows. Only for those that a form may ask. */
export function questionOf(field: Field): Question {
  const before = known.get(field)
  if (before) return before
  const { id, kind, label, hint, required, choices, rows, other, limits, demands, value } = field
  const question = {
    is: 'question',
    name: id,
    kind: isAsked(field) ? kind : 'short-text',
    label,
    ...Object.fromEntries(
      Object.entries({ hint, required, choices, rows, other, limits, demands, value }).filter(
        ([, one]) => one,
      ),
    ),
  } as Question
  known.set(field, question)
  return question
}

/** What comes out of others and is never written. */
export const isDerived = ({ kind }: Pick<Field, 'kind'>): boolean =>
  ['lookup', 'formula', 'roll-up', 'age', 'calculated'].includes(kind)

export const isLink = ({ kind }: Pick<Field, 'kind'>): boolean => kind === 'link' || kind === 'household'

export const fieldOf = (collection: Collection | undefined, id: string): Field | undefined =>
  collection?.fields.find((field) => field.id === id)

/** What a value is like, for filters, sorting and sums. */
export type Family =
  | ('text' | 'number' | 'yes' | 'day' | 'time' | 'one' | 'several')
  | ('link' | 'member' | 'members' | 'files' | 'other')

/** @param target the field that a lookup or roll-up shows (`shownField`) */
export function familyOf(field: Field, target?: Field): Family {
  switch (field.kind) {
    case 'link':
    case 'household':
      return 'link'
    case 'person':
      return 'member'
    case 'uncertain-date':
      return 'day'
    case 'age':
      return 'number'
    case 'autonumber':
      return 'text'
    case 'formula':
    case 'calculated':
      return 'other'
    case 'roll-up':
      return field.sums === 'least' || field.sums === 'most' ? ofTarget(target) : ofMany(field)
    case 'lookup':
      return ofTarget(target)
    default:
      return asked(questionOf(field))
  }
}

const ofTarget = (target: Field | undefined): Family =>
  target === undefined || isDerived(target) ? 'other' : familyOf(target)

const ofMany = ({ sums }: Field): Family => (sums === 'list' || sums === undefined ? 'text' : 'number')

function asked(question: Question): Family {
  if (['date', 'date-time', 'month', 'appointment'].includes(question.kind)) return 'day'
  if (question.kind === 'time') return 'time'
  switch (shapeOf(question)) {
    case 'number':
      return 'number'
    case 'yes':
      return 'yes'
    case 'one':
      return 'one'
    case 'several':
      return 'several'
    case 'files':
      return 'files'
    case 'text':
    case 'name':
    case 'address':
      return 'text'
    default:
      return 'other'
  }
}
