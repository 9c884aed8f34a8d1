import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

/** A shift that a switch has moved: where it was, and where it is meanwhile. */
export type MovedShift = {
  id: string
  title: string
  place: string
  startsAt: Date
  endsAt: Date
  online: boolean
}

/** The shifts of a jam that are not over yet, and whether each goes on by video, as the plan says. */
export async function listMovable(desk: Desk, jam: string, online: readonly string[]): Promise<MovedShift[]> {
  const { rows } = await sql<MovedShift>`
    select id, title, place, starts_at as "startsAt", ends_at as "endsAt", title = any (${online}) as online
    from shift where jam = ${jam} and ends_at > ${desk.now} order by starts_at, title`.execute(desk.tx)
  return rows
}

/**
 * Says at each shift where it is now, so that its page, its reminder and its calendar say so too. Who has taken it keeps
 * it. What stood there before is kept with the switch.
 */
export async function moveShifts(
  desk: Desk,
  remote: string,
  shifts: readonly MovedShift[],
  says: (shift: MovedShift) => string,
): Promise<void> {
  for (const shift of shifts)
    await sql`update shift set place = ${says(shift).slice(0, 500)} where id = ${shift.id}`.execute(desk.tx)
  await desk.tx
    .updateTable('remote')
    .set({ shifts: shifts.map(({ id, place }) => `${id} ${place}`) })
    .where('id', '=', remote)
    .execute()
}

/** Puts every shift back where it was; one that is gone meanwhile stays gone. */
export async function moveShiftsBack(desk: Desk, remote: string): Promise<void> {
  const row = await desk.tx.selectFrom('remote').select('shifts').where('id', '=', remote).executeTakeFirst()
  for (const kept of row?.shifts ?? [])
    await sql`update shift set place = ${kept.slice(37)} where id = ${kept.slice(0, 36)}`.execute(desk.tx)
}

/** Whose shifts they are: a helper's titles and times, by account. */
export async function listTaken(desk: Desk, jam: string): Promise<{ account: string; shift: string }[]> {
  const { rows } = await sql<{ account: string; shift: string }>`
    select account, shift from shift_signup where jam = ${jam}`.execute(desk.tx)
  return rows
}

export async function listTitles(desk: Desk, jam: string): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select title from shift where jam = ${jam} group by title order by title`.execute(desk.tx)
  return rows.map(({ title }) => title)
}
