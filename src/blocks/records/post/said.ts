import type { Canon } from '#vault/canonical.ts'

/** What somebody says who is there: at which date of which series, and their number or their name. */
export type Said = { series: string; date: string; said: string }

/** As it lies in a letter. */
export const sealedSaid = (said: Said): Canon => ({ what: 'jam/check-in/1', ...said })

/** Reads it back. @returns null when it is something else; whoever wrote it may have put anything there */
export function readSaid(body: Canon): Said | null {
  const { what, series, date, said } = Object(body)
  const texts = [series, date, said]
  if (what !== 'jam/check-in/1' || texts.some((one) => typeof one !== 'string' || one.length > 200))
    return null
  return { series, date, said: said.trim() }
}
