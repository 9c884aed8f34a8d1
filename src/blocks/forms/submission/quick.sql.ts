import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'

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

const statement = { name: 'take_letters', text: 'select take_letters($1::jsonb, $2) as taken' }

/**
 * Writes all that belongs to letters whose forms are as they were. Nobody of them has an account, so there is nothing to begin
 * with: the one statement is the transaction. @returns the names of those taken, once they are on the disk
 */
export async function takeLetters({ pool, clock }: House, coming: readonly Coming[]): Promise<Set<string>> {
  const values = [JSON.stringify(coming), clock.now()]
  const { rows } = await pool.query<{ taken: string }>({ ...statement, values })
  return new Set(rows.map(({ taken }) => taken))
}

/** The end of an organisation's log. */
export async function findHeadOf(desk: Desk, organisation: string): Promise<number> {
  const { rows } = await sql<{ head: number | null }>`
    select max(seq) as head from log_entry where organisation = ${organisation}`.execute(desk.tx)
  return rows[0]?.head ?? -1
}
