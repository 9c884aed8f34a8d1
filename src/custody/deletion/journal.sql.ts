import { type Generated, type JSONColumnType, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Counts, Tombstone } from './tombstone.ts'

type JournalTable = Omit<Tombstone, 'counts' | 'below'> & {
  below: Generated<number>
  seq: Generated<number>
  tx: Generated<string>
  counts: JSONColumnType<Counts>
}

declare module '#kernel/db.ts' {
  interface Tables {
    deletion_journal: JournalTable
  }
}

/** @returns false when it was noted before. */
export async function addTombstone(desk: Desk, tombstone: Tombstone): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('deletion_journal')
    .values({ ...tombstone, counts: JSON.stringify(tombstone.counts) })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** @returns what of them was not noted before */
export async function addTombstones(desk: Desk, tombstones: readonly Tombstone[]): Promise<Set<string>> {
  const rows = await desk.tx
    .insertInto('deletion_journal')
    .values(tombstones.map((one) => ({ ...one, counts: JSON.stringify(one.counts) })))
    .onConflict((oc) => oc.doNothing())
    .returning('subject')
    .execute()
  return new Set(rows.map(({ subject }) => subject))
}

export async function countTombstones(
  desk: Desk,
  space: string,
  kind: Tombstone['kind'],
  subjects: string[],
): Promise<number> {
  const row = await desk.tx
    .selectFrom('deletion_journal')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('space', '=', space)
    .where('kind', '=', kind)
    .where('subject', 'in', subjects)
    .executeTakeFirst()
  return row?.count ?? 0
}

export async function listBuried(desk: Desk, space: string, records: string[]): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`select subject::text from deletion_journal
    where space = ${space} and kind = 'record' and subject = any (${records}::text[])`.execute(desk.tx)
  return rows.map(({ subject }) => subject)
}

type Place = { tx: string; seq: number }
type Gone = Place & { kind: 'record' | 'file'; subject: string }

export async function listTombstonesAfter(
  desk: Desk,
  space: string,
  from: Place,
  to?: Place,
): Promise<Gone[]> {
  const { rows } = await sql<Gone>`
    select tx, seq, kind, subject from deletion_journal
    where space = ${space} and kind in ('record', 'file') and (tx, seq) > (${from.tx}::xid8, ${from.seq}::bigint)
      and tx < pg_snapshot_xmin(pg_current_snapshot())
      and (${to?.tx ?? null}::text is null or (tx, seq) < (${to?.tx ?? '0'}::xid8, ${to?.seq ?? 0}::bigint))
    order by tx, seq`.execute(desk.tx)
  return rows
}

export async function listAllTombstones(desk: Desk): Promise<Tombstone[]> {
  const rows = await desk.tx
    .selectFrom('deletion_journal')
    .select(['organisation', 'space', 'kind', 'subject', 'below', 'member', 'counts', 'at'])
    .orderBy('seq')
    .execute()
  return rows.map(({ below, ...row }) => ({ ...row, ...(below > 0 && { below }) }))
}

/** Newest first, from before a number. */
export const listTombstoneRows = (
  desk: Desk,
  organisation: string,
  before: number | undefined,
  most: number,
) =>
  desk.tx
    .selectFrom('deletion_journal')
    .select(['seq', 'space', 'kind', 'subject', 'member', 'counts', 'at'])
    .where('organisation', '=', organisation)
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(most)
    .execute()
