import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Pattern, PatternKind } from './pattern.ts'

type PatternTable = {
  id: string
  jam: string
  kind: PatternKind
  duty: string
  lead_minutes: number
  trail_minutes: number
  piece_hours: number
  needed: number
  place: string
}

type BatchTable = { id: string; jam: string; made_at: Date; made_by: string | null }

declare module '#kernel/db.ts' {
  interface Tables {
    shift_pattern: PatternTable
    shift_batch: BatchTable
  }
}

export const listPatternRows = (desk: Desk, jam: string): Promise<Pattern[]> =>
  desk.tx
    .selectFrom('shift_pattern')
    .select(['id', 'jam', 'kind', 'duty', 'lead_minutes as leadMinutes', 'trail_minutes as trailMinutes'])
    .select(['piece_hours as pieceHours', 'needed', 'place'])
    .where('jam', '=', jam)
    .orderBy('kind')
    .orderBy('id')
    .execute()

/** One per kind and duty: the same again changes it. */
export const savePattern = (desk: Desk, one: Pattern) => {
  const row = {
    lead_minutes: one.leadMinutes,
    trail_minutes: one.trailMinutes,
    piece_hours: one.pieceHours,
    needed: one.needed,
    place: one.place,
  }
  return desk.tx
    .insertInto('shift_pattern')
    .values({ id: one.id, jam: one.jam, kind: one.kind, duty: one.duty, ...row })
    .onConflict((oc) => oc.columns(['jam', 'kind', 'duty']).doUpdateSet(row))
    .execute()
}

/** @returns whether it was still there */
export async function removePatternRow(desk: Desk, jam: string, id: string): Promise<boolean> {
  const gone = await desk.tx
    .deleteFrom('shift_pattern')
    .where('jam', '=', jam)
    .where('id', '=', id)
    .returning('id')
    .execute()
  return gone.length === 1
}

export const addBatch = (desk: Desk, id: string, jam: string) =>
  desk.tx
    .insertInto('shift_batch')
    .values({ id, jam, made_at: desk.now, made_by: desk.actor.account })
    .execute()

/** What was made in one go (Schub), the latest first. */
export const listBatchRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('shift_batch as b')
    .select(['b.id', 'b.made_at as madeAt'])
    .select(sql<number>`(select count(*) from shift s where s.batch = b.id)`.as('shifts'))
    .select(
      sql<number>`(select count(*) from shift s join shift_signup u on u.shift = s.id where s.batch = b.id)`.as(
        'taken',
      ),
    )
    .where('b.jam', '=', jam)
    .orderBy('b.made_at', 'desc')
    .execute()

export const listShiftsOfBatch = (desk: Desk, jam: string, batch: string) =>
  desk.tx
    .selectFrom('shift')
    .select('id')
    .where('jam', '=', jam)
    .where('batch', '=', batch)
    .orderBy('id')
    .execute()

/** @returns false when somebody else took it back before */
export async function removeBatch(desk: Desk, jam: string, id: string): Promise<boolean> {
  const gone = await desk.tx
    .deleteFrom('shift_batch')
    .where('jam', '=', jam)
    .where('id', '=', id)
    .returning('id')
    .execute()
  return gone.length === 1
}
