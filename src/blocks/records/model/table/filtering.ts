import type { Family } from '../asked.ts'
import { linkedIn } from '../equal.ts'
import type { Asking, Condition, Filter, FilterOperator, FilterValue, Stretch } from '../view.ts'
import { folded } from '../words/fold.ts'
import { keysOf } from './keys.ts'
import { spanOf } from './minutes.ts'
import type { StoredColumn } from './stored-column.ts'
import { stretchOf } from './stretch.ts'
import type { Table } from './table.ts'

/** Whether the record at a place passes. */
export type Test = (place: number) => boolean

const yes: Test = () => true
/** Deeper trees let nothing through. */
const deepest = 40
const most = 500

/** Makes one test of a whole tree, once for all records. What names a column that is gone lets everything through. */
export function testOf(table: Table, filter: Filter | undefined, asking: Asking): Test {
  const state = { left: most }
  return filter === undefined ? yes : made(table, filter, asking, state, 0)
}

function made(table: Table, filter: Filter, asking: Asking, state: { left: number }, depth: number): Test {
  state.left -= 1
  if (depth > deepest || state.left < 0) return () => false
  if (filter.is === 'column') return conditionTest(table, filter, asking)
  const tests = filter.of.map((one) => made(table, one, asking, state, depth + 1))
  if (tests.length === 0) return yes
  if (filter.is === 'all') return (place) => tests.every((test) => test(place))
  if (filter.is === 'any') return (place) => tests.some((test) => test(place))
  return (place) => !tests.some((test) => test(place))
}

function conditionTest(table: Table, { column, operator, value }: Condition, asking: Asking): Test {
  const stored = table.column(column)
  if (operator === 'mine') return mine(table, column, asking)
  if (!stored) return yes
  if (operator === 'empty') return (place) => isEmptyAt(stored, place)
  if (operator === 'filled') return (place) => !isEmptyAt(stored, place)
  if (operator === 'due') return due(table, stored, asking)
  if (value === undefined) return yes
  return byFamily[stored.family](stored, operator, value, asking)
}

