/** The place of nothing: always last, whichever way it is sorted. */
export const nothing = -1

type Key = string | number

/**
 * The place of each row among all, by a key. Made once; a single change moves what lies behind it, so that a table stays sorted
 * while somebody types.
 */
export class Ranks {
  /** Different keys in their order. Keys that no row has any more may stay. */
  #keys: Key[] = []
  #ranks = new Int32Array(0)

  /** @param keys undefined where there is nothing */
  constructor(keys: readonly (Key | undefined)[]) {
    this.#ranks = new Int32Array(Math.max(16, keys.length)).fill(nothing)
    const unique = new Set<Key>()
    for (const key of keys) if (key !== undefined) unique.add(key)
    this.#keys = inOrder([...unique])
    const places = new Map(this.#keys.map((key, place) => [key, place]))
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row]
      if (key !== undefined) this.#ranks[row] = places.get(key) ?? nothing
    }
  }

  get all(): Int32Array {
    return this.#ranks
  }

  /** How many different places there are. */
  get places(): number {
    return this.#keys.length
  }

  set(row: number, key: Key | undefined): void {
    if (row >= this.#ranks.length) this.#grow(row)
    this.#ranks[row] = key === undefined ? nothing : this.#placeOf(key)
  }

  #placeOf(key: Key): number {
    const place = placeAmong(this.#keys, key)
    if (this.#keys[place] === key) return place
    this.#keys.splice(place, 0, key)
    const ranks = this.#ranks
    for (let row = 0; row < ranks.length; row++) if ((ranks[row] as number) >= place) (ranks[row] as number)++
    return place
  }

  #grow(row: number): void {
    const larger = new Int32Array(Math.max(row + 1, this.#ranks.length * 2)).fill(nothing)
    larger.set(this.#ranks)
    this.#ranks = larger
  }
}

function inOrder(keys: Key[]): Key[] {
  if (keys.every((key) => typeof key === 'number')) return [...Float64Array.from(keys as number[]).sort()]
  return (keys as string[]).sort(order)
}

const order = (one: Key, other: Key): number => (one < other ? -1 : one > other ? 1 : 0)

/** Where a key stands, or would stand. */
function placeAmong(keys: readonly Key[], key: Key): number {
  let [from, until] = [0, keys.length]
  while (from < until) {
    const middle = (from + until) >>> 1
    if (order(keys[middle] as Key, key) < 0) from = middle + 1
    else until = middle
  }
  return from
}

/** Sorts rows by their places, stably: what is equal stays in its order. Counts instead of comparing. */
export function sortByRanks(rows: Uint32Array, ranks: Ranks, down: boolean): Uint32Array {
  const [all, places] = [ranks.all, ranks.places]
  const starts = new Uint32Array(places + 2)
  const placeOf = (row: number) => {
    const rank = row < all.length ? (all[row] as number) : nothing
    return rank === nothing ? places : down ? places - 1 - rank : rank
  }
  for (const row of rows) (starts[placeOf(row) + 1] as number)++
  for (let place = 1; place < starts.length; place++) (starts[place] as number) += starts[place - 1] as number
  const sorted = new Uint32Array(rows.length)
  for (const row of rows) {
    const place = placeOf(row)
    sorted[starts[place] as number] = row
    ;(starts[place] as number)++
  }
  return sorted
}
