import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

/** A letter, and what was true of its form when it was looked up: names as the statement reads them. */
export type Coming = {
  id: string
  service: string
  organisation: string
  version: number
  space: string
  head: number
  once: string
  digest: string
  letter: unknown
  locator: string | null
  verify: string | null
  last_day: string | null
}

/** A letter by its name and what was given for it: two may come under one name in one moment. */
export const nameOf = ({ id, once }: Pick<Coming, 'id' | 'once'>): string => `${id} ${once}`

/** Writes all that belongs to letters whose forms are as they were. @returns the names of those taken */
export async function takeLetters(desk: Desk, coming: readonly Coming[]): Promise<Set<string>> {
  const { rows } = await sql<{ taken: string }>`
    select take_letters(${JSON.stringify(coming)}::jsonb, ${desk.now}) as taken`.execute(desk.tx)
  return new Set(rows.map(({ taken }) => taken))
}

/** The end of an organisation's log. */
export async function findHeadOf(desk: Desk, organisation: string): Promise<number> {
  const { rows } = await sql<{ head: number | null }>`
    select max(seq) as head from log_entry where organisation = ${organisation}`.execute(desk.tx)
  return rows[0]?.head ?? -1
}
