import { isClose } from '../words/close.ts'
import { cologne } from '../words/cologne.ts'

/** By place: nothing, `sound` or `close`. */
export type Likes = Uint8Array
export const sound = 1
export const close = 2

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

  /** By place, whether a name there sounds like a word, or differs by one letter; null where none does. */
  like(word: string): Likes | null {
    if (!/^\p{L}{3,40}$/u.test(word)) return null
    const code = soundOf(word)
    const sounding = (code && this.#sounds.get(code)) || []
    const near = word.length > 3 ? [...this.#places.keys()].filter((known) => isClose(known, word)) : []
    const found = new Uint8Array(this.#words.length)
    for (const known of sounding) for (const place of this.#places.get(known) ?? []) found[place] = sound
    for (const known of near) for (const place of this.#places.get(known) ?? []) found[place] = close
    return near.length > 0 || [...sounding].length > 0 ? found : null
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
