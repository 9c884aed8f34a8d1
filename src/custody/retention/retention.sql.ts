import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

/** Leaves only the hour of what was written before a moment. @returns how many rows were blurred */
export async function blurTimes(desk: Desk, before: Date, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select blur_times(${before}, ${most}) as count`.execute(
    desk.tx,
  )
  return rows[0]?.count ?? 0
}

/** @returns how many lines of the access log went */
export async function forgetAccesses(desk: Desk, before: Date, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select forget_accesses(${before}, ${most}) as count`.execute(
    desk.tx,
  )
  return rows[0]?.count ?? 0
}
