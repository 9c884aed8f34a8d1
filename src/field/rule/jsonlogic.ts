import { call, constant, type Operator, type Rule } from './rule.ts'

/**
 * JsonLogic in and out. What JsonLogic has and we have not is kept as `foreign` and goes out as it came; what we have and
 * JsonLogic has not goes out as an own operation (`{ "days-between": [...] }`), as JsonLogic allows.
 */
export function toJsonLogic(rule: Rule): unknown {
  switch (rule.is) {
    case 'constant':
      return rule.value
    case 'own':
      return { var: ownName }
    case 'answer':
      return rule.rows ? { rows: [rule.name] } : { var: rule.name }
    case 'over':
      return { [quantities[rule.quantity]]: [{ var: rule.group }, toJsonLogic(rule.rule)] }
    case 'call':
      return callOut(rule.call, rule.with)
    default:
      return rule.language === 'jsonlogic'
        ? parsed(rule.source)
        : { [`foreign-${rule.language}`]: [rule.source] }
  }
}

/** Deeper than this nothing is read. */
const deepest = 60

/** @returns always a rule; what is not understood is `foreign` as a whole */
export function fromJsonLogic(logic: unknown): Rule {
  try {
    return read(logic, 0)
  } catch (fault) {
    if (!(fault instanceof NotUnderstood)) throw fault
    return { is: 'foreign', language: 'jsonlogic', source: JSON.stringify(logic) ?? 'null' }
  }
}

class NotUnderstood extends Error {}

const ownName = '$own'
const quantities = { every: 'all', some: 'some', count: 'count-if' } as const

