import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

/** Of two who start a form for an organisation under one name the second waits, and finds what the first has made. */
export const holdName = (desk: Desk, organisation: string, name: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${organisation}/${name}`}, 0))`.execute(desk.tx)
