import type { Choice, Limits, Question, QuestionKind } from '#field/form/question.ts'
import { constant } from '#field/rule/rule.ts'
import type { Ledger } from '../../ledger.ts'
import type { NameBook } from '../../naming.ts'
import { isObject, type Json, type membersOf, objectAt, objectsIn, textAt } from '../value.ts'
import { answered, type Linked, sourceOf } from './enabling.ts'
import type { Extensions } from './extensions.ts'

export type Asking = {
  ledger: Ledger
  lang: string
  langs: Set<string>
  names: NameBook
  linked: Linked
  contained: Json[]
  /** The linkIds of items whose answers decide whether others are shown. */
  read: Set<string>
}
type Members = ReturnType<typeof membersOf>
type Base = Pick<Question, 'name' | 'label' | 'show'>

const kinds: { [type: string]: QuestionKind } = {
  boolean: 'yes-no',
  decimal: 'decimal',
  integer: 'integer',
  date: 'date',
  dateTime: 'date-time',
  time: 'time',
  string: 'short-text',
  text: 'long-text',
  url: 'url',
  attachment: 'file',
  reference: 'short-text',
  quantity: 'decimal',
  choice: 'single-choice',
  coding: 'single-choice',
  'open-choice': 'single-choice',
  question: 'short-text',
}
/** Whether a type has a control of its own here. */
export const isKnown = (type: string): boolean =>
  type === 'group' || type === 'display' || (kinds[type] !== undefined && type !== 'reference')

const controls: { [control: string]: QuestionKind } = {
  'drop-down': 'dropdown',
  autocomplete: 'autocomplete',
  lookup: 'autocomplete',
  slider: 'slider',
  'text-area': 'long-text',
  'text-box': 'short-text',
}

export function questionInto(
  base: Base,
  type: string,
  members: Members,
  extensions: Extensions,
  asking: Asking,
): Question {
  const choices = choicesOf(members, asking)
  const several = members.read('repeats') === true
  const constraint = textAt(members.read('answerConstraint'))
  const plain = kinds[type] ?? 'short-text'
  const control = controls[textAt(extensions.value('questionnaire-itemControl'))]
  const isChoice = choices !== undefined || /choice|coding/.test(type)
  const kind = isChoice
    ? several
      ? 'multiple-choice'
      : choices
        ? choiceKind(control, choices.length)
        : 'short-text'
    : (control ?? plain)
  const question: Question = { is: 'question', ...base, kind }
  if (choices) question.choices = choices
  if (type === 'open-choice' || constraint === 'optionsOrString') question.other = true
  // Without its list of choices, what would be chosen is typed.
  if (isChoice && !choices) delete question.other
  if (isChoice && !choices) question.kind = 'short-text'
  if (several && !isChoice) question.kept = { fhirrepeats: true }
  if (members.read('required') === true) question.required = true
  bounded(question, members, extensions)
  expressed(question, members, extensions, choices)
  hide(question, extensions, asking)
  return question
}

const choiceKind = (control: QuestionKind | undefined, count: number): QuestionKind =>
  control === 'dropdown' || control === 'autocomplete'
    ? control
    : count > 60
      ? 'autocomplete'
      : 'single-choice'

function choicesOf(members: Members, asking: Asking): Choice[] | undefined {
  const options = objectsIn(members.silent('answerOption'))
  const address = textAt(members.silent('answerValueSet') ?? objectAt(members.silent('options')).reference)
  const said = options.length > 0 ? options.map((one) => ({ ...one })) : conceptsOf(address, asking)
  if (said.length === 0) {
    if (address) members.keep('answerValueSet', address)
    return undefined
  }
  if (options.length === 0) members.read('answerValueSet')
  const taken = new Set<string>()
  return said.map((option): Choice => {
    asking.ledger.understood('answerOption')
    const entry = Object.entries(option).find(([name]) => name.startsWith('value'))
    const value = entry?.[1]
    const code = String(answered(value)).slice(0, 380)
    let unique = code
    for (let number = 2; taken.has(unique); number += 1) unique = `${code}_${number}`
    taken.add(unique)
    const words = isObject(value) ? textAt(value.display) || code : code
    const rest = Object.fromEntries(
      Object.entries(option).filter(([name]) => name !== entry?.[0] && name !== 'initialSelected'),
    )
    for (const name of Object.keys(rest)) asking.ledger.kept(`answerOption.${name}`)
    const columns = columnsOf(
      isObject(value)
        ? {
            system: value.system,
            ...(isObject(value) && Object.keys(rest).length > 0 ? { option: rest } : {}),
          }
        : rest,
    )
    return {
      value: unique,
      label: { [asking.lang]: words },
      ...(Object.keys(columns).length > 0 ? { columns } : {}),
    }
  })
}

