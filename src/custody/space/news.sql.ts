import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

/** Tells those who watch a space over the live wire that something of it is new, once this act is committed. */
export const tellNews = (desk: Desk, space: string) =>
  sql`select pg_notify('house_talk', ${`note ${space}`})`.execute(desk.tx)
