import type { Answers } from '#field/answer/answer.ts'
import { evaluate } from '#field/rule/evaluate.ts'
import type { Moment } from '#field/rule/moments.ts'
import type { Rule } from '#field/rule/rule.ts'
import { partsOf } from '#field/rule/rules.ts'
import type { Value, Values } from '../record.ts'

/** A formula of a collection is worked out for each of 100,000 records: it may not be larger than this. */
export const mostParts = 300
const mostSigns = 4000
/** No text that a formula makes is longer. */
const longest = 2000

const sizes = new WeakMap<Rule, boolean>()

/** Whether a rule is larger than what is worked out. A deep or wide tree is not even walked to its end. */
export function isTooLarge(rule: Rule): boolean {
  const known = sizes.get(rule)
  if (known !== undefined) return known
  const found = measure(rule)
  sizes.set(rule, found)
  return found
}

function measure(rule: Rule): boolean {
  const open: { rule: Rule; depth: number }[] = [{ rule, depth: 0 }]
  let [parts, signs] = [0, 0]
  for (let one = open.pop(); one; one = open.pop()) {
    parts += 1
    if (one.rule.is === 'constant') signs += String(one.rule.value).length
    if (parts > mostParts || signs > mostSigns || one.depth > 50) return true
    if (one.rule.is === 'call') {
      if (one.rule.with.length > mostParts) return true
      for (const inner of one.rule.with) open.push({ rule: inner, depth: one.depth + 1 })
    }
    if (one.rule.is === 'over') open.push({ rule: one.rule.rule, depth: one.depth + 1 })
  }
  return false
}

/** Fields that a rule reads; of `address.town` the address. */
export function fieldsRead(rule: Rule): string[] {
  if (isTooLarge(rule)) return []
  const names = [...partsOf(rule)].flatMap((part) =>
    part.is === 'answer' ? [part.name] : part.is === 'over' ? [part.group] : [],
  )
  return [...new Set(names.flatMap((name) => [name, name.split('.')[0] ?? name]))]
}

/** What a rule makes of the values of a record. Nothing where it makes no sense or is too large. */
export function workedOut(rule: Rule, values: Values, moment: Moment): Value | undefined {
  if (isTooLarge(rule)) return undefined
  const made = evaluate(rule, { ...moment, answers: asAnswers(values) })
  if (made === null || made === '') return undefined
  if (typeof made === 'string') return made.slice(0, longest)
  return typeof made === 'object' ? (made as unknown as Value) : made
}

/** A rule sees a link as the list of its records, a member as a text, a day that is not sure as a day. */
export function asAnswers(values: Values): Answers {
  const answers: Answers = {}
  for (const [field, value] of Object.entries(values)) answers[field] = asAnswer(value)
  return answers
}

function asAnswer(value: Value): Answers[string] {
  if (typeof value !== 'object' || Array.isArray(value)) return value
  if ('records' in value) return value.records as string[]
  if ('member' in value) return String(value.member)
  if ('sure' in value) return String(value.day)
  return value as Answers[string]
}
