import { answer, call, constant, type Operator, own, type Rule } from '#field/rule/rule.ts'
import { calledRule } from './calls.ts'
import type { Names } from './names.ts'
import { type Expression, parseXpath } from './parse.ts'
import { NotUnderstood } from './tokens.ts'
import { fitted, isDay, isOutside, whatIsNamed } from './values.ts'

/** What became of an expression: a rule, or what of it is not understood. */
export type Translated = { rule: Rule; missed?: string }

/** An XPath expression as a rule. What is not understood as a whole decides nothing, and is kept as it came. */
export function ruleOf(source: string, names: Names): Translated {
  try {
    const rule = translated(parseXpath(source), names)
    if (depthOf(rule) > 50) throw new NotUnderstood('((((…')
    return { rule }
  } catch (problem) {
    if (!(problem instanceof NotUnderstood)) throw problem
    return { rule: { is: 'foreign', language: 'xpath', source }, missed: problem.about }
  }
}

const operators: { [xpath: string]: Operator } = { '*': '*', div: '/', mod: 'mod', '+': '+', '-': '-' }

/** @throws NotUnderstood */
function translated(expression: Expression, names: Names): Rule {
  switch (expression.is) {
    case 'number':
    case 'text':
      return constant(expression.value)
    case 'minus':
      return negated(translated(expression.of, names))
    case 'ref':
    case 'path':
      return valueAt(expression, names)
    case 'call':
      return calledRule(expression, names, translated)
    default:
      return two(expression, names)
  }
}

const negated = (rule: Rule): Rule =>
  rule.is === 'constant' && typeof rule.value === 'number' ? constant(-rule.value) : call('-', rule)

function two({ operator, left, right }: Expression & { is: 'two' }, names: Names): Rule {
  const [one, other] = [translated(left, names), translated(right, names)]
  if (operator === 'and' || operator === 'or') return joined(operator, one, other)
  if (operator === '+' || operator === '-')
    return days(operator, one, other, names) ?? joined(operator, one, other)
  const plain = operators[operator]
  if (plain) return plain === '*' ? joined(plain, one, other) : call(plain, one, other)
  return compared(operator as Operator, one, other, names)
}

/** `a and b and c` is one thing of three, not a tower. */
function joined(operator: Operator, left: Rule, right: Rule): Rule {
  if (operator !== '-' && left.is === 'call' && left.call === operator && left.with.length < 190)
    return call(operator, ...left.with, right)
  return call(operator, left, right)
}

function compared(operator: Operator, left: Rule, right: Rule, names: Names): Rule {
  const [one, other] = [fitted(left, right, names), fitted(right, left, names)]
  const asked = isNothing(other) ? one : isNothing(one) ? other : undefined
  if (asked && operator === '=') return call('empty', asked)
  if (asked && operator === '!=') return call('not', call('empty', asked))
  return call(operator, one, other)
}

const isNothing = (rule: Rule): boolean => rule.is === 'constant' && rule.value === ''

/** Days are added and taken away as XPath counts them. */
function days(operator: '+' | '-', left: Rule, right: Rule, names: Names): Rule | undefined {
  if (!isDay(left, names)) {
    if (operator === '+' && isDay(right, names)) return days('+', right, left, names)
    return undefined
  }
  if (isDay(right, names)) {
    if (operator === '+') throw new NotUnderstood('date + date')
    return call('days-between', right, left)
  }
  return call('add-days', left, whole(operator === '+' ? right : negated(right)))
}

/** Half a day more is none: `today() - 18 * 365.25`. */
function whole(rule: Rule): Rule {
  const number = numberIn(rule)
  return number === undefined ? rule : constant(Math.floor(number))
}

function numberIn(rule: Rule): number | undefined {
  if (rule.is === 'constant') return typeof rule.value === 'number' ? rule.value : undefined
  if (rule.is !== 'call' || !['*', '-', '+', '/'].includes(rule.call)) return undefined
  const parts = rule.with.map(numberIn)
  if (parts.some((part) => part === undefined)) return undefined
  const [first = 0, ...more] = parts as number[]
  if (rule.call === '-' && more.length === 0) return -first
  const work = {
    '*': (a: number, b: number) => a * b,
    '-': (a: number, b: number) => a - b,
    '+': (a: number, b: number) => a + b,
    '/': (a: number, b: number) => a / b,
  }
  return more.reduce(work[rule.call as '*'], first)
}

function valueAt(expression: Expression & { is: 'ref' | 'path' }, names: Names): Rule {
  if (expression.is === 'path' && expression.steps.length === 1 && !expression.absolute && !expression.from) {
    const step = expression.steps[0]
    if (step?.name === '.' && step.tests.length === 0) return own
    const column =
      step && names.columns && Object.hasOwn(names.columns, step.name) ? names.columns[step.name] : undefined
    if (column !== undefined && step?.tests.length === 0) return constant(column)
    // `pastel=yes` means the word, although XPath would look for a column of this name.
    if (names.columns && step && /^[\w-]+$/.test(step.name) && !names.byPath([step.name], false))
      return constant(step.name)
  }
  const { named, tests } = whatIsNamed(expression, names)
  if (tests.length > 0) throw new NotUnderstood('[…]')
  return isOutside(named, names)
    ? call('at', { is: 'answer', name: named.name, rows: true }, constant(1))
    : answer(named.name)
}

function depthOf(rule: Rule): number {
  if (rule.is === 'call') return 1 + Math.max(0, ...rule.with.map(depthOf))
  return rule.is === 'over' ? 1 + depthOf(rule.rule) : 1
}
