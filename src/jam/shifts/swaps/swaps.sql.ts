import type { Desk } from '#kernel/desk.ts'

type SwapTable = {
  shift: string
  jam: string
  account: string
  offered_at: Date
  taker: string | null
  taken_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    shift_swap: SwapTable
  }
}

/** Who offers which shift, with whoever wants it. Asked by the house. */
export const listSwapRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('shift_swap as w')
    .innerJoin('shift as s', 's.id', 'w.shift')
    .leftJoin('participant as g', (join) =>
      join.onRef('g.account', '=', 'w.account').onRef('g.jam', '=', 'w.jam').on('g.kind', '=', 'helper'),
    )
    .leftJoin('participant as t', (join) =>
      join.onRef('t.account', '=', 'w.taker').onRef('t.jam', '=', 'w.jam').on('t.kind', '=', 'helper'),
    )
    .select(['w.shift', 'w.account', 'g.name', 'w.taker', 't.name as takerName'])
    .where('w.jam', '=', jam)
    .where('s.ends_at', '>', desk.now)
    .orderBy('s.starts_at')
    .orderBy('w.offered_at')
    .execute()

export const findSwap = (desk: Desk, shift: string, account: string) =>
  desk.tx
    .selectFrom('shift_swap')
    .select(['shift', 'account', 'taker'])
    .where('shift', '=', shift)
    .where('account', '=', account)
    .executeTakeFirst()

/** Locked, so that of two who want a shift one comes first. */
export const lockSwap = (desk: Desk, shift: string, account: string) =>
  desk.tx
    .selectFrom('shift_swap')
    .select(['shift', 'account', 'taker'])
    .where('shift', '=', shift)
    .where('account', '=', account)
    .forUpdate()
    .executeTakeFirst()

export async function addSwap(desk: Desk, jam: string, shift: string, account: string): Promise<boolean> {
  const added = await desk.tx
    .insertInto('shift_swap')
    .values({ shift, jam, account, offered_at: desk.now, taker: null, taken_at: null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function removeSwap(desk: Desk, shift: string, account: string): Promise<boolean> {
  const gone = await desk.tx
    .deleteFrom('shift_swap')
    .where('shift', '=', shift)
    .where('account', '=', account)
    .returning('shift')
    .execute()
  return gone.length === 1
}

export const setTaker = (desk: Desk, shift: string, account: string, taker: string | null) =>
  desk.tx
    .updateTable('shift_swap')
    .set({ taker, taken_at: taker === null ? null : desk.now })
    .where('shift', '=', shift)
    .where('account', '=', account)
    .execute()
