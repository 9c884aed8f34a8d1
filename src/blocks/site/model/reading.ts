import { type Hint, hintsOf } from './easy-rules.ts'
import { sentencesOf, syllablesOf, wordsOf } from './sentences.ts'
import { easy, type SiteLang } from './text.ts'

/** How hard a text is to read. `grade`: the school year in which one reads it with ease, about. */
export type Reading = {
  words: number
  sentences: number
  wordsPerSentence: number
  /** The longest sentence, if it is long. */
  longest: string | null
  grade: number | null
  level: 'easy' | 'middle' | 'hard' | 'none'
  hints: Hint[]
}

/** A text of fewer words says nothing about how it reads. */
const least = 25

/** How a text reads: German by the first Wiener Sachtextformel, English by Flesch and Kincaid, Leichte Sprache by its rules. */
export function readingOf(text: string, lang: SiteLang): Reading {
  const sentences = sentencesOf(text)
  const words = sentences.flatMap(wordsOf)
  const longest = sentences.toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)[0] ?? ''
  const wordsPerSentence = sentences.length === 0 ? 0 : words.length / sentences.length
  const grade = words.length < least ? null : gradeOf(words, sentences.length, lang)
  const hints = lang === easy ? hintsOf(text) : []
  return {
    ...{ words: words.length, sentences: sentences.length, wordsPerSentence, grade, hints },
    longest: wordsOf(longest).length > 20 ? longest : null,
    level: lang === easy ? easyLevel(words.length, hints) : levelOf(grade),
  }
}

const easyLevel = (words: number, hints: readonly Hint[]): Reading['level'] =>
  words === 0 ? 'none' : hints.length === 0 ? 'easy' : hints.length <= 3 ? 'middle' : 'hard'

const levelOf = (grade: number | null): Reading['level'] =>
  grade === null ? 'none' : grade < 8 ? 'easy' : grade < 12 ? 'middle' : 'hard'

function gradeOf(words: readonly string[], sentences: number, lang: SiteLang): number | null {
  const base = lang.split('-')[0]
  if (base !== 'de' && base !== 'en') return null
  const counts = words.map((word) => syllablesOf(word, base))
  const perSentence = words.length / sentences
  if (base === 'en') {
    const perWord = counts.reduce((sum, one) => sum + one, 0) / words.length
    return Math.max(1, 0.39 * perSentence + 11.8 * perWord - 15.59)
  }
  const share = (count: number) => (count / words.length) * 100
  const many = share(counts.filter((one) => one >= 3).length)
  const single = share(counts.filter((one) => one === 1).length)
  const long = share(words.filter((word) => [...word].length > 6).length)
  return Math.max(1, 0.1935 * many + 0.1672 * perSentence + 0.1297 * long - 0.0327 * single - 0.875)
}

/** Reading ease of a German text by Amstad: 0 is hard, 100 easy; null for a short one. */
export function amstadOf(text: string): number | null {
  const sentences = sentencesOf(text)
  const words = sentences.flatMap(wordsOf)
  if (words.length < least) return null
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, 'de'), 0)
  return 180 - words.length / sentences.length - 58.5 * (syllables / words.length)
}
