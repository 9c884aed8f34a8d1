import type { Form } from '../form/form.ts'
import type { Question } from '../form/question.ts'
import { choicesOf, shapeOf } from '../form/questions.ts'
import type { Constant, Operator, Rule } from '../rule/rule.ts'
import { call } from '../rule/rule.ts'
import { compared, isEmpty, isSame, isTrue, type Value } from '../rule/value.ts'

/**
 * Whether there can be answers with which all rules hold. Says no only where it is sure: it looks at comparisons of one
 * question with a constant, at choices and at what is answered at all; everything else could be either.
 */
export function canHold(
  rules: Rule[],
  questionOf: (name: string) => Question | undefined,
  form: Form,
): boolean {
  const ways = combine(rules.map((rule) => waysOf(rule, true)))
  return ways === null || ways.some((way) => isPossible(way, questionOf, form))
}

/** One thing that must be so. `own` is the answer that is being checked, under an empty name. */
type Fact = { name: string; says: Operator; value: Constant; holds: boolean }
/** Facts that must be so together; one of several ways in which a rule holds. */
type Way = Fact[]

const mostWays = 300

const freely: Way[] = [[]]

/** @returns null where there are too many */
function combine(parts: (Way[] | null)[]): Way[] | null {
  let all: Way[] = freely
  for (const ways of parts) {
    if (ways === null || all.length * ways.length > mostWays) return null
    all = all.flatMap((one) => ways.map((other) => [...one, ...other]))
  }
  return all
}

function together(parts: (Way[] | null)[]): Way[] | null {
  const all: Way[] = []
  for (const ways of parts) {
    if (ways === null || all.length + ways.length > mostWays) return null
    all.push(...ways)
  }
  return all
}

/** In which ways a rule holds, or does not hold. */
function waysOf(rule: Rule, holds: boolean): Way[] | null {
  if (rule.is === 'constant') return isTrue(rule.value) === holds ? freely : []
  if (rule.is === 'answer' && !rule.rows) return [[{ name: rule.name, says: 'number', value: null, holds }]]
  if (rule.is !== 'call') return freely
  const { call: operator, with: given } = rule
  if (operator === 'not') return given[0] ? waysOf(given[0], !holds) : freely
  if (operator === 'and' || operator === 'or') {
    const parts = given.map((one) => waysOf(one, holds))
    return (operator === 'and') === holds ? combine(parts) : together(parts)
  }
  if (operator === 'if' && given.length === 3) {
    const [condition, yes, no] = given as [Rule, Rule, Rule]
    return waysOf(call('or', call('and', condition, yes), call('and', call('not', condition), no)), holds)
  }
  return factsOf(operator, given, holds)
}

const turned: { [operator: string]: Operator } = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
}

function factsOf(operator: Operator, given: Rule[], holds: boolean): Way[] {
  const [first, second] = given
  if (operator === 'empty' && given.length === 1) {
    const name = nameOf(first)
    return name === null ? freely : [[{ name, says: 'empty', value: null, holds }]]
  }
  if (!first || !second || !(turned[operator] || operator === 'has')) return freely
  const [left, right] = [nameOf(first), nameOf(second)]
  if (left !== null && second.is === 'constant') return fact(left, operator, second.value, holds)
  if (right !== null && first.is === 'constant' && turned[operator])
    return fact(right, turned[operator], first.value, holds)
  if (first.is === 'constant' && second.is === 'constant' && operator !== 'has')
    return isTrueOf(operator, first.value, second.value) === holds ? freely : []
  return freely
}

function fact(name: string, says: Operator, value: Constant, holds: boolean): Way[] {
  if (says === '!=') return [[{ name, says: '=', value, holds: !holds }]]
  return [[{ name, says, value, holds }]]
}

const nameOf = (rule: Rule | undefined): string | null =>
  rule?.is === 'answer' && !rule.rows ? rule.name : rule?.is === 'own' ? '' : null

function isPossible(way: Way, questionOf: (name: string) => Question | undefined, form: Form): boolean {
  const byName = Map.groupBy(way, ({ name }) => name)
  return [...byName].every(([name, facts]) => {
    const question = questionOf(name)
    return (
      !question || candidates(question, facts, form).some((value) => facts.every((one) => isSo(one, value)))
    )
  })
}

function isTrueOf(says: Operator, value: Value, other: Value): boolean {
  if (says === '=') return isSame(value, other)
  if (says === '!=') return !isSame(value, other)
  const order = compared(value, other)
  if (order === null) return false
  return says === '<' ? order < 0 : says === '<=' ? order <= 0 : says === '>' ? order > 0 : order >= 0
}

function isSo({ says, value, holds }: Fact, answer: Value): boolean {
  if (answer === unknown) return true
  if (says === 'empty') return isEmpty(answer) === holds
  if (says === 'number') return isTrue(answer) === holds
  if (says === 'has') return [answer].flat().some((one) => isSame(one, value)) === holds
  return isTrueOf(says, answer, value) === holds
}

/** Some text of which nothing is known. */
const unknown: Value = ['\u0000']

/** Answers of which at least one is right if any is: nothing, and by kind all choices or all numbers around those compared with. */
function candidates(question: Question, facts: Fact[], form: Form): Value[] {
  const shape = shapeOf(question)
  if (question.kind === 'calculated' || question.kind === 'hidden') return [unknown]
  if (shape === 'yes') return question.kind === 'consent' ? [null, true] : [null, true, false]
  const isSet = facts.some(({ says }) => says === 'has')
  if ((shape === 'one' || shape === 'several') && !question.other) {
    const values: Value[] = choicesOf(form, question).map(({ value }) => value)
    if (shape === 'one') return [null, ...values]
    return isSet && facts.every(({ says }) => says === 'has') ? severalOf(facts, values, question) : [unknown]
  }
  return shape === 'number' ? [null, ...numbers(question, facts)] : [unknown]
}

/** The choices that must be there, and nothing else. */
function severalOf(facts: Fact[], values: Value[], question: Question): Value[] {
  const must = facts.filter(({ holds }) => holds).map(({ value }) => value)
  if (must.some((value) => !values.some((one) => isSame(one, value)))) return []
  const most = question.limits?.longest ?? Number.POSITIVE_INFINITY
  return new Set(must.map(String)).size > most ? [] : [must.length > 0 ? must : null]
}

function numbers(question: Question, facts: Fact[]): number[] {
  const points = facts.map(({ value }) => Number(value)).filter(Number.isFinite)
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = limitsOf(question)
  const isWhole = ['integer', 'year', 'nps', 'rating', 'scale'].includes(question.kind)
  const around = isWhole
    ? points.flatMap((one) => [Math.ceil(one) - 1, Math.floor(one), Math.ceil(one), Math.floor(one) + 1])
    : spread(points)
  const all = [...around, 0, 1, least, most].filter(
    (one) => Number.isFinite(one) && one >= least && one <= most,
  )
  return [...new Set(all)]
}

/** The numbers themselves, one between each two, and one beyond at each end. */
function spread(points: number[]): number[] {
  const sorted = [...points].sort((one, other) => one - other)
  const between = sorted.slice(1).map((one, n) => (one + (sorted[n] ?? one)) / 2)
  return [...sorted, ...between, (sorted[0] ?? 0) - 1, (sorted.at(-1) ?? 0) + 1]
}

function limitsOf({ limits }: Question): { least?: number; most?: number } {
  const [least, most] = [Number(limits?.least ?? Number.NaN), Number(limits?.most ?? Number.NaN)]
  return { ...(Number.isNaN(least) ? {} : { least }), ...(Number.isNaN(most) ? {} : { most }) }
}
