import { call, constant, type Operator, type Rule } from '#field/rule/rule.ts'
import type { Names } from './names.ts'
import type { Expression } from './parse.ts'
import { NotUnderstood } from './tokens.ts'
import { fitted, isDay, isOutside, kindOf, whatIsNamed } from './values.ts'

type Call = Expression & { is: 'call' }
type Translate = (expression: Expression, names: Names) => Rule

/** Functions of XForms that are one of ours, with how many they are given. */
const same: { [xpath: string]: [Operator, least: number, most: number] } = {
  not: ['not', 1, 1],
  if: ['if', 3, 3],
  coalesce: ['first-of', 1, 9],
  concat: ['concat', 0, 99],
  'string-length': ['length', 1, 1],
  regex: ['matches', 2, 2],
  contains: ['contains', 2, 2],
  'starts-with': ['starts', 2, 2],
  'ends-with': ['ends', 2, 2],
  substr: ['part', 2, 3],
  'normalize-space': ['trim', 1, 1],
  string: ['text', 1, 1],
  number: ['number', 1, 1],
  floor: ['floor', 1, 1],
  round: ['round', 1, 2],
  abs: ['abs', 1, 1],
  pow: ['power', 2, 2],
  today: ['today', 0, 0],
  now: ['now', 0, 0],
}

const overall: { [xpath: string]: Operator } = {
  sum: 'sum',
  min: 'min',
  max: 'max',
  join: 'join',
  concat: 'concat',
}

/** A function of XPath as a rule. @throws NotUnderstood */
export function calledRule(expression: Call, names: Names, translate: Translate): Rule {
  const { name } = expression
  const many = overall[name]
  if (many) return call(many, ...expression.with.map((one) => severalOf(one, names, translate)))
  if (name === 'count' || name === 'count-non-empty') return counted(expression, names, translate)
  if (name === 'position') return position(expression)
  const given = expression.with.map((one) => translate(one, names))
  const made = special[name]?.(given, names)
  if (made) return made
  const [ours, least, most] = same[name] ?? []
  if (!ours || given.length < (least ?? 0) || given.length > (most ?? 0)) throw new NotUnderstood(`${name}()`)
  return call(ours, ...given)
}

const negative = (rule: Rule): Rule => call('-', rule)

const special: { [xpath: string]: (given: Rule[], names: Names) => Rule | undefined } = {
  true: () => constant(true),
  false: () => constant(false),
  selected: ([list, wanted], names) => {
    if (!list || !wanted) return undefined
    const kind = kindOf(list, names)
    if (kind === 'consent' || kind === 'yes-no') return call('=', list, fitted(wanted, list, names))
    const word =
      wanted.is === 'constant' && typeof wanted.value === 'number' ? constant(String(wanted.value)) : wanted
    return call('has', list, word)
  },
  'count-selected': ([list]) => list && call('count', list),
  // XForms counts from 0, a rule from 1.
  'selected-at': ([list, place]) => list && place && call('at', list, plusOne(place)),
  boolean: ([value]) => value && call('not', call('not', value)),
  'boolean-from-string': ([value]) =>
    value && call('or', call('=', value, constant('true')), call('=', value, constant('1'))),
  int: ([value]) =>
    value &&
    call('if', call('<', value, constant(0)), negative(call('floor', negative(value))), call('floor', value)),
  ceiling: ([value]) => value && negative(call('floor', negative(value))),
  date: ([value]) => value && (isWrittenDay(value) ? value : call('date', value)),
  substring: ([text, from, length]) => {
    if (!text || from?.is !== 'constant' || typeof from.value !== 'number') return undefined
    const start = Math.max(0, Math.round(from.value) - 1)
    if (!length) return call('part', text, constant(start))
    if (length.is !== 'constant' || typeof length.value !== 'number') return undefined
    return call(
      'part',
      text,
      constant(start),
      constant(Math.max(0, Math.round(from.value) - 1 + Math.round(length.value))),
    )
  },
  'format-date': ([day, format], names) => (day && isDay(day, names) ? formatted(day, format) : undefined),
  'format-date-time': ([day, format], names) =>
    day && isDay(day, names) ? formatted(day, format) : undefined,
  'decimal-date-time': ([day], names) =>
    day && (isDay(day, names) || isWrittenDay(day))
      ? call('days-between', constant('1970-01-01'), day)
      : undefined,
}

const isWrittenDay = (rule: Rule): boolean =>
  rule.is === 'constant' && typeof rule.value === 'string' && /^\d{4}-\d\d-\d\d$/.test(rule.value)

const plusOne = (place: Rule): Rule =>
  place.is === 'constant' && typeof place.value === 'number'
    ? constant(place.value + 1)
    : call('+', place, constant(1))

function formatted(day: Rule, format: Rule | undefined): Rule | undefined {
  const wanted = format?.is === 'constant' ? format.value : undefined
  if (wanted === '%Y-%m-%d') return call('date', day)
  if (wanted === '%Y') return call('part', day, constant(0), constant(4))
  if (wanted === '%m') return call('part', day, constant(5), constant(7))
  return wanted === '%d' ? call('part', day, constant(8), constant(10)) : undefined
}

/** `${x}` of every row, where it is asked for from outside of its group. */
function severalOf(expression: Expression, names: Names, translate: Translate): Rule {
  if (expression.is !== 'ref' && expression.is !== 'path') return translate(expression, names)
  if (expression.is === 'path' && expression.steps.every(({ name }) => name === '.'))
    return translate(expression, names)
  if (names.columns) return translate(expression, names)
  const { named, tests } = whatIsNamed(expression, names)
  if (tests.length > 0) throw new NotUnderstood('[…]')
  return isOutside(named, names)
    ? { is: 'answer', name: named.name, rows: true }
    : { is: 'answer', name: named.name }
}

/** How many rows there are, or how many of them are so. */
function counted(expression: Call, names: Names, translate: Translate): Rule {
  const [one] = expression.with
  if (!one || expression.with.length > 1) throw new NotUnderstood(`${expression.name}()`)
  if (one.is !== 'ref' && one.is !== 'path') throw new NotUnderstood(`${expression.name}()`)
  const { named, tests } = whatIsNamed(one, names)
  if (tests.length === 0) return call('count', severalOf(one, names, translate))
  if (named.kind !== 'group' || tests.length > 1 || !tests[0]) throw new NotUnderstood('[…]')
  const inside = names.inside(named.name)
  return { is: 'over', group: named.name, quantity: 'count', rule: translate(tests[0], inside) }
}

/** `position(..)`: the number of the own row. */
function position(expression: Call): Rule {
  const [one] = expression.with
  const isOwnRow =
    one?.is === 'path' && !one.absolute && one.steps.length === 1 && one.steps[0]?.name === '..'
  if (!isOwnRow || expression.with.length > 1) throw new NotUnderstood('position()')
  return call('position')
}
