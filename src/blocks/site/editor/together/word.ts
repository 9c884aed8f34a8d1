/** What windows in which one page is open tell each other. `who` is one window: two of one person are two. */
export type Word = { page: string; who: string; name: string } & (
  | { is: 'here'; asks: boolean }
  | { is: 'gone' }
  | { is: 'saved'; revision: number }
)

/** What a page hears of the others. */
export type Heard = { others: string[] } | { saved: number; by: string }

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
