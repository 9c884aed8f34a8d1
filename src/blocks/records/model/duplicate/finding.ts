import type { Collection } from '../collection.ts'
import { isNothing } from '../equal.ts'
import type { Value, Values } from '../record.ts'
import type { Row } from '../row.ts'
import { dayOf, type Ready, reach, soundOf, streetOf, wordsIn } from './comparing.ts'
import { type Likeness, likely, likenessIn, readied, type Weight, weightsOf } from './likeness.ts'

/** “They are two” (kein Duplikat), remembered in the plan: pairs as `pairKey` names them. */
export type Apart = { what: 'jam/apart/1'; pairs: string[] }

export const pairKey = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`

export type Pair = { one: string; other: string; likeness: Likeness }

type Held = Pick<Row, 'id' | 'values'>
type Known = { ready: (Ready | null)[]; signs: string[] }

/** What is shared by more records than this is no sign of anything: a street with a hostel, the telephone of the office. */
const common = 200
/** Pairs that are held against each other at most: what is rarely shared comes first. */
const mostHeld = 1_000_000

/** Finds records that look like the same. Knows its rows by what they share, so that not each is held against each. */
export class Lookalikes {
  #weights: Weight[]
  #rows = new Map<string, Known>()
  #shared = new Map<string, Set<string>>()

  constructor(collection: Collection, rows: Iterable<Held>) {
    this.#weights = weightsOf(collection)
    for (const row of rows) this.put(row)
  }

  put({ id, values }: Held): void {
    this.remove(id)
    const signs = signsOf(this.#weights, values)
    this.#rows.set(id, { ready: readied(this.#weights, values), signs })
    for (const sign of signs) {
      const ids = this.#shared.get(sign)
      if (ids) ids.add(id)
      else this.#shared.set(sign, new Set([id]))
    }
  }

  remove(id: string): void {
    for (const sign of this.#rows.get(id)?.signs ?? []) {
      const ids = this.#shared.get(sign)
      ids?.delete(id)
      if (ids?.size === 0) this.#shared.delete(sign)
    }
    this.#rows.delete(id)
  }

  /** At entry and in an import: the likest first, at most `most`. */
  like(values: Values, most = 5, not?: string): { id: string; likeness: Likeness }[] {
    const near = new Set<string>()
    for (const sign of signsOf(this.#weights, values)) {
      const ids = this.#shared.get(sign)
      if (ids && ids.size <= common) for (const id of ids) near.add(id)
    }
    if (not !== undefined) near.delete(not)
    const mine = readied(this.#weights, values)
    return [...near]
      .map((id) => ({ id, likeness: likenessIn(this.#weights, mine, this.#rows.get(id)?.ready ?? []) }))
      .filter(({ likeness }) => likeness.score >= likely)
      .sort((one, other) => other.likeness.score - one.likeness.score)
      .slice(0, most)
  }

  /** The whole list, the likest first; without those that somebody said are two. */
  pairs(apart: ReadonlySet<string> = new Set(), most = 1000): Pair[] {
    const seen = new Set<string>(apart)
    const pairs: Pair[] = []
    const shared = [...this.#shared.values()].filter(({ size }) => size > 1 && size <= common)
    for (const ids of shared.sort((one, other) => one.size - other.size)) {
      if (seen.size - apart.size > mostHeld) break
      const list = [...ids]
      for (let a = 0; a < list.length; a++)
        for (let b = a + 1; b < list.length; b++) this.#hold(list[a] ?? '', list[b] ?? '', seen, pairs)
    }
    return pairs.sort((one, other) => other.likeness.score - one.likeness.score).slice(0, most)
  }

  #hold(one: string, other: string, seen: Set<string>, pairs: Pair[]): void {
    const key = pairKey(one, other)
    if (seen.has(key)) return
    seen.add(key)
    const [here, there] = [this.#rows.get(one)?.ready ?? [], this.#rows.get(other)?.ready ?? []]
    const likeness = likenessIn(this.#weights, here, there)
    if (likeness.score >= likely) pairs.push({ one, other, likeness })
  }
}

/** What two records must share at least one of to be held against each other. */
function signsOf(weights: readonly Weight[], values: Values): string[] {
  const there = weights.flatMap(({ field, how }) => {
    const value = values[field]
    return value === undefined || isNothing(value) ? [] : [{ how, value, field }]
  })
  const words = there.flatMap(({ how, value }) => (how === 'name' ? wordsIn(value) : []))
  const days = there.flatMap(({ how, value }) => (how === 'day' ? [dayOf(value).day] : []))
  const others = there.flatMap(({ how, value, field }) => signOf(how, value, field))
  return [...new Set([...nameSigns(words.slice(0, 6)), ...daySigns(words, days), ...others])]
}

function signOf(how: Weight['how'], value: Value, field: string): string[] {
  if (how === 'contact') return [`c ${reach(value)}`]
  if (how === 'address') return [`a ${streetOf(value as { street?: string })}`]
  return how === 'exact' || how === 'text' ? [`${field} ${String(value).trim().toLowerCase()}`] : []
}

/** Both names sound alike; or one is the same and the other begins alike. */
function nameSigns(words: readonly string[]): string[] {
  if (words.length === 1) return [`s ${soundOf(words[0] ?? '')}`, `w ${words[0]}`]
  return words.flatMap((one, at) =>
    words.flatMap((other, place) => {
      if (at === place) return []
      const sounds = [soundOf(one), soundOf(other)].sort().join(' ')
      return at < place ? [`s ${sounds}`, `w ${one} ${other[0]}`] : [`w ${one} ${other[0]}`]
    }),
  )
}

function daySigns(words: readonly string[], days: readonly string[]): string[] {
  return days.flatMap((day) =>
    words.flatMap((word) => [`d ${day} ${word[0]}`, `y ${day.slice(0, 4)} ${soundOf(word)}`]),
  )
}
