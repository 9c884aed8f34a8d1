import type { Answer } from '#field/answer/answer.ts'
import { sayFound } from '#field/answer/check.ts'
import { checkKind } from '#field/answer/check-kind.ts'
import type { Found } from '#field/answer/fault.ts'
import { choiceOf, shapeOf } from '#field/form/questions.ts'
import { worded } from '#field/form/wording.ts'
import { decides, type Scope } from '#field/rule/evaluate.ts'
import { momentOf } from '#field/rule/moments.ts'
import type { Value as RuleValue } from '#field/rule/value.ts'
import type { Lang } from '#kernel/text.ts'
import { fieldOf, isAsked, isDerived, noForm, questionOf } from './asked.ts'
import { checkWords } from './check.text.ts'
import type { Uniques } from './checking/uniques.ts'
import type { Collection } from './collection.ts'
import { derivedValues } from './derive.ts'
import { asAnswers } from './deriving/formula.ts'
import { isNothing } from './equal.ts'
import type { Field } from './field.ts'
import { checkOwn } from './own-kinds.ts'
import type { Value, Values } from './record.ts'
import { type Records, recordsIn } from './records.ts'
import type { Marks } from './row.ts'

/** What is wrong with a value; `part`: of which part of it; `says`: what is wrong and how it should look. */
export type Problem = { field: string; fault: string; part?: string; says: string }

export type Checking = {
  lang: Lang
  now: Date
  /** The record that is checked, once it has an id. */
  id?: string
  /** Without them nobody knows what is linked, or looked up. */
  records?: Records
  /** What is taken already; made once for many records (`uniquesOf`). */
  uniques?: Uniques
  isMember?: (id: string) => boolean
  /** Only these fields: what somebody has changed. */
  only?: readonly string[]
}

/** Characters of one value, and of a record as a whole. */
const largest = 200_000
const largestRecord = 1_000_000

/** Checks values against the fields of their collection, whoever has written them. Takes whatever came, never throws. */
export function checkValues(collection: Collection, values: Values, checking: Checking): Problem[] {
  const words = checkWords(checking.lang)
  const sizes = Object.entries(values).map(([field, value]) => [field, sizeOf(value)] as const)
  const large = sizes.filter(([, size]) => size > largest)
  if (large.length > 0)
    return large.map(([field]) => ({ field, fault: 'too-large', says: words['too-large'] }))
  if (sizes.reduce((sum, [, size]) => sum + size, 0) > largestRecord)
    return [{ field: '', fault: 'record-too-large', says: words['record-too-large'] }]
  const check: Check = { ...checking, collection, values, scope: scopeOf(collection, values, checking) }
  const asked = collection.fields.filter((field) => !field.retired && isWanted(checking, field.id))
  return [...strangers(check), ...asked.flatMap((field) => checkField(check, field))]
}

/** Whether a record may be changed at all, and is at a step that there is. */
export function checkMarks(collection: Collection, marks: Marks, lang: Lang): Problem[] {
  const words = checkWords(lang)
  const { step, restricted, anonymous } = marks
  if (restricted) return [{ field: '$restricted', fault: 'restricted', says: words.restricted }]
  if (anonymous) return [{ field: '$anonymous', fault: 'anonymous', says: words.anonymous }]
  if (step === undefined || collection.steps.some(({ name }) => name === step)) return []
  return [{ field: '$step', fault: 'step', says: words.step }]
}

type Check = Checking & { collection: Collection; values: Values; scope: Scope }

const isWanted = ({ only }: Checking, field: string): boolean => only === undefined || only.includes(field)

function scopeOf(collection: Collection, values: Values, { now, records, id }: Checking): Scope {
  const moment = momentOf(now)
  const given = records ?? recordsIn([collection], [])
  const made = derivedValues(given, collection, { id: id ?? '', values }, moment)
  return { ...moment, answers: asAnswers({ ...values, ...made }) }
}

