/** A window (`who`) in which a page is open, and whose it is: two of one person are two. */
export type Caller = { page: string; who: string; name: string; account: string }

/** What windows in which one page is open tell each other. */
export type Word = Caller &
  ({ is: 'here'; asks: boolean } | { is: 'gone' } | { is: 'saved'; revision: number })

/** What a page hears of the others: whoever it is, except oneself in another window (`isTwice`; `by` is null). */
export type Heard = { others: string[]; isTwice: boolean } | { saved: number; by: string | null }

export const written = (word: Word): string => JSON.stringify(word)

/** @returns null for what is no word of ours */
export function readWord(text: string): Word | null {
  try {
    const word = JSON.parse(text) as Word
    return typeof word.page === 'string' && typeof word.who === 'string' ? word : null
  } catch {
    return null
  }
}
