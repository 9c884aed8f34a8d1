import type { Choice, Item, Limits, Question, QuestionKind } from '#field/form/question.ts'
import type { Ledger } from '../../ledger.ts'
import type { NameBook } from '../../naming.ts'
import { type Json, membersOf, objectAt, objectsIn, textAt } from '../value.ts'
import { both } from './words.ts'

/** An element as it is here; its choices in their old order, for rules count them. */
export type Asked = { item: Item; values: (string | undefined)[] }
export type Reading = { ledger: Ledger; names: NameBook; asked: Map<string, Asked> }

const kinds: { [type: string]: QuestionKind } = {
  textField: 'short-text',
  textArea: 'long-text',
  dropdown: 'dropdown',
  radio: 'single-choice',
  checkbox: 'multiple-choice',
  attestation: 'multiple-choice',
  fileInput: 'file',
  combobox: 'autocomplete',
  addressComplete: 'address',
  formattedDate: 'date',
  numberInput: 'decimal',
  starRating: 'rating',
}
const byValidation: { [type: string]: QuestionKind } = {
  email: 'email',
  phone: 'phone',
  number: 'decimal',
  date: 'date',
}
const byAutofill: { [autofill: string]: QuestionKind } = {
  email: 'email',
  tel: 'phone',
  url: 'url',
  bday: 'date',
}

export function itemOf(element: Json, reading: Reading): Item {
  const id = textAt(element.id)
  const { ledger } = reading
  const outer = membersOf(element, ledger, 'element', id)
  for (const name of ['id', 'uuid']) outer.silent(name)
  const type = textAt(outer.silent('type'))
  outer.silent('properties')
  const members = membersOf(objectAt(element.properties), ledger, 'property', id)
  const label = { ...both({ titleEn: members.read('titleEn'), titleFr: members.read('titleFr') }, 'title') }
  const more = both(
    { descriptionEn: members.read('descriptionEn'), descriptionFr: members.read('descriptionFr') },
    'description',
  )
  const known = type === 'richText' || type === 'dynamicRow' || kinds[type] !== undefined
  ledger[known ? 'understood' : 'kept'](`type ${type}`, id)
  const name = reading.names.take(textAt(members.read('questionId')) || `q${id}`)
  members.silent('conditionalRules')
  const base = { name, label, ...(Object.keys(more).length > 0 ? { hint: more } : {}) }
  const made =
    type === 'richText'
      ? { item: { is: 'note', name, label: Object.keys(more).length > 0 ? more : label } as Item, values: [] }
      : type === 'dynamicRow'
        ? { item: rowsOf(base, members, reading), values: [] }
        : questionOf(type, base, members, ledger, id)
  const rest = { ...outer.rest(), ...members.rest(), ...(known ? {} : { type }) }
  if (Object.keys(rest).length > 0) made.item.kept = { gcforms: { ...rest, id: element.id } }
  reading.asked.set(id, made)
  return made.item
}

type Base = Pick<Question, 'name' | 'label' | 'hint'>
type Members = ReturnType<typeof membersOf>

function rowsOf(base: Base, members: Members, reading: Reading): Item {
  const most = members.read('maxNumberOfRows')
  const words = objectAt(members.read('dynamicRow'))
  const one = both(words, 'rowTitle')
  const validation = objectAt(members.read('validation'))
  const items = objectsIn(members.silent('subElements')).map((element) => itemOf(element, reading))
  const repeat = {
    ...(typeof most === 'number' ? { most } : {}),
    ...(validation.required === true ? { fewest: 1 } : {}),
    ...(Object.keys(one).length > 0 ? { one } : {}),
  }
  return { is: 'group', ...base, items, repeat }
}

function questionOf(type: string, base: Base, members: Members, ledger: Ledger, id: string): Asked {
  const validation = membersOf(objectAt(members.silent('validation')), ledger, 'validation', id)
  const autofill = textAt(members.read('autoComplete'))
  const wanted = textAt(validation.read('type'))
  const plain = kinds[type] ?? 'short-text'
  const kind = plain === 'short-text' ? (byValidation[wanted] ?? byAutofill[autofill] ?? plain) : plain
  const step = members.read('stepCount')
  const question: Question = {
    is: 'question',
    ...base,
    kind: kind === 'decimal' && step === 0 ? 'integer' : kind,
  }
  if (autofill) question.autofill = autofill
  if (/choice|dropdown|autocomplete/.test(kind)) question.choices = []
  const values = choicesInto(question, objectsIn(members.silent('choices')), ledger, id)
  members.silent('subElements')
  demand(question, validation, members, values.filter(Boolean).length)
  const rest = validation.rest()
  if (rest) question.kept = { gcvalidation: rest }
  return { item: question, values }
}

/** The English words are what is answered; an empty choice is the one that is none. */
function choicesInto(question: Question, said: Json[], ledger: Ledger, id: string): (string | undefined)[] {
  return said.map((choice, place) => {
    const en = textAt(choice.en).trim()
    const fr = textAt(choice.fr).trim()
    if ((en === '' && fr === '') || !question.choices) return undefined
    ledger.understood('choice', id)
    const taken = question.choices.some(({ value }) => value === (en || fr))
    const value = (taken ? `${en || fr} (${place + 1})` : en || fr).slice(0, 400)
    const fresh: Choice = { value, label: { ...(en ? { en } : {}), ...(fr ? { fr } : {}) } }
    question.choices.push(fresh)
    return value
  })
}

function demand(question: Question, validation: Members, members: Members, choices: number): void {
  const limits: Limits = {}
  const number = (from: Members, name: string) => {
    const value = from.read(name)
    return typeof value === 'number' ? value : undefined
  }
  if (validation.read('required') === true) question.required = true
  const longest = number(validation, 'maxLength')
  const [least, most] = [number(validation, 'minValue'), number(validation, 'maxValue')]
  const stars = number(members, 'numberOfStars')
  const pattern = textAt(validation.read('regex'))
  if (longest !== undefined) limits.longest = longest
  if (least !== undefined) limits.least = least
  if (most !== undefined) limits.most = most
  if (stars !== undefined) Object.assign(limits, { least: 1, most: stars })
  if (pattern) limits.pattern = pattern
  // All conditions have to be agreed to.
  if (validation.read('all') === true && choices > 0) limits.fewest = choices
  const currency = textAt(members.read('currencyCode'))
  if (currency) Object.assign(question, { kind: 'currency' })
  if (currency) limits.currency = currency
  if (Object.keys(limits).length > 0) question.limits = limits
}
