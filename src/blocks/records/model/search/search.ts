import type { Collection } from '../collection.ts'
import { type Layer, layers } from '../field.ts'
import type { Row } from '../row.ts'
import type { Tables } from '../tables.ts'
import { folded, spelled } from '../words/fold.ts'
import { type Passed, Shelf } from './shelf.ts'
import type { How, Term } from './term.ts'

/** `how`: as it is written; sounds like it; one letter differs. `fields`: where. */
export type Hit = { id: string; score: number; how: How; fields: string[] }

export type SearchWish = {
  /** Absent: in all. */
  collection?: string
  /** Never looks into other layers. Absent: in all that were given. */
  layers?: (collection: Collection) => readonly Layer[]
  /** Only among these records, as `own` cases need it. */
  among?: (row: Row) => boolean
  /** 200 unless told. */
  most?: number
}

/** Nobody types more; a pasted page is no question. */
const mostTerms = 8
const longestTerm = 60

/**
 * Texts of all records, made comparable. One linear scan finds every word, also inside of others; names are found by their
 * sound and with one typing error as well.
 */
export class Search {
  #tables: Tables
  #shelves = new Map<string, Shelf>()

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** What has changed; ids that are gone leave. To be told what `Tables.put` and `Tables.remove` give back. */
  refresh(ids: Iterable<string>): void {
    for (const id of ids) for (const shelf of this.#shelves.values()) shelf.refresh(id)
  }

  /** The best first; every word must be found. `total` may be more than there are hits. */
  find(text: string, wish: SearchWish = {}): { total: number; hits: Hit[] } {
    const terms = termsOf(text)
    if (terms.length === 0) return { total: 0, hits: [] }
    const most = wish.most ?? 200
    const found = this.#tables
      .collections()
      .filter(({ id }) => wish.collection === undefined || wish.collection === id)
      .map((collection) => {
        const shelf = this.#shelf(collection)
        const open = wish.layers ? layers.filter((one) => wish.layers?.(collection).includes(one)) : layers
        return { shelf, open, ...shelf.scan(terms, open, { among: wish.among, most }) }
      })
    const top = found.flatMap((one) => one.top).sort((one, other) => other.score - one.score)
    return {
      total: found.reduce((sum, { total }) => sum + total, 0),
      hits: top.slice(0, most).map((one) => hitOf(found, one, terms)),
    }
  }

  /** Makes all texts ready, so that the first search is as quick as the others. */
  prepare(collection?: string): void {
    for (const one of this.#tables.collections())
      if (collection === undefined || one.id === collection) this.#shelf(one).scan([], [], { most: 0 })
  }

  /** The same piece by piece, for whoever is asked other things meanwhile. @returns whether all are ready */
  prepareSome(most: number): boolean {
    return this.#tables.collections().every((one) => this.#shelf(one).prepare(most))
  }

  #shelf(collection: Collection): Shelf {
    const known = this.#shelves.get(collection.id) ?? new Shelf(collection, this.#tables)
    this.#shelves.set(collection.id, known)
    return known
  }
}

/** The rarest first: it leaves the fewest for the others. */
export function termsOf(text: string): Term[] {
  const words = text
    .slice(0, 500)
    .split(/[\s"“”„]+/)
    .filter(Boolean)
  const terms = words.slice(0, mostTerms).map((word) => {
    const short = word.slice(0, longestTerm)
    return { spelled: spelled(short), bare: folded(short) }
  })
  return terms.filter((term) => term.spelled !== '').sort((a, b) => rare(b) - rare(a))
}

/** Long words are rarer than short ones, and numbers rarer than words. */
const rare = (term: Term): number => term.spelled.length + (/\d/.test(term.spelled) ? 4 : 0)

type FoundIn = { shelf: Shelf; open: readonly Layer[] }

function hitOf(found: readonly FoundIn[], one: Passed, terms: readonly Term[]): Hit {
  const { shelf, open } = found.find((each) => each.shelf === one.shelf) as FoundIn
  const { score, how } = one
  return { id: shelf.idAt(one.place), score, how, fields: shelf.fieldsAt(one.place, terms, open) }
}
