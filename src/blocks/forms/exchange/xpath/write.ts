import { call, constant, type Operator, type Rule } from '#field/rule/rule.ts'
import type { Kind } from './names.ts'

/** How XPath calls an answer, and what of a kind it is. */
export type Writing = {
  nameOf(name: string): string
  kindOf(name: string): Kind | undefined
  own?: Kind | undefined
}

const infix: { [operator in Operator]?: [xpath: string, strength: number] } = {
  or: ['or', 1],
  and: ['and', 2],
  '=': ['=', 3],
  '!=': ['!=', 3],
  '<': ['<', 4],
  '<=': ['<=', 4],
  '>': ['>', 4],
  '>=': ['>=', 4],
  '+': ['+', 5],
  '-': ['-', 5],
  '*': ['*', 6],
  '/': ['div', 6],
  mod: ['mod', 6],
}
const called: { [operator in Operator]?: string } = {
  not: 'not',
  if: 'if',
  round: 'round',
  floor: 'floor',
  abs: 'abs',
  power: 'pow',
  min: 'min',
  max: 'max',
  sum: 'sum',
  text: 'string',
  number: 'number',
  concat: 'concat',
  join: 'join',
  length: 'string-length',
  trim: 'normalize-space',
  part: 'substr',
  starts: 'starts-with',
  ends: 'ends-with',
  contains: 'contains',
  matches: 'regex',
  has: 'selected',
  'first-of': 'coalesce',
  today: 'today',
  now: 'now',
  date: 'date',
}

class NotSaid extends Error {}

/** A rule as XLSForm writes it; null where it has no words for it. */
export function xpathOf(rule: Rule, writing: Writing): string | null {
  try {
    return written(rule, writing).text
  } catch (problem) {
    if (problem instanceof NotSaid) return null
    throw problem
  }
}

type Said = { text: string; strength: number }
const whole = (text: string): Said => ({ text, strength: 9 })

function written(rule: Rule, writing: Writing): Said {
  if (rule.is === 'own') return whole('.')
  if (rule.is === 'answer') return whole(`\${${writing.nameOf(rule.name)}}`)
  if (rule.is === 'constant') return literal(rule.value)
  if (rule.is === 'call') return calling(rule, writing)
  if (rule.is === 'foreign' && rule.language === 'xpath') return { text: rule.source, strength: 0 }
  throw new NotSaid()
}

function literal(value: string | number | boolean | null): Said {
  if (typeof value === 'boolean') return whole(`${value}()`)
  if (typeof value === 'number')
    return /e/.test(String(value))
      ? whole(value.toFixed(12))
      : { text: String(value), strength: value < 0 ? 7 : 9 }
  const text = value ?? ''
  if (!text.includes("'")) return whole(`'${text}'`)
  if (!text.includes('"')) return whole(`"${text}"`)
  throw new NotSaid()
}

type Called = Rule & { is: 'call' }

function calling(rule: Called, writing: Writing): Said {
  const special = specially(rule, writing)
  if (special) return special
  const fit = fitting(rule, writing)
  const operator = infix[fit.call]
  if (operator && fit.with.length > 1) {
    const [mark, strength] = operator
    const parts = fit.with.map((one, place) => bound(written(one, writing), strength + (place > 0 ? 1 : 0)))
    return { text: parts.join(` ${mark} `), strength }
  }
  const name = called[fit.call]
  if (!name) throw new NotSaid()
  return whole(`${name}(${fit.with.map((one) => written(one, writing).text).join(', ')})`)
}

const bound = ({ text, strength }: Said, least: number): string => (strength < least ? `(${text})` : text)

/** What has a form of its own in XPath. */
function specially(rule: Called, writing: Writing): Said | undefined {
  const {
    call: operator,
    with: [one, other],
  } = rule
  if (!one) return operator === 'position' ? whole('position(..)') : undefined
  const say = (rule: Rule, least = 0) => bound(written(rule, writing), least)
  switch (operator) {
    case 'empty':
      return { text: `${say(one, 4)} = ''`, strength: 3 }
    case 'not':
      return one.is === 'call' && one.call === 'empty' && one.with[0]
        ? { text: `${say(one.with[0], 4)} != ''`, strength: 3 }
        : undefined
    case '-':
      return other ? undefined : { text: `-${say(one, 8)}`, strength: 7 }
    case 'if':
      return truncated(rule, writing)
    case 'count':
      return whole(
        `${one.is === 'answer' && isChosen(one.name, writing) ? 'count-selected' : one.is === 'own' ? 'count-selected' : 'count'}(${say(one)})`,
      )
    case 'at':
      return (
        other &&
        whole(
          `selected-at(${say(one)}, ${say(other.is === 'constant' && typeof other.value === 'number' ? constant(other.value - 1) : call('-', other, constant(1)))})`,
        )
      )
    case 'add-days':
      return other && { text: `${say(one, 5)} + ${say(other, 6)}`, strength: 5 }
    case 'days-between':
      return other && { text: `${say(other, 5)} - ${say(one, 6)}`, strength: 5 }
    case 'years-since':
      return other ? undefined : whole(`int((today() - ${say(one, 6)}) div 365.25)`)
    default:
      return undefined
  }
}

/** Rounding towards 0, as `int()` does it: one value, asked, turned round and rounded down. */
function truncated({ with: [condition, , down] }: Called, writing: Writing): Said | undefined {
  if (condition?.is !== 'call' || condition.call !== '<' || down?.is !== 'call' || down.call !== 'floor')
    return undefined
  const [value] = down.with
  const isSame = value && JSON.stringify(value) === JSON.stringify(condition.with[0])
  return isSame ? whole(`int(${written(value, writing).text})`) : undefined
}

const isChosen = (name: string, writing: Writing): boolean =>
  /^(multiple-choice|ranking|image-choice)$/.test(writing.kindOf(name) ?? '')

/** Ticks are `OK` in XForms, yes and no are words. */
function fitting(rule: Called, writing: Writing): Called {
  if (rule.call !== '=' && rule.call !== '!=') return rule
  const [one, other] = rule.with
  if (!one || !other || other.is !== 'constant' || typeof other.value !== 'boolean') return rule
  const kind = one.is === 'own' ? writing.own : one.is === 'answer' ? writing.kindOf(one.name) : undefined
  if (kind === 'consent' && other.value) return { ...rule, with: [one, constant('OK')] }
  if (kind === 'yes-no') return { ...rule, with: [one, constant(other.value ? 'yes' : 'no')] }
  return rule
}