function isEmptyAt(column: StoredColumn, place: number): boolean {
  const value = column.value(place)
  if (value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && 'records' in value && linkedIn(value).length === 0
}

/** In a column of members: I am one of them; in any other: I am among the workers. */
function mine(table: Table, column: string, { me }: Asking): Test {
  const stored = table.column(column)
  if (stored?.field.kind === 'person') return (place) => keysOf(stored.value(place)).includes(me)
  return (place) => table.rows[place]?.workers?.includes(me) === true
}

/** The day has come, and the case is still open. */
function due(table: Table, column: StoredColumn, { today }: Asking): Test {
  const [numbers, until] = [column.numbers(), spanOf(today).until]
  const ends = new Set(table.collection.steps.filter(({ isEnd }) => isEnd).map(({ name }) => name))
  return (place) => (numbers[place] as number) < until && !ends.has(table.rows[place]?.step ?? '')
}

type Maker = (column: StoredColumn, operator: FilterOperator, value: FilterValue, asking: Asking) => Test

const byFamily: { [family in Family]: Maker } = {
  number: numberTest,
  yes: (column, operator, value) => equalTo(column, operator, value === true || value === 'yes' ? 1 : 0),
  day: dayTest,
  time: textTest,
  text: textTest,
  other: (column, operator, value) =>
    typeof value === 'number' ? numberTest(column, operator, value) : textTest(column, operator, value),
  one: keyTest,
  several: keyTest,
  link: keyTest,
  member: keyTest,
  members: keyTest,
  files: textTest,
}

function equalTo(column: StoredColumn, operator: FilterOperator, wanted: number): Test {
  const numbers = column.numbers()
  return operator === '!=' ? (place) => numbers[place] !== wanted : (place) => numbers[place] === wanted
}

/** A number as people and rules write it; NaN is below and above nothing. */
const numeric = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' ? Number(value.replace(',', '.')) : Number.NaN

function numberTest(column: StoredColumn, operator: FilterOperator, value: FilterValue): Test {
  const numbers = column.numbers()
  const list = (Array.isArray(value) ? value : [value]).map(numeric)
  const [first = Number.NaN, second = Number.NaN] = list
  switch (operator) {
    case '=':
    case 'one-of':
      return (place) => list.includes(numbers[place] as number)
    case '!=':
    case 'none-of':
      return (place) => !list.includes(numbers[place] as number)
    case 'between':
      return (place) => (numbers[place] as number) >= first && (numbers[place] as number) <= second
    default:
      return ordering(numbers, operator, first, first)
  }
}

function ordering(numbers: Float64Array, operator: FilterOperator, from: number, until: number): Test {
  switch (operator) {
    case '<':
      return (place) => (numbers[place] as number) < from
    case '<=':
      return (place) => (numbers[place] as number) <= until
    case '>':
      return (place) => (numbers[place] as number) > until
    case '>=':
      return (place) => (numbers[place] as number) >= from
    default:
      return yes
  }
}

const isStretch = (value: FilterValue): value is Stretch => typeof value === 'object' && !Array.isArray(value)

/** A day is as long as a day, a month as a month: “before” is before its first minute, “after” is after its last. */
function dayTest(column: StoredColumn, operator: FilterOperator, value: FilterValue, asking: Asking): Test {
  const numbers = column.numbers()
  const [first, second] = Array.isArray(value) ? value : [value, value]
  const span = isStretch(value) ? stretchOf(value, asking.today) : spanOf(String(first ?? ''))
  const until = isStretch(value) ? span.until : spanOf(String(second ?? '')).until
  const inside = (place: number, end: number) =>
    (numbers[place] as number) >= span.from && (numbers[place] as number) < end
  switch (operator) {
    case '=':
    case 'within':
      return (place) => inside(place, span.until)
    case '!=':
      return (place) => !inside(place, span.until)
    case 'between':
      return (place) => inside(place, until)
    default:
      return ordering(numbers, operator, span.from, span.until - 1)
  }
}

/** What is typed is compared as it is read: “strasse” finds “Straße”. */
function textTest(column: StoredColumn, operator: FilterOperator, value: FilterValue): Test {
  const texts = column.texts()
  const list = (Array.isArray(value) ? value : [value]).map((one) => folded(String(one)))
  const wanted = list[0] ?? ''
  const at = (place: number) => texts[place] ?? ''
  switch (operator) {
    case 'contains':
      return (place) => at(place).includes(wanted)
    case 'lacks':
      return (place) => !at(place).includes(wanted)
    case 'starts':
      return (place) => at(place).startsWith(wanted)
    case 'ends':
      return (place) => at(place).endsWith(wanted)
    case '=':
    case 'one-of':
      return (place) => list.includes(at(place))
    case '!=':
    case 'none-of':
      return (place) => !list.includes(at(place))
    default:
      return textOrder(at, operator, list)
  }
}

function textOrder(at: (place: number) => string, operator: FilterOperator, list: string[]): Test {
  const [first = '', second = ''] = list
  const isThere = (text: string, holds: boolean) => text !== '' && holds
  switch (operator) {
    case '<':
      return (place) => isThere(at(place), at(place) < first)
    case '<=':
      return (place) => isThere(at(place), at(place) <= first)
    case '>':
      return (place) => isThere(at(place), at(place) > first)
    case '>=':
      return (place) => isThere(at(place), at(place) >= first)
    case 'between':
      return (place) => isThere(at(place), at(place) >= first && at(place) <= second)
    default:
      return yes
  }
}

/** Choices, linked records, members: by what they are, not by what they are called. */
function keyTest(column: StoredColumn, operator: FilterOperator, value: FilterValue): Test {
  const wanted = new Set((Array.isArray(value) ? value : [value]).map(String))
  const any = (place: number) => keysOf(column.value(place)).some((key) => wanted.has(key))
  switch (operator) {
    case '=':
    case 'one-of':
      return any
    case '!=':
    case 'none-of':
      return (place) => !any(place)
    case 'all-of':
      return (place) => {
        const keys = keysOf(column.value(place))
        return [...wanted].every((key) => keys.includes(key))
      }
    default:
      return textTest(column, operator, value)
  }
}
