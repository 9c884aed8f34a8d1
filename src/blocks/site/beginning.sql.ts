import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

/** One at a time begins a website of this name for an organisation. */
export const holdBeginning = (desk: Desk, organisation: string, name: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`site:${organisation}:${name}`}, 0))`.execute(desk.tx)
