import { isClose } from '../words/close.ts'
import { cologne } from '../words/cologne.ts'

export type Kind = 'sound' | 'close'

/** Words of names, by how they are written and by how they sound, with the places of the records they stand in. */
export class NameWords {
  #places = new Map<string, Set<number>>()
  #sounds = new Map<string, Set<string>>()
  #words: string[][] = []

  /** The words of the record at a place; those it had before are gone. */
  set(place: number, words: readonly string[]): void {
    for (const word of this.#words[place] ?? []) this.#leave(word, place)
    this.#words[place] = [...new Set(words)]
    for (const word of this.#words[place] ?? []) {
      const places = this.#places.get(word)
      if (places) places.add(place)
      else this.#enter(word, place)
    }
  }

  /** Places where a name sounds like a word, or differs by one letter. */
  like(word: string): Map<number, Kind> {
    const found = new Map<number, Kind>()
    if (!/^\p{L}{3,40}$/u.test(word)) return found
    if (word.length > 3)
      for (const [known, places] of this.#places)
        if (isClose(known, word)) for (const place of places) found.set(place, 'close')
    const code = soundOf(word)
    for (const known of (code && this.#sounds.get(code)) || [])
      for (const place of this.#places.get(known) ?? []) if (!found.has(place)) found.set(place, 'sound')
    return found
  }

  #enter(word: string, place: number): void {
    this.#places.set(word, new Set([place]))
    const code = soundOf(word)
    if (!code) return
    const words = this.#sounds.get(code)
    if (words) words.add(word)
    else this.#sounds.set(code, new Set([word]))
  }

  #leave(word: string, place: number): void {
    const places = this.#places.get(word)
    places?.delete(place)
    if (!places || places.size > 0) return
    this.#places.delete(word)
    this.#sounds.get(soundOf(word))?.delete(word)
  }
}

/** A code of one digit says too little: half of all short names would sound alike. */
function soundOf(word: string): string {
  const code = cologne(word)
  return code.length < 2 ? '' : code
}
