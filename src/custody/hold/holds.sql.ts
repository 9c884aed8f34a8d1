import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Held, Hold } from './hold.ts'

type HoldTable = {
  id: string
  organisation: string
  member: string
  needs_two: boolean
  at: Date
  lifting_by: string | null
  lifting_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    legal_hold: HoldTable
  }
}

/** @returns false when it was there before */
export async function addHold(desk: Desk, hold: Omit<HoldTable, 'lifting_by' | 'lifting_at'>) {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('legal_hold')
    .values({ ...hold, lifting_by: null, lifting_at: null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The wall refuses what lies in a space of others. @returns how many were not held by it before */
export async function addHeld(
  desk: Desk,
  hold: string,
  organisation: string,
  held: readonly Held[],
): Promise<number> {
  const [spaces, subjects] = [held.map(({ space }) => space), held.map(({ subject }) => subject)]
  const { numAffectedRows } = await sql`
    insert into held (hold, organisation, space, subject)
    select ${hold}, ${organisation}, space, subject from unnest(${spaces}::text[], ${subjects}::text[]) as h(space, subject)
    on conflict do nothing`.execute(desk.tx)
  return Number(numAffectedRows ?? 0)
}

/** The hold, locked: of two who agree at the same moment one comes second. */
export const lockHold = (desk: Desk, organisation: string, id: string) =>
  desk.tx
    .selectFrom('legal_hold')
    .selectAll()
    .where('id', '=', id)
    .where('organisation', '=', organisation)
    .forUpdate()
    .executeTakeFirst()

/** Whether I have a key of everything that it is on. The database shows me only what I have; so the house counts. */
export async function countHeld(desk: Desk, hold: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from held where hold = ${hold}`.execute(desk.tx)
  return rows[0]?.count ?? 0
}

export const setLifting = (desk: Desk, id: string, by: string | null) =>
  desk.tx
    .updateTable('legal_hold')
    .set({ lifting_by: by, lifting_at: by === null ? null : desk.now })
    .where('id', '=', id)
    .execute()

export const removeHold = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('legal_hold').where('id', '=', id).execute()

type Row = Omit<Hold, 'lifting'> & { liftingBy: string | null; liftingAt: Date | null }

/** Those of an organisation that are on something in a space of mine, the newest first. */
export async function listHoldRows(desk: Desk, organisation: string): Promise<Hold[]> {
  const { rows } = await sql<Row>`
    select l.id::text, l.member::text, l.at, l.needs_two as "needsTwo", l.lifting_by as "liftingBy",
      l.lifting_at as "liftingAt", h.digest
    from legal_hold l join lateral (
      select encode(sha256(convert_to(string_agg(space || ' ' || subject, E'\n'
        order by (space || ' ' || subject) collate "C"), 'UTF8')), 'hex') as digest, count(*) as count
      from held where hold = l.id) h on h.count > 0
    where l.organisation = ${organisation} order by l.at desc, l.id`.execute(desk.tx)
  return rows.map(({ liftingBy: by, liftingAt: at, ...row }) => ({
    ...row,
    lifting: by !== null && at !== null ? { by, at } : null,
  }))
}
