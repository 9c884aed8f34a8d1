import { idsIn } from '../law/deletion/cascade.ts'
import type { Reading } from '../law/reading.ts'
import type { Collection } from '../model/collection.ts'
import { columnField } from '../model/columns.ts'
import type { Value } from '../model/record.ts'
import type { Row } from '../worker/holding.ts'
import type { Axis } from './report.ts'
import { reportWords } from './said.ts'

export type Keyed = { key: string; says: string }

/** What the rows or columns of a table are called, and in which order they stand. */
export class Keys {
  readonly #reading: Reading
  readonly #collection: Collection
  readonly #axis: Axis
  readonly #seen = new Map<string, string>()

  constructor(reading: Reading, collection: Collection, axis: Axis) {
    this.#reading = reading
    this.#collection = collection
    this.#axis = axis
  }

  /** In which a record stands: in several where it has several values; in the one without where it has none. */
  of(row: Row): string[] {
    const value = this.#reading.value(row, this.#axis.column)
    const keys = this.#keysOf(value)
    if (keys.length > 0) return keys
    this.#seen.set('', reportWords(this.#reading.lang).none)
    return ['']
  }

  inOrder(): Keyed[] {
    this.#fillSpans()
    const order = new Map(this.#choices().map(({ value }, at) => [value, at]))
    const place = (key: string) => (key === '' ? Number.POSITIVE_INFINITY : (order.get(key) ?? order.size))
    return [...this.#seen]
      .map(([key, says]) => ({ key, says }))
      .sort((a, b) => place(a.key) - place(b.key) || compare(a.key, b.key))
  }

  #choices = () => columnField(this.#collection, this.#axis.column)?.choices ?? []

  #keysOf(value: Value | undefined): string[] {
    const { column, by, bands } = this.#axis
    if (value === undefined || value === null) return []
    if (bands && typeof value === 'number') return this.#keep(bandOf(value, bands))
    if (by) return this.#keep(spanOf(dayIn(value), by))
    const many = Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null
    const linked = idsIn(value)
    if (linked.length > 0)
      return linked.flatMap((id) => this.#keep({ key: id, says: this.#reading.title(id) }))
    const each: Value[] = many ?? [value]
    return each.flatMap((one) => {
      // What was typed freely next to a choice may name somebody.
      const isTyped = typeof one === 'string' && one.startsWith('other:')
      const says = isTyped
        ? reportWords(this.#reading.lang).other
        : this.#say(column, many ? [String(one)] : one)
      return this.#keep({ key: isTyped ? 'other:' : typeof one === 'object' ? says : String(one), says })
    })
  }

  #say = (column: string, value: Value): string =>
    this.#reading.say(this.#collection, column, value) || String(value)

  #keep(found: Keyed | null): string[] {
    if (!found) return []
    this.#seen.set(found.key, found.says)
    return [found.key]
  }

  /** Months without anything stand in the table as well. */
  #fillSpans(): void {
    const { by } = this.#axis
    const keys = [...this.#seen.keys()].filter(Boolean).sort()
    const [first, last] = [keys[0], keys.at(-1)]
    if (!by || !first || !last) return
    for (let at = first, count = 0; at < last && count < 600; at = after(at, by), count++)
      this.#seen.set(at, sayKey(at))
  }
}

const compare = (a: string, b: string): number =>
  a === b ? 0 : a.localeCompare(b, 'de', { numeric: true }) || (a < b ? -1 : 1)

function bandOf(value: number, bands: readonly number[]): Keyed {
  const inOrder = bands.toSorted((a, b) => a - b)
  const at = inOrder.findLastIndex((least) => value >= least)
  const [from, next] = [inOrder[at], inOrder[at + 1]]
  const says =
    from === undefined ? `< ${inOrder[0]}` : next === undefined ? `${from} +` : `${from} – ${next - 1}`
  return { key: String(at + 1), says: from !== undefined && next === from + 1 ? String(from) : says }
}

function spanOf(day: string | null, by: NonNullable<Axis['by']>): Keyed | null {
  if (!day || (by !== 'year' && day.length < 7)) return null
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  const key = by === 'year' ? year : by === 'month' ? day.slice(0, 7) : `${year}-Q${Math.ceil(month / 3)}`
  return { key, says: sayKey(key) }
}

function after(key: string, by: NonNullable<Axis['by']>): string {
  const year = Number(key.slice(0, 4))
  if (by === 'year') return String(year + 1)
  const most = by === 'month' ? 12 : 4
  const at = Number(by === 'month' ? key.slice(5) : key.slice(6))
  const [nextYear, next] = at === most ? [year + 1, 1] : [year, at + 1]
  return by === 'month' ? `${nextYear}-${String(next).padStart(2, '0')}` : `${nextYear}-Q${next}`
}

/** `2027-03` as `03/2027`, `2027-Q1` as `1. Quartal 2027` would need a language: `Q1 2027` is read in both. */
function sayKey(key: string): string {
  if (key.length === 4) return key
  const [year = '', part = ''] = key.split('-')
  return part.startsWith('Q') ? `${part} ${year}` : `${part}/${year}`
}

/** As exact as the value is: a year counts for every day of it. */
export function dayIn(value: Value | undefined): string | null {
  if (typeof value === 'number') return /^\d{4}$/.test(String(value)) ? String(value) : null
  if (typeof value === 'string') return /^\d{4}(-\d\d)?(-\d\d)?/.exec(value)?.[0] ?? null
  if (typeof value !== 'object' || Array.isArray(value)) return null
  if ('sure' in value)
    return String(value.day).slice(0, value.sure === 'year' ? 4 : value.sure === 'month' ? 7 : 10)
  return 'from' in value ? String(value.from).slice(0, 10) : null
}
