import type { Address, Name } from '#field/answer/answer.ts'
import type { Value } from '../record.ts'
import { isClose } from '../words/close.ts'
import { cologne } from '../words/cologne.ts'
import { spelled, wordsOf } from '../words/fold.ts'

/** How a field is compared: names by sound and typing errors, days by swapped digits, ways to reach somebody exactly … */
export type Comparing = 'name' | 'text' | 'day' | 'contact' | 'address' | 'exact'

/** A value made ready to be held against many others. */
export type Ready =
  | { how: 'name'; words: string[] }
  | { how: 'day'; day: Day }
  | { how: 'address'; street: string; postcode: string }
  | { how: 'contact' | 'exact' | 'text'; text: string }

export function ready(how: Comparing, value: Value): Ready {
  switch (how) {
    case 'name':
      return { how, words: wordsIn(value) }
    case 'day':
      return { how, day: dayOf(value) }
    case 'address': {
      const address = value as Partial<Address>
      return { how, street: streetOf(address), postcode: String(address.postcode ?? '') }
    }
    case 'contact':
      return { how, text: reach(value) }
    default:
      return { how, text: plain(value) }
  }
}

/** From −1 (speaks against it) to 1 (the same). */
export function compare(one: Ready, other: Ready): number {
  if (one.how === 'name' && other.how === 'name') return names(one.words, other.words)
  if (one.how === 'day' && other.how === 'day') return days(one.day, other.day)
  if (one.how === 'address' && other.how === 'address') {
    if (one.street === other.street) return 1
    return one.postcode === other.postcode ? 0.2 : -0.1
  }
  if (!('text' in one) || !('text' in other)) return 0
  if (one.text === other.text) return 1
  // People have several ways to be reached.
  if (one.how === 'contact') return -0.1
  return one.how === 'text' && isClose(one.text, other.text) ? 0.8 : -0.3
}

const plain = (value: Value): string =>
  spelled(typeof value === 'object' ? JSON.stringify(value) : String(value)).trim()

/** Words of a name in no order: first and last names change places in many lists. */
export function wordsIn(value: Value): string[] {
  if (typeof value === 'string') return wordsOf(spelled(value)).slice(0, 6)
  const { first = '', last = '' } = value as Partial<Name>
  return wordsOf(spelled(`${first} ${last}`)).slice(0, 6)
}

function names(one: readonly string[], other: readonly string[]): number {
  const [short, long] = one.length <= other.length ? [one, [...other]] : [other, [...one]]
  if (short.length === 0) return 0
  let sum = 0
  for (const word of short) {
    const scores = long.map((each) => likeWords(word, each))
    const best = Math.max(0, ...scores)
    sum += best
    if (best > 0) long.splice(scores.indexOf(best), 1)
  }
  const alike = sum / short.length - 0.1 * long.length * (short.length > 1 ? 1 : 2)
  return alike < 0.5 ? -0.5 : alike
}

function likeWords(one: string, other: string): number {
  if (one === other) return 1
  if (one.length > 3 && isClose(one, other)) return 0.9
  if (one.length > 2 && other.length > 2 && soundOf(one) !== '' && soundOf(one) === soundOf(other)) return 0.8
  return one[0] === other[0] && (one.length === 1 || other.length === 1) ? 0.6 : 0
}

const sounds = new Map<string, string>()

/** There are fewer names than people: each is listened to once. */
export function soundOf(word: string): string {
  const known = sounds.get(word)
  if (known !== undefined) return known
  if (sounds.size > 200_000) sounds.clear()
  const code = cologne(word)
  sounds.set(word, code)
  return code
}

export type Day = { day: string; sure: string }

export function dayOf(value: Value): Day {
  if (typeof value === 'object' && 'sure' in value)
    return { day: String(value.day), sure: String(value.sure) }
  return { day: String(value), sure: 'day' }
}

/** Whoever types a birthday swaps day and month, or mistakes one digit. */
function days(one: Day, other: Day): number {
  if (one.sure !== 'day' || other.sure !== 'day') {
    const length = one.sure === 'year' || other.sure === 'year' ? 4 : 7
    return one.day.slice(0, length) === other.day.slice(0, length) ? 0.5 : -0.5
  }
  if (one.day === other.day) return 1
  const [year, month, day] = one.day.split('-')
  if (other.day === `${year}-${day}-${month}`) return 0.8
  return isClose(one.day, other.day) ? 0.5 : -0.5
}

/** An e-mail address, a telephone number, an IBAN: what is the same however it is written. */
export function reach(value: Value): string {
  const text = plain(value).replace(/\s/g, '')
  if (/[a-z@]/.test(text)) return text
  return text.replace(/[^\d+]/g, '').replace(/^(\+|00)49/, '0')
}

export const streetOf = ({ street = '', postcode = '' }: Partial<Address>): string =>
  `${postcode} ${spelled(street)
    .replace(/str(asse|\.)/, 'str')
    .replace(/[^a-z0-9]/g, '')}`
