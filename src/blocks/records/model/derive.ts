import type { Moment } from '#field/rule/moments.ts'
import { yearsBetween } from '#field/rule/moments.ts'
import { compared } from '#field/rule/value.ts'
import { fieldOf, isDerived } from './asked.ts'
import type { Collection } from './collection.ts'
import { ownValue, targetOf } from './columns.ts'
import { fieldsRead as fieldsIn, workedOut } from './deriving/formula.ts'
import type { Field, Only } from './field.ts'
import type { Value, Values } from './record.ts'
import type { Records } from './records.ts'
import type { Row } from './row.ts'

/** What a derivation may ask of other fields and records; everything it reads is already derived. */
export type Reading = {
  moment: Moment
  collections: readonly Collection[]
  get(id: string): Row | undefined
  /** A value of a record by its field, also a derived one. */
  value(row: Row, field: string): Value | undefined
  /** As text, for a list of what is linked. */
  says(row: Row, field: string): string
}

/** What a derived field says of a record; undefined where there is nothing to derive from. */
export function derived(collection: Collection, field: Field, row: Row, reading: Reading): Value | undefined {
  switch (field.kind) {
    case 'formula':
    case 'calculated':
      return field.value && workedOut(field.value, valuesFor(collection, field, row, reading), reading.moment)
    case 'age':
      return ageOf(reading.value(row, field.of?.field ?? ''), row, reading.moment)
    case 'lookup':
      return lookedUp(collection, field, row, reading)
    case 'roll-up':
      return rolledUp(collection, field, row, reading)
    default:
      return undefined
  }
}

/** All derived values of one record, without tables: for checks, imports and dossiers. What lies in a circle is nothing. */
export function derivedValues(
  records: Records,
  collection: Collection,
  { id, values }: Pick<Row, 'id' | 'values'>,
  moment: Moment,
): Values {
  const open = new Set<string>()
  const known = new Map<string, Value | undefined>()
  const collections = records.collections()
  const own = { id, collection: collection.id, values } as Row
  const value = (row: Row, name: string): Value | undefined => {
    const home = row === own ? collection : collections.find((one) => one.id === row.collection)
    const field = home && fieldOf(home, name)
    const key = `${row.id} ${name}`
    if (!home || !field || !isDerived(field)) return row.values[name]
    if (known.has(key)) return known.get(key)
    if (open.has(key) || open.size > deepest) return undefined
    open.add(key)
    const made = derived(home, field, row, reading)
    open.delete(key)
    known.set(key, made)
    return made
  }
  const says = (row: Row, name: string) => plain(value(row, name))
  const reading: Reading = { moment, collections, get: (one) => records.get(one), value, says }
  const made = collection.fields.filter(isDerived).map((field) => [field.id, value(own, field.id)] as const)
  return Object.fromEntries(made.filter(([, one]) => one !== undefined)) as Values
}

/** Links that are followed one after the other. */
const deepest = 60
const plain = (value: Value | undefined): string =>
  value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** A formula sees every field; derived ones are worked out only if it asks for them. */
function valuesFor(collection: Collection, field: Field, row: Row, reading: Reading): Values {
  const values: Values = { ...row.values }
  for (const id of readsOf(field)) {
    if (!fieldOf(collection, id) && !id.startsWith('$')) continue
    const value = reading.value(row, id)
    if (value !== undefined) values[id] = value
  }
  return values
}

const reads = new WeakMap<Field, string[]>()

function readsOf(field: Field): string[] {
  const known = reads.get(field) ?? (field.value ? fieldsIn(field.value) : [])
  reads.set(field, known)
  return known
}

/** Whole years since a day; of a day of which only the year is sure, the years it can at least be. */
function ageOf(born: Value | undefined, row: Row, { today }: Moment): Value | undefined {
  const until = row.anonymous ?? today
  const day = typeof born === 'string' ? born : isUncertain(born) ? latest(born) : null
  const age = day === null ? null : yearsBetween(day.slice(0, 10), until)
  return age === null || age < 0 || age > 150 ? undefined : age
}

type Uncertain = { day: string; sure: string }

const isUncertain = (value: Value | undefined): value is Uncertain & Value =>
  typeof value === 'object' && value !== null && 'sure' in value && 'day' in value

function latest({ day, sure }: Uncertain): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  if (sure === 'year') return `${day.slice(0, 4)}-12-31`
  return sure === 'month' ? `${day.slice(0, 7)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}` : day
}

function linked(row: Row, link: string, reading: Reading): Row[] {
  const value = reading.value(row, link)
  if (typeof value !== 'object' || value === null || !('records' in value)) return []
  return (value.records as string[]).flatMap((id) => reading.get(id) ?? [])
}

const valuesOf = (rows: readonly Row[], field: string, reading: Reading): Value[] =>
  rows.map((row) => reading.value(row, field)).filter((value) => value !== undefined)

function lookedUp(collection: Collection, field: Field, row: Row, reading: Reading): Value | undefined {
  const link = fieldOf(collection, field.of?.link ?? '')
  if (!link || !field.of || targetOf(collection, link) === undefined) return undefined
  const of = field.of.field
  const found = valuesOf(linked(row, link.id, reading), of, reading)
  if (!link.link?.many && link.kind !== 'household') return found[0]
  return found.length > 0 ? (found.flat() as Value) : undefined
}

function rolledUp(collection: Collection, field: Field, row: Row, reading: Reading): Value | undefined {
  const link = fieldOf(collection, field.of?.link ?? '')
  if (!link || !field.of) return undefined
  const { field: of, only } = field.of
  const rows = linked(row, link.id, reading).filter((one) => !only || counts(one, only, reading))
  if (field.sums === 'count') return rows.length
  if (field.sums === 'list' || field.sums === undefined) {
    const texts = rows.map((one) => reading.says(one, of)).filter(Boolean)
    return texts.length > 0 ? texts : undefined
  }
  const values = valuesOf(rows, of, reading)
  if (field.sums === 'least' || field.sums === 'most') return extreme(values, field.sums === 'least' ? -1 : 1)
  const numbers = values.filter((value) => typeof value === 'number')
  const sum = exactSum(numbers)
  if (field.sums === 'sum') return sum
  return numbers.length > 0 ? sum / numbers.length : undefined
}

/** Without anything chosen nothing is asked. */
function counts(row: Row, { column, one }: Only, reading: Reading): boolean {
  if (one.length === 0) return true
  const value = column.startsWith('$') ? ownValue(row, column) : reading.value(row, column)
  const said = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  return (Array.isArray(said) ? said : [said]).some((key) => typeof key === 'string' && one.includes(key))
}

/** Amounts have two places: 0.1 + 0.2 is 0.3 for people. */
export const exactSum = (numbers: readonly number[]): number =>
  Number(numbers.reduce((sum, one) => sum + one, 0).toPrecision(15))

function extreme(values: Value[], sign: number): Value | undefined {
  let best: Value | undefined
  for (const value of values) {
    const plain = isUncertain(value) ? value.day : value
    if (typeof plain !== 'string' && typeof plain !== 'number') continue
    if (best === undefined || (compared(plain, best as string | number) ?? 0) * sign > 0) best = plain
  }
  return best
}
