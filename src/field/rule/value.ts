import type { Answer } from '../answer/answer.ts'

/** What a rule works with: what can be answered, a list of such, or null: nothing there. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [part: string]: unknown }

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

/** An answer as a rule sees it. Nothing, an empty text and an empty list are all nothing. */
export function answered(answer: Answer | undefined): Value {
  if (answer === undefined || answer === null || answer === '') return null
  if (Array.isArray(answer) && answer.length === 0) return null
  return answer as Value
}

export function isEmpty(value: Value): boolean {
  return value === null || value === '' || (isList(value) && value.every(isEmpty))
}

/** Whether a value says yes: everything but nothing, no, 0 and an empty text or list. */
export const isTrue = (value: Value): boolean => value !== false && value !== 0 && !isEmpty(value)

/** A number, from a number or a text that is one. Null for everything else. */
export function numberOf(value: Value): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isList(value)) return value.length === 1 ? numberOf(value[0] ?? null) : null
  if (typeof value !== 'string' || !/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?\s*$/i.test(value)) return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

/** A text of anything; lists as XForms write them, with spaces between. Nothing is the empty text. */
export function textOf(value: Value): string {
  if (value === null) return ''
  if (isList(value)) return value.map(textOf).join(' ')
  if (typeof value === 'object') return Object.values(value).filter(isPlain).join(' ')
  return String(value)
}

const isPlain = (part: unknown) => typeof part === 'string' || typeof part === 'number'

/** All that is in lists, and in lists of lists, one after the other, without nothing. */
export function flat(values: readonly Value[]): Exclude<Value, null>[] {
  return values.flatMap((value) =>
    isList(value) ? flat(value) : value === null || value === '' ? [] : [value],
  )
}

/** Whether two values are the same. `'5'` and 5 are; so are nothing and the empty text. */
export function isSame(one: Value, other: Value): boolean {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other)
  if (typeof one === 'number' || typeof other === 'number') {
    const [a, b] = [numberOf(one), numberOf(other)]
    if (a !== null && b !== null) return a === b
  }
  return textOf(one) === textOf(other)
}

/** Below 0, 0 or above 0; null where the two cannot be put in order. Dates and times of ISO 8601 are in order as texts. */
export function compared(one: Value, other: Value): number | null {
  if (isEmpty(one) || isEmpty(other)) return null
  const [a, b] = [numberOf(one), numberOf(other)]
  if (a !== null && b !== null) return a - b
  if (a !== null || b !== null || isList(one) || isList(other)) return null
  const [x, y] = [textOf(one), textOf(other)]
  return x < y ? -1 : x > y ? 1 : 0
}
