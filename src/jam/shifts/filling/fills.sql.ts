import type { JSONColumnType } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { FillOutcome } from './outcome.ts'

export type FillState = 'waiting' | 'ready' | 'failed'

type FillTable = {
  id: string
  jam: string
  asked_at: Date
  ended_at: Date | null
  state: FillState
  outcome: JSONColumnType<FillOutcome> | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    shift_fill: FillTable
  }
}

/** The last proposal that was asked for. */
export const findLastFill = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('shift_fill')
    .select(['id', 'jam', 'state', 'asked_at as askedAt', 'outcome'])
    .where('jam', '=', jam)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

export const findFill = (desk: Desk, id: string) =>
  desk.tx
    .selectFrom('shift_fill')
    .select(['id', 'jam', 'state', 'asked_at as askedAt', 'outcome'])
    .where('id', '=', id)
    .executeTakeFirst()

/** @returns false when one is being looked for already. An older one makes way. */
export async function addFill(desk: Desk, id: string, jam: string): Promise<boolean> {
  await desk.tx.deleteFrom('shift_fill').where('jam', '=', jam).where('state', '<>', 'waiting').execute()
  const added = await desk.tx
    .insertInto('shift_fill')
    .values({ id, jam, asked_at: desk.now, ended_at: null, state: 'waiting', outcome: null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function endFill(
  desk: Desk,
  id: string,
  state: FillState,
  outcome: FillOutcome | null,
): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('shift_fill')
    .set({ state, ended_at: desk.now, outcome: outcome && JSON.stringify(outcome) })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Everybody who helps, with what they stand by for; joined duties are the standing of each. */
export const listHelperRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('participant')
    .select(['account', 'name'])
    .where('jam', '=', jam)
    .where('kind', '=', 'helper')
    .where('withdrawn_at', 'is', null)
    .orderBy('registered_at')
    .orderBy('id')
    .execute()
