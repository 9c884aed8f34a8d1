import { passphraseWords } from '#vault/words/passphrase.ts'
import { numbersOf } from '#vault/words/words.ts'

/** Why a passphrase of one's own is too weak; null when it will do. */
export type Weakness = 'short' | 'common' | null

const fewestCharacters = 16
const fewestLeft = 10
const fewestDifferent = 8

// What tops every list of leaked passwords in German and English, and what lies side by side on the keys.
const common =
  'passwort password geheim secret hallo hello willkommen welcome sommer winter schatz liebe iloveyou master admin qwertz qwerty asdf yxcv zxcv abcdef abc123 letmein dragon fussball football berlin'.split(
    ' ',
  )

/**
 * Whether somebody could guess it. Seven words of our list are always enough; else sixteen characters of which enough is
 * left when words that everybody takes, runs, repetitions, years and the own name are taken away.
 * @param own names that a stranger would try first
 */
export function judgePassphrase(typed: string, own: readonly string[]): Weakness {
  const numbers = numbersOf(typed)
  const isOurs = numbers.length >= passphraseWords && numbers.every((number) => number !== undefined)
  if (isOurs && new Set(numbers).size >= passphraseWords - 1) return null
  const text = typed.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
  if ([...text].length < fewestCharacters) return 'short'
  const left = [...remainder(text, own)]
  const isPlain = left.length < fewestLeft || new Set(left).size < fewestDifferent
  return isPlain ? 'common' : null
}

function remainder(text: string, own: readonly string[]): string {
  const names = own.flatMap((name) => name.toLowerCase().split(/\s+/)).filter((name) => name.length > 2)
  // A word said again says nothing new.
  let left = [...new Set(text.split(' '))].join(' ')
  for (const word of [...common, ...names]) left = left.replaceAll(word, '')
  left = left
    .replace(/(19|20)\d\d/g, '')
    .replace(/(.{2,}?)\1+/gu, '$1')
    .replace(/(.)\1{2,}/gu, '$1')
  const isNext = (one: string, other: string) =>
    Math.abs((one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)) === 1
  const letters = [...left]
  return letters.filter((letter, at) => at === 0 || !isNext(letters[at - 1] ?? '', letter)).join('')
}
