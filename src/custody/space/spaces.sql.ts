import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Wrap } from '#vault/space/space.ts'
import type { SpaceRow } from './space.ts'

type SpaceTable = {
  id: string
  organisation: string
  epoch: number
  keeps_versions: boolean
  opened_at: Date
  rotating_since: Date | null
}

type WrapTable = {
  space: string
  epoch: number
  member: string
  organisation: string
  sealed_key: string
  made_at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    space: SpaceTable
    wrap: WrapTable
  }
}

const rows = (desk: Desk) =>
  desk.tx
    .selectFrom('space')
    .select([
      'id',
      'organisation',
      'epoch',
      'keeps_versions as keepsVersions',
      'rotating_since as rotatingSince',
    ])

export const findSpaceRow = (desk: Desk, id: string): Promise<SpaceRow | undefined> =>
  rows(desk).where('id', '=', id).executeTakeFirst()

/** The space, held so that its epoch is not closed and it is not shredded while something is written to it. */
export const holdSpace = (desk: Desk, id: string): Promise<SpaceRow | undefined> =>
  rows(desk).where('id', '=', id).forKeyShare().executeTakeFirst()

/** The space, held alone: whoever writes to it has finished, whoever wants to waits. */
export const lockSpace = (desk: Desk, id: string): Promise<SpaceRow | undefined> =>
  rows(desk).where('id', '=', id).forUpdate().executeTakeFirst()

export const listSpaceRows = (desk: Desk, organisation: string): Promise<SpaceRow[]> =>
  rows(desk).where('organisation', '=', organisation).orderBy('opened_at').orderBy('id').execute()

/** @returns false when the id is in use. */
export async function addSpace(
  desk: Desk,
  organisation: string,
  id: string,
  keepsVersions: boolean,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('space')
    .values({
      id,
      organisation,
      epoch: 1,
      keeps_versions: keepsVersions,
      opened_at: desk.now,
      rotating_since: null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const setEpoch = (desk: Desk, id: string, epoch: number, rotatingSince: Date | null) =>
  desk.tx.updateTable('space').set({ epoch, rotating_since: rotatingSince }).where('id', '=', id).execute()

export async function addWraps(desk: Desk, organisation: string, wraps: readonly Wrap[]): Promise<void> {
  const values = wraps.map(({ space, epoch, member, sealed }) => ({
    space,
    epoch,
    member,
    organisation,
    sealed_key: sealed,
    made_at: desk.now,
  }))
  await desk.tx
    .insertInto('wrap')
    .values(values)
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** One's own wraps and those of the board, of one space or of all of an organisation. */
export async function listWrapRows(desk: Desk, organisation: string, space?: string): Promise<Wrap[]> {
  const found = await desk.tx
    .selectFrom('wrap')
    .select(['organisation as tenant', 'space', 'epoch', 'member', 'sealed_key as sealed'])
    .where('organisation', '=', organisation)
    .$if(space !== undefined, (query) => query.where('space', '=', space ?? ''))
    .orderBy('space')
    .orderBy('epoch')
    .execute()
  return found.map((wrap) => ({ suite: 1, ...wrap }))
}

export async function listHolderRows(
  desk: Desk,
  space: string,
): Promise<{ member: string; epoch: number }[]> {
  const { rows: found } = await sql<{ member: string; epoch: number }>`
    select member, epoch from wraps_of(${space})`.execute(desk.tx)
  return found
}

export async function destroyWrapRows(desk: Desk, space: string, below: number): Promise<number> {
  const { rows: found } = await sql<{ count: number }>`
    select destroy_wraps(${space}, ${below}) as count`.execute(desk.tx)
  return found[0]?.count ?? 0
}

export const destroyWrapRowsOf = (desk: Desk, organisation: string, member: string) =>
  sql`select destroy_wraps_of(${member}, ${organisation})`.execute(desk.tx)
