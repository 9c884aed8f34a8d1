import type { Collection } from '../collection.ts'
import { type Field, type Layer, layers } from '../field.ts'
import type { Row } from '../row.ts'
import type { Tables } from '../tables.ts'
import { close, type Likes, NameWords } from './names.ts'
import type { How, Term } from './term.ts'
import { isName, lineOf, nameWords, searchedFields } from './texts.ts'
import { type Lines, leastWritten, titleEnd, Written } from './written.ts'

export type Passed = { shelf: Shelf; place: number; score: number; how: How }

/** What a find is worth that only resembles. */
const worth = { close: 6, sound: 4 }

/** So many hits as it is written fill the list that somebody looks at. */
const enough = 50

/** Of this part of what is left, a word is looked for in that part alone. */
const few = 8

type Texts = Lines & { fields: Field[]; names: NameWords }

/** The texts of one collection, a column for each layer. */
export class Shelf {
  #collection: Collection
  #tables: Tables
  #ids: string[] = []
  #places = new Map<string, number>()
  #layers: { [layer in Layer]: Texts }
  /** By the layers that are open. */
  #written = new Map<string, Written>()
  #isReady = false
  /** Records of which there are no texts yet. */
  #pending: Iterator<Row> | undefined

  constructor(collection: Collection, tables: Tables) {
    this.#collection = collection
    this.#tables = tables
    const texts = (layer: Layer): Texts => ({
      fields: searchedFields(collection, layer),
      texts: [],
      ends: [],
      names: new NameWords(),
    })
    this.#layers = { base: texts('base'), sensitive: texts('sensitive'), private: texts('private') }
  }

  idAt(place: number): string {
    return this.#ids[place] ?? ''
  }

