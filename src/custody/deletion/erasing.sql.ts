import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

export async function removeEnvelopes(desk: Desk, space: string, record: string): Promise<number> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('envelope')
    .where('space', '=', space)
    .where('id', '=', record)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** The same of many records. @returns how many versions each had that was there */
export async function removeAllEnvelopes(
  desk: Desk,
  space: string,
  records: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string }>`
    delete from envelope where space = ${space} and id = any (${[...records]}::text[]) returning id`.execute(
    desk.tx,
  )
  const counts = new Map<string, number>()
  for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Of each record what is older than a number, never its newest. @returns how many versions each lost */
export async function removeVersionsBelow(
  desk: Desk,
  space: string,
  trims: readonly { id: string; below: number }[],
): Promise<Map<string, number>> {
  const [ids, below] = [trims.map(({ id }) => id), trims.map((one) => one.below)]
  const { rows } = await sql<{ id: string; count: number }>`
    with gone as (
      delete from envelope e using unnest(${ids}::text[], ${below}::int[]) as t(id, below)
      where e.space = ${space} and e.id = t.id and e.version < t.below
        and exists (select from envelope n where n.space = e.space and n.id = e.id and n.version > e.version)
      returning e.id)
    select id::text, count(*)::int as count from gone group by id`.execute(desk.tx)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** What came from outside has a tombstone like a record. */
export const removeLetter = (desk: Desk, space: string, id: string) =>
  desk.tx.deleteFrom('letter').where('space', '=', space).where('id', '=', id).execute()

/** A case of somebody outside; its letters, replies and visits hang on it and go with it. */
export const removeCase = (desk: Desk, space: string, id: string) =>
  desk.tx.deleteFrom('sealed_case').where('space', '=', space).where('id', '=', id).execute()

/** @returns the ids of the removed files, whose bytes are still on the disk */
export const removeFilesOf = (desk: Desk, space: string, record: string): Promise<{ id: string }[]> =>
  desk.tx
    .deleteFrom('sealed_file')
    .where('space', '=', space)
    .where('record', '=', record)
    .returning('id')
    .execute()

export async function removeFilesOfAll(desk: Desk, space: string, records: readonly string[]) {
  const { rows } = await sql<{ id: string; record: string }>`
    delete from sealed_file where space = ${space} and record = any (${[...records]}::text[])
    returning id, record`.execute(desk.tx)
  return rows
}

/** Those of these files that belong to these records. */
export async function removeFilesIn(
  desk: Desk,
  space: string,
  records: readonly string[],
  files: readonly string[],
): Promise<{ id: string }[]> {
  if (files.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    delete from sealed_file where space = ${space} and record = any (${[...records]}::text[])
      and id = any (${[...files]}::text[]) returning id::text`.execute(desk.tx)
  return rows
}

/** Of which record a file is. */
export const findRecordOfFile = (desk: Desk, space: string, id: string) =>
  desk.tx
    .selectFrom('sealed_file')
    .select('record')
    .where('space', '=', space)
    .where('id', '=', id)
    .executeTakeFirst()

export const removeFile = (desk: Desk, space: string, id: string): Promise<{ id: string }[]> =>
  desk.tx.deleteFrom('sealed_file').where('space', '=', space).where('id', '=', id).returning('id').execute()

const isNewest = sql`not exists (select from envelope n where n.space = e.space and n.id = e.id and n.version > e.version)`

/** Whether something holds a record, or anything in a space. */
export async function isHeld(desk: Desk, space: string, record?: string): Promise<boolean> {
  if (record !== undefined) return isAnyHeld(desk, space, [record])
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from held where space = ${space})
      or exists (select from envelope e where space = ${space} and legal_hold and ${isNewest}) as held`.execute(
    desk.tx,
  )
  return rows[0]?.held ?? false
}

/** Whether something holds one of these records. */
export async function isAnyHeld(desk: Desk, space: string, records: readonly string[]): Promise<boolean> {
  const ids = [...records]
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from held where space = ${space} and subject = any (${[...ids, space]}::text[]))
      or exists (select from envelope e where space = ${space} and id = any (${ids}::text[]) and legal_hold and ${isNewest})
      as held`.execute(desk.tx)
  return rows[0]?.held ?? false
}

/** Records whose newest version names a month before this one (`2032-01`), and which nothing holds. */
export async function listDue(desk: Desk, space: string, month: string, most: number) {
  const { rows } = await sql<{ id: string }>`
    select id from envelope e where space = ${space} and ${isDue(month)} order by id limit ${most}`.execute(
    desk.tx,
  )
  return rows
}

/** Spaces with such records, whoever may read them. */
export async function listSpacesWithDue(desk: Desk, month: string): Promise<string[]> {
  const { rows } = await sql<{ space: string }>`
    select distinct space from envelope e where ${isDue(month)} order by space`.execute(desk.tx)
  return rows.map(({ space }) => space)
}

// A newer version says anew how long the record stays.
const isDue = (month: string) => sql`delete_after < ${`${month}-01`}::date and not legal_hold and ${isNewest}
  and not exists (select from held h where h.space = e.space and (h.subject = e.id or h.subject = e.space))`

export const listFileIds = (desk: Desk, space: string): Promise<{ id: string }[]> =>
  desk.tx.selectFrom('sealed_file').select('id').where('space', '=', space).execute()

export async function countRecords(
  desk: Desk,
  space: string,
): Promise<{ records: number; versions: number }> {
  return desk.tx
    .selectFrom('envelope')
    .select((eb) => [
      eb.fn.count<number>('id').distinct().as('records'),
      eb.fn.countAll<number>().as('versions'),
    ])
    .where('space', '=', space)
    .executeTakeFirstOrThrow()
}

/** Envelopes, files and the rest of the wraps hang on it and go with it. */
export const removeSpace = (desk: Desk, space: string) =>
  desk.tx.deleteFrom('space').where('id', '=', space).execute()

/** Every file that has a row, in any space. */
export const listAllFileIds = (desk: Desk): Promise<{ id: string }[]> =>
  desk.tx.selectFrom('sealed_file').select('id').execute()
