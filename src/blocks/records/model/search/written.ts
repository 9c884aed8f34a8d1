import type { Term } from './term.ts'

/** What a find is worth: in the title or not, at the beginning of a word or inside, the whole word. */
const worth = { title: 60, begin: 30, inside: 10, whole: 8 }

/** From here on something was found as it is written. */
export const leastWritten = worth.inside

/** Titles are at the beginning of a text, before this sign. */
export const titleEnd = '\u0001'

/** The texts of a layer, and where in each the title ends. */
export type Lines = { texts: string[]; ends: number[] }

/** So many words are kept. */
const mostKept = 16

type Column = Term & { worths: Uint8Array }

/**
 * What words are worth in each text, as they are written. Those that were asked for last are kept: who types a word letter by
 * letter asks for nearly the same again, and the words before it stay as they are.
 */
export class Written {
  readonly #lines: readonly Lines[]
  /** The last asked for is the last to go. */
  readonly #columns = new Map<string, Column>()

  constructor(lines: readonly Lines[]) {
    this.#lines = lines
  }

  knows = (term: Term): boolean => this.#columns.has(nameOf(term))

  /** What a word is worth in each of so many texts; 0 where it does not stand. */
  worthsOf(term: Term, size: number): Uint8Array {
    const name = nameOf(term)
    const known = this.#columns.get(name)?.worths
    const worths = known?.length === size ? known : this.#scan(term, size)
    this.#columns.delete(name)
    this.#columns.set(name, { ...term, worths })
    if (this.#columns.size > mostKept) this.#columns.delete(this.#columns.keys().next().value ?? '')
    return worths
  }

  #scan(term: Term, size: number): Uint8Array {
    const worths = new Uint8Array(size)
    // Where a part of the word does not stand, the word does not.
    const wider = [...this.#columns.values()].findLast(
      (one) =>
        one.worths.length === size && term.spelled.includes(one.spelled) && term.bare.includes(one.bare),
    )
    for (let place = 0; place < size; place++)
      if (wider?.worths[place] !== 0) worths[place] = this.worthAt(term, place)
    return worths
  }

  worthAt(term: Term, place: number): number {
    let found = 0
    for (const { texts, ends } of this.#lines) {
      const text = texts[place] as string
      if (text === '') continue
      const at = text.indexOf(term.spelled)
      if (at >= 0)
        found = Math.max(found, worthIn(text, at, term.spelled.length, at < (ends[place] as number)))
      else if (term.bare !== term.spelled && text.includes(term.bare)) found = Math.max(found, worth.inside)
    }
    return found
  }

  /** Another text stands there now. */
  refresh(place: number): void {
    for (const column of this.#columns.values())
      if (place < column.worths.length) column.worths[place] = this.worthAt(column, place)
  }
}

const nameOf = ({ spelled, bare }: Term) => `${spelled} ${bare}`

const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code > 96 ? code < 123 || code > 127 : code > 47 && code < 58
}

function worthIn(text: string, at: number, length: number, isTitle: boolean): number {
  const isBegin = at === 0 || !isLetter(text, at - 1)
  const isWhole = isBegin && !isLetter(text, at + length)
  return (isBegin ? worth.begin : worth.inside) + (isTitle ? worth.title : 0) + (isWhole ? worth.whole : 0)
}