const columnsOf = (json: Json): { [name: string]: string } =>
  Object.fromEntries(
    Object.entries(json).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[name, (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 2000)]],
    ),
  )

/** A list that the questionnaire brings along. */
function conceptsOf(address: string, asking: Asking): Json[] {
  if (!address.startsWith('#')) return []
  const set = asking.contained.find(({ id }) => textAt(id) === address.slice(1))
  const expanded = objectsIn(objectAt(set?.expansion).contains)
  const included = objectsIn(objectAt(set?.compose).include).flatMap(({ system, concept }) =>
    objectsIn(concept).map((one): Json => ({ system, ...one })),
  )
  return (expanded.length > 0 ? expanded : included).map(({ system, code, display }) => ({
    valueCoding: { system, code, display },
  }))
}

function bounded(question: Question, members: Members, extensions: Extensions): void {
  const limits: Limits = {}
  const put = (name: keyof Limits, value: unknown) => {
    if (
      typeof value === 'number' ||
      (typeof value === 'string' && value !== '' && (name === 'least' || name === 'most'))
    )
      Object.assign(limits, { [name]: value })
  }
  put('longest', members.read('maxLength'))
  put('fewest', extensions.value('minLength'))
  put('least', extensions.value('minValue'))
  put('most', extensions.value('maxValue'))
  put('step', extensions.value('questionnaire-sliderStepValue'))
  const digits = extensions.value('maxDecimalPlaces')
  if (typeof digits === 'number' && digits > 0 && digits < 10)
    put('step', Number((10 ** -digits).toFixed(digits)))
  const bytes = extensions.value('maxSize')
  // FHIR counts megabytes.
  if (typeof bytes === 'number') limits.bytes = Math.round(bytes * 1_000_000)
  const pattern = textAt(extensions.value('regex')).slice(0, 2000)
  if (pattern) limits.pattern = pattern
  const types = extensions
    .all('mimeType')
    .map((one) => textAt(one.valueCode ?? one.valueString))
    .filter(Boolean)
  if (types.length > 0) limits.types = types
  if (question.kind === 'multiple-choice' && extensions.value('questionnaire-maxOccurs') !== undefined)
    limits.longest ??= 1000
  if (Object.keys(limits).length > 0) question.limits = limits
}

/** What stands there at first, what is calculated, what else is demanded: expressions of FHIRPath are kept. */
function expressed(
  question: Question,
  members: Members,
  extensions: Extensions,
  choices: Choice[] | undefined,
): void {
  const { lang } = { lang: Object.keys(question.label)[0] ?? 'en' }
  const calculated = extensions.all('sdc-questionnaire-calculatedExpression')[0]
  const initial = extensions.all('sdc-questionnaire-initialExpression')[0]
  const source = calculated ?? initial
  if (source) question.value = { is: 'foreign', language: 'fhirpath', source: sourceOf(source) }
  const first = objectsIn(members.read('initial'))
  const value = Object.entries(first[0] ?? {}).find(([name]) => name.startsWith('value'))?.[1]
  if (
    value !== undefined &&
    !question.value &&
    (!choices || choices.some((one) => one.value === answered(value)))
  )
    question.value = constant(answered(value))
  members.read('readOnly')
  const format = textAt(extensions.value('entryFormat'))
  const unit = extensions
    .all('questionnaire-unit')
    .map((one) => textAt(objectAt(one.valueCoding).display) || textAt(objectAt(one.valueCoding).code))
  const hint = [format, ...unit].filter(Boolean).join(', ')
  if (hint) question.hint = { [lang]: hint }
  if (textAt(extensions.value('questionnaire-choiceOrientation')) === 'horizontal') question.look = 'compact'
  const demands = [...extensions.all('targetConstraint'), ...extensions.all('questionnaire-constraint')].map(
    (one) => {
      const part = (name: string) => objectsIn(one.extension).find(({ url }) => url === name)
      const said = part('expression')
      return {
        rule: {
          is: 'foreign' as const,
          language: 'fhirpath' as const,
          source: said ? sourceOf(said) : JSON.stringify(one).slice(0, 20_000),
        },
        says: { [lang]: textAt(part('human')?.valueString) },
      }
    },
  )
  if (demands.length > 0) question.demands = demands
}

/** What a system would know by itself and others depend on, is asked for here. */
function hide(question: Question, extensions: Extensions, { read, linked }: Asking): void {
  if (extensions.value('questionnaire-hidden') !== true) return
  const isRead = [...read].some((linkId) => linked.get(linkId)?.name === question.name)
  if (!isRead || question.value?.is !== 'foreign') question.kind = 'hidden'
}
