import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { HelpMode } from '../help-request.ts'
import type { MentorHours } from './mentor-hour.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    mentor_hours: {
      id: string
      jam: string
      account: string
      name: string
      mode: HelpMode
      starts_at: Date
      ends_at: Date
      given_at: Date
    }
  }
}

export const listHourRows = (desk: Desk, jam: string): Promise<MentorHours[]> =>
  desk.tx
    .selectFrom('mentor_hours')
    .select(['id', 'account', 'name', 'mode', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('jam', '=', jam)
    .orderBy('starts_at')
    .orderBy('name')
    .execute()

/** @returns false when the same form was sent before; throws where it overlaps with hours given earlier */
export async function addHours(desk: Desk, jam: string, hours: Omit<MentorHours, 'name'>): Promise<boolean> {
  const { id, account, mode, startsAt: starts_at, endsAt: ends_at } = hours
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('mentor_hours')
    .values({ id, jam, account, mode, name: desk.actor.name, starts_at, ends_at, given_at: desk.now })
    .onConflict((oc) => oc.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function removeHours(desk: Desk, jam: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('mentor_hours')
    .where('jam', '=', jam)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Mentors who have checked in and not out again, and how many teams there are, and when they asked. */
export async function findAround(desk: Desk, jam: string) {
  const { rows } = await sql<{ here: number; teams: number; asked: string[] | null }>`
    select (select count(distinct p.account)::int from presence p join role r on r.account = p.account and r.jam = p.jam
        where p.jam = ${jam} and p.left_at is null and r.role = 'mentor') as here,
      (select count(*)::int from team where jam = ${jam}) as teams,
      (select json_agg(asked_at) from help_request where jam = ${jam}) as asked`.execute(desk.tx)
  const { here = 0, teams = 0, asked } = rows[0] ?? {}
  return { here, teams, asked: (asked ?? []).map((at) => new Date(at)) }
}

export const isOverlap = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'mentor_hours_once'
