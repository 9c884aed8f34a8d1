import { z } from 'zod'
import type { Facts } from './fact.ts'

const fact = z.string().min(1)
const among = z.strictObject({ of: fact, is: z.array(z.string()).min(1) })
const only = { when: among.optional(), unless: among.optional() }
const least = z.int().min(1).max(2000)

/** The checks a template may name. A check with `when` or `unless` counts only where those hold. */
export const checkForm = z.discriminatedUnion('check', [
  z.strictObject({ check: z.literal('filled'), of: fact, least: least.default(1), ...only }),
  z.strictObject({ check: z.literal('oneOf'), of: fact, values: z.array(z.string()).min(1), ...only }),
  z.strictObject({ check: z.literal('noneOf'), of: fact, values: z.array(z.string()).min(1), ...only }),
  z.strictObject({ check: z.literal('hostname'), of: fact, ...only }),
  z.strictObject({ check: z.literal('sentences'), of: fact, least, ...only }),
])

export type Check = z.output<typeof checkForm>

/** Whether a check holds for what is known. */
export function holds(check: Check, facts: Facts): boolean {
  const { when, unless } = check
  if (when && !when.is.includes(facts[when.of] ?? '')) return true
  if (unless?.is.includes(facts[unless.of] ?? '')) return true
  const text = (facts[check.of] ?? '').trim()
  switch (check.check) {
    case 'filled':
      return text.length >= check.least
    case 'oneOf':
      return check.values.includes(text)
    case 'noneOf':
      return !check.values.includes(text)
    case 'hostname':
      return isHostname(text)
    case 'sentences':
      return sentencesIn(text) >= check.least
  }
}

const names = /^(?=.{4,253}$)(?:[a-z0-9äöüß](?:[a-z0-9äöüß-]{0,61}[a-z0-9äöüß])?\.)+[a-z]{2,24}$/
/** RFC 2606 and RFC 6761: names that never lead anywhere. */
const nowhere = /(^|\.)(example\.(com|net|org)|example|invalid|test|localhost|local)$/

export const isHostname = (text: string): boolean => names.test(text) && !nowhere.test(text)

/** How many sentences or lines can be tried out: each has at least three words. */
export function sentencesIn(text: string): number {
  const pieces = text.split(/(?<=[.!?])\s+|\n+/)
  return pieces.filter((piece) => piece.trim().split(/\s+/).length >= 3).length
}
