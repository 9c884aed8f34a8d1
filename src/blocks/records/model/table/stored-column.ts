import { choiceOf } from '#field/form/questions.ts'
import type { Family } from '../asked.ts'
import type { Field } from '../field.ts'
import type { Value } from '../record.ts'
import { sortKey } from '../sorting.ts'
import { folded } from '../words/fold.ts'
import { minutesOf } from './minutes.ts'
import { Ranks } from './ranks.ts'

/** Where a column reads its values and words. */
export type Source = { size(): number; value(row: number): Value | undefined; says(row: number): string }

/** One column of a table: numbers, texts and places are made when they are first asked for, and kept right after that. */
export class StoredColumn {
  readonly field: Field
  readonly family: Family
  #source: Source
  #numbers: Float64Array | null = null
  #texts: string[] | null = null
  #ranks: Ranks | null = null

  constructor(field: Field, family: Family, source: Source) {
    this.field = field
    this.family = family
    this.#source = source
  }

  value(row: number): Value | undefined {
    return this.#source.value(row)
  }

  says(row: number): string {
    return this.#source.says(row)
  }

  /** Numbers; minutes since 1970 of days; 0 and 1 of no and yes. NaN where there is nothing. */
  numbers(): Float64Array {
    if (this.#numbers) return this.#numbers
    const numbers = new Float64Array(Math.max(16, this.#source.size()))
    for (let row = 0; row < numbers.length; row++) numbers[row] = this.#number(row)
    this.#numbers = numbers
    return numbers
  }

  /** What it says, in small letters without marks: for “contains”. */
  texts(): string[] {
    if (this.#texts) return this.#texts
    const texts: string[] = new Array(this.#source.size())
    for (let row = 0; row < texts.length; row++) texts[row] = folded(this.says(row))
    this.#texts = texts
    return texts
  }

  ranks(): Ranks {
    if (this.#ranks) return this.#ranks
    const size = this.#source.size()
    const keys: (string | number | undefined)[] = new Array(size)
    for (let row = 0; row < size; row++) keys[row] = this.#key(row)
    this.#ranks = new Ranks(keys)
    return this.#ranks
  }

  /** A row says something else. */
  renew(row: number): void {
    if (this.#numbers) {
      if (row >= this.#numbers.length) this.#numbers = grown(this.#numbers, row)
      this.#numbers[row] = this.#number(row)
    }
    if (this.#texts) this.#texts[row] = folded(this.says(row))
    this.#ranks?.set(row, this.#key(row))
  }

  /** So much has changed that it is quicker to begin anew. */
  forget(): void {
    this.#numbers = null
    this.#texts = null
    this.#ranks = null
  }

  #number(row: number): number {
    const value = this.value(row)
    if (typeof value === 'number') return value
    if (typeof value === 'boolean') return value ? 1 : 0
    return value === undefined ? Number.NaN : minutesOf(dayIn(value))
  }

  #key(row: number): string | number | undefined {
    if (['number', 'yes', 'day'].includes(this.family)) {
      const number = this.#number(row)
      return Number.isNaN(number) ? undefined : number
    }
    const value = this.value(row)
    if (value === undefined) return undefined
    // What comes out of a rule may be a number in one record and a word in the other.
    if (this.family === 'other' && typeof value === 'number') return numberKey(value)
    if (this.family === 'one' && typeof value === 'string') return this.#place(value)
    return sortKey(this.says(row)) || undefined
  }

  /** Choices are in the order they are offered in, not in that of the alphabet. */
  #place(value: string): string {
    const choices = this.field.choices ?? []
    const choice = choiceOf(choices, value)
    const at = choice ? choices.indexOf(choice) : choices.length
    return String.fromCharCode(0x100 + at) + (choice ? '' : sortKey(value))
  }
}

/** The day in a value, of whatever kind it is. */
export function dayIn(value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || Array.isArray(value)) return ''
  if ('sure' in value) return String(value.day)
  return 'from' in value ? String(value.from) : ''
}

/** A number as a text that sorts like it, before all words. */
const numberKey = (number: number): string => {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, number)
  const raw = bits.getBigUint64(0)
  const sortable = raw >> 63n ? ~raw & 0xffffffffffffffffn : raw | (1n << 63n)
  return ` ${sortable.toString(16).padStart(16, '0')}`
}

function grown(numbers: Float64Array, row: number): Float64Array {
  const larger = new Float64Array(Math.max(row + 1, numbers.length * 2)).fill(Number.NaN)
  larger.set(numbers)
  return larger
}