  refresh(id: string): void {
    if (!this.#isReady) return
    const row = this.#tables.get(id)
    const isHere = row?.collection === this.#collection.id
    const place = this.#places.get(id) ?? (isHere ? this.#ids.length : -1)
    if (place < 0) return
    this.#ids[place] = id
    this.#places.set(id, place)
    for (const layer of layers) this.#write(this.#layers[layer], place, isHere ? id : null)
    for (const written of this.#written.values()) written.refresh(place)
  }

  /** How many pass, and the best of them. */
  scan(
    terms: readonly Term[],
    open: readonly Layer[],
    wish: { among?: ((row: Row) => boolean) | undefined; most: number },
  ): { total: number; top: Passed[] } {
    this.prepare()
    const [first, ...more] = terms
    const left = first ? this.#found(first, more, open) : null
    const { among } = wish
    const isOpen = among ? (place: number) => this.#passes(place, among) : undefined
    const allowed = left && isOpen ? only(left, isOpen) : left
    return { total: allowed?.count ?? 0, top: allowed ? this.#best(allowed, wish.most) : [] }
  }

  #found(first: Term, more: readonly Term[], open: readonly Layer[]): Passing {
    const size = this.#ids.length
    const texts = this.#writtenIn(open)
    const written = this.#allOf([first, ...more], texts)
    // What sounds alike is listened to where what is written finds too little.
    if (written.count >= enough) return written
    const likesOf = (term: Term) => open.map((layer) => this.#layers[layer].names.like(term.spelled))
    return more.reduce(
      (left, term) => {
        const likes = likesOf(term)
        return passing(left, size, (place) => texts.worthAt(term, place) || likeAt(likes, place))
      },
      widened(this.#allOf([first], texts), size, likesOf(first)),
    )
  }

  /** Where all of these words stand: first those that are known from a moment ago. */
  #allOf(terms: readonly Term[], texts: Written): Passing {
    const size = this.#ids.length
    const order = terms.toSorted((one, other) => Number(texts.knows(other)) - Number(texts.knows(one)))
    return order.reduce<Passing | null>((left, term) => {
      if (left && left.count * few < size && !texts.knows(term))
        return passing(left, size, (place) => texts.worthAt(term, place))
      const worths = texts.worthsOf(term, size)
      return passing(left, size, (place) => worths[place] as number)
    }, null) as Passing
  }

  #writtenIn(open: readonly Layer[]): Written {
    const known = this.#written.get(open.join())
    if (known) return known
    // A layer without anything that may be searched would be looked into for nothing.
    const filled = open.map((layer) => this.#layers[layer]).filter(({ fields }) => fields.length > 0)
    const fresh = new Written(filled)
    this.#written.set(open.join(), fresh)
    return fresh
  }

  /** In which fields of a record something was found as it is written. */
  fieldsAt(place: number, terms: readonly Term[], open: readonly Layer[]): string[] {
    return open.flatMap((layer) => {
      const { fields, texts } = this.#layers[layer]
      const lines = (texts[place] ?? '').replaceAll(titleEnd, '').split('\n')
      const isHit = (line: string) =>
        terms.some((term) => line.includes(term.spelled) || line.includes(term.bare))
      return fields.filter((_field, at) => isHit(lines[at] ?? '')).map(({ id }) => id)
    })
  }

  #passes(place: number, among: (row: Row) => boolean): boolean {
    const row = this.#tables.get(this.idAt(place))
    return row !== undefined && among(row)
  }

  /** Makes texts of at most so many records more. @returns whether all are made */
  prepare(most = Number.POSITIVE_INFINITY): boolean {
    if (!this.#isReady) this.#pending = this.#tables.rows(this.#collection.id)[Symbol.iterator]()
    this.#isReady = true
    for (let count = 0; this.#pending && count < most; count++) {
      const next = this.#pending.next()
      if (next.done) this.#pending = undefined
      else this.refresh(next.value.id)
    }
    return this.#pending === undefined
  }

  #write({ fields, texts, ends, names }: Texts, place: number, id: string | null): void {
    ends[place] = 0
    if (id === null || fields.length === 0) {
      texts[place] = ''
      names.set(place, [])
      return
    }
    const lines = fields.map((field) => lineOf(this.#tables, id, field))
    const titles = fields.filter((field) => this.#collection.title.includes(field.id)).length
    const head = lines.slice(0, titles).join('\n')
    ends[place] = head.length
    texts[place] = [head + titleEnd, ...lines.slice(titles)].join('\n')
    names.set(
      place,
      fields.flatMap((field, at) => (isName(this.#collection, field) ? nameWords(lines[at] ?? '') : [])),
    )
  }

  /** Scores are small whole numbers: counted from the top until there are enough, without sorting all. */
  #best({ places, scores, least, count }: Passing, most: number): Passed[] {
    const stacks: number[] = []
    for (let at = 0; at < count; at++) stacks[scores[at] as number] = (stacks[scores[at] as number] ?? 0) + 1
    let [bound, enough] = [stacks.length, 0]
    while (bound > 0 && enough < most) enough += stacks[--bound] ?? 0
    const top: Passed[] = []
    for (let at = 0; at < count; at++)
      if ((scores[at] as number) >= bound)
        top.push({
          shelf: this,
          place: places[at] as number,
          score: scores[at] as number,
          how: howOf(least[at] as number),
        })
    return top.sort((one, other) => other.score - one.score).slice(0, most)
  }
}

/** What is left after some words: places, what they are worth in all, and the worth of the word that fits least. */
type Passing = { places: Uint32Array; scores: Uint16Array; least: Uint8Array; count: number }

function passing(before: Passing | null, size: number, worthOf: (place: number) => number): Passing {
  const most = before?.count ?? size
  const next: Passing = {
    places: new Uint32Array(most),
    scores: new Uint16Array(most),
    least: new Uint8Array(most),
    count: 0,
  }
  for (let at = 0; at < most; at++) {
    const place = before ? (before.places[at] as number) : at
    const found = worthOf(place)
    if (found === 0) continue
    next.places[next.count] = place
    next.scores[next.count] = found + (before?.scores[at] ?? 0)
    next.least[next.count] = Math.min(found, before?.least[at] ?? 255)
    next.count++
  }
  return next
}

/** What was found as it is written, and what sounds like it besides. */
function widened(written: Passing, size: number, likes: readonly (Likes | null)[]): Passing {
  if (likes.every((one) => one === null)) return written
  let at = 0
  return passing(null, size, (place) => {
    while (at < written.count && (written.places[at] as number) < place) at++
    return at < written.count && written.places[at] === place
      ? (written.scores[at] as number)
      : likeAt(likes, place)
  })
}

function likeAt(likes: readonly (Likes | null)[], place: number): number {
  for (const like of likes) {
    const found = like?.[place]
    if (found) return found === close ? worth.close : worth.sound
  }
  return 0
}

function only({ places, scores, least, count }: Passing, isOpen: (place: number) => boolean): Passing {
  const kept = Array.from({ length: count }, (_, at) => at).filter((at) => isOpen(places[at] as number))
  return {
    places: Uint32Array.from(kept, (at) => places[at] as number),
    scores: Uint16Array.from(kept, (at) => scores[at] as number),
    least: Uint8Array.from(kept, (at) => least[at] as number),
    count: kept.length,
  }
}

const howOf = (least: number): How =>
  least >= leastWritten ? 'text' : least === worth.close ? 'close' : 'sound'
