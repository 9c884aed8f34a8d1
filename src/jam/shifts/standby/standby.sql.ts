import type { Desk } from '#kernel/desk.ts'

type StandbyTable = { shift: string; jam: string; account: string; participant: string; offered_at: Date }

declare module '#kernel/db.ts' {
  interface Tables {
    shift_standby: StandbyTable
  }
}

/** Who would jump in, as far as the wall shows them: oneself, and to organisers all. */
export const listStandbyRows = (desk: Desk, jam: string, shift?: string) =>
  desk.tx
    .selectFrom('shift_standby as b')
    .innerJoin('participant as p', 'p.id', 'b.participant')
    .select(['b.shift', 'b.account', 'p.name'])
    .where('b.jam', '=', jam)
    .$if(shift !== undefined, (rows) => rows.where('b.shift', '=', shift ?? ''))
    .orderBy('b.offered_at')
    .execute()

export async function addStandby(desk: Desk, row: Omit<StandbyTable, 'offered_at'>): Promise<boolean> {
  const added = await desk.tx
    .insertInto('shift_standby')
    .values({ ...row, offered_at: desk.now })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function removeStandby(desk: Desk, shift: string, account: string): Promise<boolean> {
  const gone = await desk.tx
    .deleteFrom('shift_standby')
    .where('shift', '=', shift)
    .where('account', '=', account)
    .returning('shift')
    .execute()
  return gone.length === 1
}
