import { day } from './clock.ts'
import { keyedHash } from './id.ts'

/**
 * When a form was handed out, signed: whoever sends one in without having been given it, or long after, has no stamp
 * that holds. Says nothing about who they are, and nothing is stored.
 */
export function stampOf(secret: string, what: string, now: Date): string {
  const at = now.getTime().toString(36)
  return `${at}.${signed(secret, what, at)}`
}

/** How many milliseconds ago a form was handed out; null when this house did not. */
export function ageOfStamp(secret: string, what: string, stamp: unknown, now: Date): number | null {
  const [at = '', mark] = typeof stamp === 'string' ? stamp.slice(0, 80).split('.') : []
  if (!/^[0-9a-z]{1,12}$/.test(at) || mark !== signed(secret, what, at)) return null
  return now.getTime() - Number.parseInt(at, 36)
}

/** People need a few seconds to fill a form in, and finish within a day. */
export const isHuman = (age: number | null): boolean => age !== null && age >= 3000 && age <= day

const signed = (secret: string, what: string, at: string) =>
  keyedHash(secret, `stamp:${what}:${at}`).slice(0, 24)