/** How large a value is, without looking to the end of what is endless. */
function sizeOf(value: unknown, deep = 0): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 8
  if (deep > 8) return Number.POSITIVE_INFINITY
  let size = 0
  for (const [name, part] of Object.entries(value)) {
    size += name.length + sizeOf(part, deep + 1)
    if (size > largestRecord) return size
  }
  return size
}

function strangers(check: Check): Problem[] {
  const { collection, values, lang } = check
  return Object.keys(values)
    .filter((id) => isWanted(check, id))
    .flatMap((id): Problem[] => {
      const field = fieldOf(collection, id)
      if (!field) return [{ field: id, fault: 'unknown', says: checkWords(lang).unknown(id.slice(0, 40)) }]
      return isDerived(field) ? [{ field: id, fault: 'derived', says: checkWords(lang).derived }] : []
    })
}

function checkField(check: Check, field: Field): Problem[] {
  if (isDerived(field)) return []
  const value = check.values[field.id]
  const scope = { ...check.scope, own: check.scope.answers[field.id] as RuleValue }
  if (value === undefined || isMissing(field, value))
    return isRequired(field, scope) ? [saidAs(check, field, { fault: missing(field) })] : []
  const wrong = isAsked(field) ? checkAsked(check, field, value, scope) : checkOwn(check, field, value)
  if (wrong) return [wrong]
  const broken = field.demands?.find(({ rule }) => !decides(rule, scope, true))
  if (broken) {
    const says = worded(broken.says, check.lang) || sayFound({ fault: 'demand' }, check.lang)
    return [{ field: field.id, fault: 'demand', says }]
  }
  return twins(check, field, value)
}

function isMissing(field: Field, value: Value): boolean {
  return isNothing(value) || (field.kind === 'consent' && value === false)
}

/** Numbers are given on saving, not typed. */
function isRequired(field: Field, scope: Scope): boolean {
  if (field.required === undefined || field.kind === 'autonumber') return false
  return field.required === true || decides(field.required, scope, false)
}

function missing(field: Field): Found['fault'] {
  if (field.kind === 'consent') return 'required-consent'
  if (!isAsked(field)) return field.kind === 'uncertain-date' ? 'required' : 'required-choice'
  const shape = shapeOf(questionOf(field))
  if (shape === 'files') return 'required-file'
  if (shape === 'signature') return 'required-signature'
  return ['one', 'several', 'yes', 'rows'].includes(shape) ? 'required-choice' : 'required'
}

function checkAsked(check: Check, field: Field, value: Value, scope: Scope): Problem | null {
  let wrong: Found | null
  try {
    wrong = checkKind(noForm, questionOf(field), value as Answer) ?? withheld(field, value, scope)
  } catch {
    wrong = { fault: 'shape' }
  }
  return wrong && saidAs(check, field, wrong)
}

/** A choice that is only offered if must not be chosen otherwise. */
function withheld(field: Field, value: Value, scope: Scope): Found | null {
  if (!field.choices?.some(({ show }) => show)) return null
  const isHidden = [value].flat().some((one) => {
    const show = choiceOf(field.choices ?? [], String(one))?.show
    return show && !decides(show, scope, true)
  })
  return isHidden ? { fault: 'choice' } : null
}

function saidAs(check: Check, field: Field, wrong: Found): Problem {
  const label = wrong.fault === 'alone' && choiceOf(field.choices ?? [], wrong.word ?? '')?.label
  const says = sayFound(label ? { ...wrong, word: worded(label, check.lang) } : wrong, check.lang)
  return { field: field.id, fault: wrong.fault, ...(wrong.part !== undefined && { part: wrong.part }), says }
}

function twins({ uniques, id, lang }: Check, field: Field, value: Value): Problem[] {
  if (!field.unique && field.kind !== 'autonumber') return []
  const other = uniques?.other(field.id, value, id)
  return other ? [{ field: field.id, fault: 'unique', says: checkWords(lang).unique(other.title) }] : []
}
