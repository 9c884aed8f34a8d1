import type { Sign } from './frames.ts'

type PassingSign = Sign & { by: string | null }

type Told = {
  /** A conversation has lines up to this one. */
  line(space: string, conversation: string, seq: number): void
  /** The side room of a conversation has something new. */
  note(space: string, conversation: string, note: string): void
  /** It is gone, or others may read it now. */
  look(conversation: string): void
  sign(sign: PassingSign): void
}

/** PostgreSQL takes 8,000 bytes at a time; all that stands here is ASCII but what is in a sign. */
const longest = 7000
const mostPieces = 500

/** What processes tell each other over `house_talk`, and how it is read: nothing of it is stored. */
export class Words {
  readonly #origin: string
  readonly #told: Told
  readonly #pieces = new Map<string, string[]>()
  #next = 0

  constructor(origin: string, told: Told) {
    this.#origin = origin
    this.#told = told
  }

  /** A sign as words, in as many pieces as it takes. */
  ofSign(sign: PassingSign): string[] {
    const text = JSON.stringify(sign)
    const id = `${this.#origin}.${this.#next++}`
    const count = Math.ceil(text.length / longest)
    const piece = (at: number) => text.slice(at * longest, (at + 1) * longest)
    return Array.from({ length: count }, (_, at) => `from ${this.#origin}\nsign ${id} ${count} ${piece(at)}`)
  }

  hear(word: string): void {
    const [first = '', ...rest] = word.split('\n')
    const isFrom = first.startsWith('from ')
    const isOurs = isFrom && first.slice(5) === this.#origin
    // Lines and signs of this process were told here already.
    for (const one of isFrom ? rest : [first, ...rest])
      if (!isOurs || one.startsWith('note ')) this.#hearOne(one)
  }

  #hearOne(word: string): void {
    const [kind, a = '', b = '', c = ''] = word.split(' ')
    if (kind === 'line') this.#told.line(a, b, Number(c))
    else if (kind === 'note') this.#told.note(a, b, c)
    else if (kind === 'look') this.#told.look(a)
    else if (kind === 'sign') this.#hearPiece(a, Number(b), word.slice(`sign ${a} ${b} `.length))
  }

  #hearPiece(id: string, count: number, piece: string): void {
    const pieces = [...(this.#pieces.get(id) ?? []), piece]
    this.#pieces.delete(id)
    if (pieces.length >= count) this.#told.sign(JSON.parse(pieces.join('')))
    else this.#pieces.set(id, pieces)
    // What lost a piece on its way is lost.
    if (this.#pieces.size > mostPieces) this.#pieces.clear()
  }
}
