import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'

/** Told to every process, when this act is committed. */
export const sayAfter = (desk: Desk, word: string) =>
  sql`select pg_notify('house_site', ${word})`.execute(desk.tx)

/** Told to every process at once. */
export const sayNow = (house: House, word: string) =>
  house.pool.query(`select pg_notify('house_site', $1)`, [word])
