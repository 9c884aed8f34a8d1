/** What became something else, and what was left out, on a page that is taken over. */
export type NoteCode =
  | 'table'
  | 'embed'
  | 'frame'
  | 'film'
  | 'sound'
  | 'code'
  | 'format'
  | 'buttons'
  | 'slug'
  | 'date'
  | 'dead-link'
  | 'bad-link'
  | 'picture-missing'
  | 'file-missing'
  | 'form'
  | 'widget'
  | 'shortcode'
  | 'script'
  | 'hidden'
  | 'too-long'
  | 'private-address'
  | 'builder'

/** `what`: a word of the old site, e.g. the name of a form or an address; the words of the note are the house's. */
export type Note = { code: NoteCode; what: string; times: number }

/** What is noted while one page is read: the same thing once, with how often. */
export class Notes {
  readonly #all = new Map<string, Note>()

  add(code: NoteCode, what = ''): void {
    const short = what.replace(/\s+/g, ' ').trim().slice(0, 120)
    const key = `${code} ${short}`
    const there = this.#all.get(key)
    if (there) there.times += 1
    // Whoever reads a hundred of them reads none.
    else if (this.#all.size < 60) this.#all.set(key, { code, what: short, times: 1 })
  }

  get list(): Note[] {
    return [...this.#all.values()]
  }
}