/** Ours → theirs, where the two mean the same. */
const out: { [operator in Operator]?: string } = {
  ...{ not: '!', '=': '==', mod: '%', concat: 'cat', 'first-of': 'or-else' },
}
const into = new Map<string, Operator>([
  ...Object.entries(out).map(([ours, theirs]) => [theirs, ours as Operator] as const),
  ...([
    ['===', '='],
    ['!==', '!='],
  ] as const),
])
const same: readonly string[] = [
  ...['and', 'or', 'if', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', 'min', 'max'],
  ...[
    'power',
    'round',
    'floor',
    'abs',
    'sum',
    'text',
    'number',
    'join',
    'length',
    'lower',
    'upper',
    'trim',
    'part',
  ],
  ...[
    'replace',
    'starts',
    'ends',
    'contains',
    'matches',
    'has',
    'count',
    'at',
    'position',
    'empty',
    'today',
    'now',
  ],
  ...['date', 'days-between', 'years-since', 'add-days', 'weekday'],
]

const ordering: readonly string[] = ['<', '<=', '=', '!=', '>', '>=']

function callOut(operator: Operator, given: Rule[]): unknown {
  const args = given
    .slice(0, operator === 'if' ? 3 : ordering.includes(operator) ? 2 : undefined)
    .map(toJsonLogic)
  // In JsonLogic `in` takes the list last; where a text stands for the list, it asks whether one text is in another.
  if (operator === 'has' && !isText(args[0])) return { in: [args[1] ?? null, args[0] ?? null] }
  return { [out[operator] ?? operator]: args }
}

function read(logic: unknown, depth: number): Rule {
  if (depth > deepest) throw new NotUnderstood()
  if (logic === null || ['string', 'boolean'].includes(typeof logic))
    return constant(logic as string | boolean | null)
  if (typeof logic === 'number') return constant(Number.isFinite(logic) ? logic : null)
  if (typeof logic !== 'object' || Array.isArray(logic)) throw new NotUnderstood()
  const [entry, ...more] = Object.entries(logic)
  if (!entry || more.length > 0) throw new NotUnderstood()
  const [operation, given] = entry
  const args: unknown[] = Array.isArray(given) ? given : [given]
  return special[operation]?.(args, depth) ?? readCall(operation, args, depth)
}

const special: { [operation: string]: ((args: unknown[], depth: number) => Rule | null) | undefined } = {
  __proto__: null as never,
  var: (args, depth) => readVariable(args, depth),
  rows: ([name]) => (typeof name === 'string' ? { is: 'answer', name, rows: true } : null),
  in: (args, depth) => readIn(args, depth),
  '!!': ([one = null], depth) => call('not', call('not', read(one, depth + 1))),
  '?:': (args, depth) => readIf(args, depth),
  if: (args, depth) => readIf(args, depth),
  '<': (args, depth) => readBetween('<', args, depth),
  '<=': (args, depth) => readBetween('<=', args, depth),
  missing: (names, depth) =>
    depth === 0 && names.every(isText)
      ? call('or', ...names.map((name) => call('empty', variable(name))))
      : null,
  substr: (args, depth) => readPart(args, depth),
  all: (args, depth) => readOver('every', args, depth),
  some: (args, depth) => readOver('some', args, depth),
  none: (args, depth) => call('not', readOver('some', args, depth)),
  'count-if': (args, depth) => readOver('count', args, depth),
  'foreign-xpath': ([source]) => (isText(source) ? { is: 'foreign', language: 'xpath', source } : null),
  'foreign-fhirpath': ([source]) => (isText(source) ? { is: 'foreign', language: 'fhirpath', source } : null),
  'foreign-other': ([source]) => (isText(source) ? { is: 'foreign', language: 'other', source } : null),
}

const isText = (one: unknown): one is string => typeof one === 'string'
const variable = (name: string): Rule => (name === ownName ? { is: 'own' } : { is: 'answer', name })

function readCall(operation: string, args: unknown[], depth: number): Rule {
  const operator = into.get(operation) ?? (same.includes(operation) ? (operation as Operator) : undefined)
  if (!operator) throw new NotUnderstood()
  return call(operator, ...args.map((one) => read(one, depth + 1)))
}

/** `{ var: ["name", otherwise] }` */
function readVariable([name, ...more]: unknown[], depth: number): Rule {
  if (!isText(name) || name === '') throw new NotUnderstood()
  return more.length === 0 ? variable(name) : call('first-of', variable(name), read(more[0], depth + 1))
}

/** In a text, in a list that stands there, or in an answer of several choices. */
function readIn([one = null, list = null]: unknown[], depth: number): Rule {
  if (Array.isArray(list))
    return call('or', ...list.map((each) => call('=', read(one, depth + 1), read(each, depth + 1))))
  return call(isText(list) ? 'contains' : 'has', read(list, depth + 1), read(one, depth + 1))
}

/** `if` may have any number of conditions, each with what then comes out. */
function readIf(args: unknown[], depth: number): Rule {
  if (args.length <= 3) return call('if', ...args.map((one) => read(one, depth + 1)))
  const [condition, yes, ...rest] = args
  return call('if', read(condition, depth + 1), read(yes, depth + 1), readIf(rest, depth + 1))
}

/** With three, what is in the middle is between the others. */
function readBetween(operator: '<' | '<=', args: unknown[], depth: number): Rule | null {
  if (args.length !== 3) return null
  const [low, middle, high] = args.map((one) => read(one, depth + 1)) as [Rule, Rule, Rule]
  return call('and', call(operator, low, middle), call(operator, middle, high))
}

/** Ours takes where it ends, theirs how much. */
function readPart([text = null, from = 0, length]: unknown[], depth: number): Rule | null {
  if (typeof from !== 'number' || (length !== undefined && typeof length !== 'number')) return null
  const to = length === undefined ? [] : [constant(length < 0 ? length : from + length)]
  return from < 0 && to.length > 0 ? null : call('part', read(text, depth + 1), constant(from), ...to)
}

function readOver(
  quantity: 'every' | 'some' | 'count',
  [rows, inner = null]: unknown[],
  depth: number,
): Rule {
  const group = read(rows, depth + 1)
  if (group.is !== 'answer' || group.rows) throw new NotUnderstood()
  return { is: 'over', group: group.name, quantity, rule: read(inner, depth + 1) }
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return { 'foreign-jsonlogic': [source] }
  }
}
