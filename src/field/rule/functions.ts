import { dayNumber, dayText, type Moment, weekday, yearsBetween } from './moments.ts'
import { matchesPattern } from './pattern.ts'
import type { Operator } from './rule.ts'
import { compared, flat, isEmpty, isList, isSame, isTrue, numberOf, textOf, type Value } from './value.ts'

/** No text that a rule makes is longer. */
const longest = 20_000

type Work = (given: readonly Value[], at: Moment) => Value

const at = (given: readonly Value[], place: number): Value => given[place] ?? null

/** Numbers of everything given; null if one of them is none. */
function arithmetic(work: (...numbers: number[]) => number): Work {
  return (given) => {
    const numbers = given.map(numberOf)
    if (numbers.length === 0 || numbers.some((number) => number === null)) return null
    return finite(work(...(numbers as number[])))
  }
}

/** Over all numbers there are, also in lists; what is no number is left out. */
function overall(work: (numbers: number[]) => number): Work {
  return (given) => {
    const numbers = flat(given)
      .map(numberOf)
      .filter((number) => number !== null)
    return numbers.length === 0 ? null : finite(work(numbers))
  }
}

const finite = (number: number): number | null => (Number.isFinite(number) ? number : null)

const ordered =
  (holds: (order: number) => boolean): Work =>
  (given) => {
    const order = compared(at(given, 0), at(given, 1))
    return order !== null && holds(order)
  }

const text = (work: (text: string, more: readonly Value[]) => Value): Work => {
  return (given) => work(textOf(at(given, 0)), given.slice(1))
}

const short = (made: string): string => made.slice(0, longest)

function rounded(number: number, digits = 0): number {
  const by = 10 ** Math.max(-12, Math.min(12, Math.trunc(digits)))
  // 1.005 is a little less than it looks; the number is rounded as people read it.
  const scaled = Number((Math.abs(number) * by).toPrecision(15))
  return (Math.sign(number) * Math.round(scaled)) / by
}

function holds(list: Value, wanted: Value): boolean {
  return !isEmpty(wanted) && (isList(list) ? list.some((one) => isSame(one, wanted)) : isSame(list, wanted))
}

function size(value: Value): number {
  if (isEmpty(value)) return 0
  return isList(value) ? value.filter((one) => !isEmpty(one)).length : 1
}

/** The n-th of a list, counted from 1. */
function nth(given: readonly Value[]): Value {
  const [list, place] = [at(given, 0), numberOf(at(given, 1))]
  if (place === null) return null
  return isList(list) ? (list[place - 1] ?? null) : place === 1 ? list : null
}

function position(given: readonly Value[]): Value {
  const list = at(given, 0)
  const found = (isList(list) ? list : [list]).findIndex((one) => isSame(one, at(given, 1)))
  return found < 0 || isEmpty(at(given, 1)) ? null : found + 1
}

function days(given: readonly Value[]): Value {
  const [from, to] = [dayNumber(textOf(at(given, 0))), dayNumber(textOf(at(given, 1)))]
  return from === null || to === null ? null : to - from
}

function addDays(given: readonly Value[]): Value {
  const [day, more] = [dayNumber(textOf(at(given, 0))), numberOf(at(given, 1))]
  return day === null || more === null ? null : dayText(day + more)
}

/** What each function does with what it is given. All end, none throws, and what makes no sense is null. */
export const functions: { [operator in Operator]: Work } = {
  and: (given) => given.every(isTrue),
  or: (given) => given.some(isTrue),
  not: (given) => !isTrue(at(given, 0)),
  if: (given) => (isTrue(at(given, 0)) ? at(given, 1) : at(given, 2)),
  '=': (given) => isSame(at(given, 0), at(given, 1)),
  '!=': (given) => !isSame(at(given, 0), at(given, 1)),
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
  '+': arithmetic((...numbers) => numbers.reduce((one, other) => one + other)),
  '-': arithmetic((...numbers) =>
    numbers.length === 1 ? -(numbers[0] ?? 0) : numbers.reduce((one, other) => one - other),
  ),
  '*': arithmetic((...numbers) => numbers.reduce((one, other) => one * other)),
  '/': arithmetic((...numbers) => numbers.reduce((one, other) => one / other)),
  mod: arithmetic((one, other = 0) => one % other),
  power: arithmetic((one, other = 1) => one ** other),
  round: arithmetic(rounded),
  floor: arithmetic((one) => Math.floor(one)),
  abs: arithmetic((one) => Math.abs(one)),
  min: overall((numbers) => numbers.reduce((one, other) => Math.min(one, other))),
  max: overall((numbers) => numbers.reduce((one, other) => Math.max(one, other))),
  sum: (given, moment) =>
    overall((numbers) => numbers.reduce((one, other) => one + other))(given, moment) ?? 0,
  text: text((words) => words),
  number: (given) => numberOf(at(given, 0)),
  concat: (given) => short(flat(given).map(textOf).join('')),
  join: (given) =>
    short(
      flat(given.slice(1))
        .map(textOf)
        .join(textOf(at(given, 0))),
    ),
  length: (given) => [...textOf(at(given, 0))].length,
  lower: text((words) => words.toLowerCase()),
  upper: text((words) => words.toUpperCase()),
  trim: text((words) => words.trim()),
  part: text((words, [from = 0, to = null]) =>
    words.slice(numberOf(from) ?? 0, to === null ? undefined : (numberOf(to) ?? undefined)),
  ),
  replace: text((words, [old = null, fresh = null]) =>
    isEmpty(old) ? words : short(words.split(textOf(old)).join(short(textOf(fresh)).slice(0, 100))),
  ),
  starts: text((words, [begin = null]) => words.startsWith(textOf(begin))),
  ends: text((words, [end = null]) => words.endsWith(textOf(end))),
  contains: text((words, [inside = null]) => words.includes(textOf(inside))),
  matches: text((words, [pattern = null]) => matchesPattern(words, textOf(pattern))),
  has: (given) => holds(at(given, 0), at(given, 1)),
  count: (given) => given.reduce<number>((sum, value) => sum + size(value), 0),
  at: nth,
  position,
  empty: (given) => given.every(isEmpty),
  'first-of': (given) => given.find((value) => !isEmpty(value)) ?? null,
  today: (_given, moment) => moment.today,
  now: (_given, moment) => moment.now,
  date: text((words) => (dayNumber(words) === null ? null : words.slice(0, 10))),
  'days-between': days,
  'years-since': (given, moment) => yearsBetween(textOf(at(given, 0)), textOf(given[1] ?? moment.today)),
  'add-days': addDays,
  weekday: text((words) => weekday(words)),
}
