import type { Desk } from '#kernel/desk.ts'
import type { Shift } from '../shift.ts'

type RequestTable = { shift: string; jam: string; account: string; participant: string; asked_at: Date }

declare module '#kernel/db.ts' {
  interface Tables {
    shift_request: RequestTable
  }
}

/** The shifts somebody is asked to take and has not answered. */
export const listRequestsOf = (desk: Desk, jam: string, account: string): Promise<Shift[]> =>
  desk.tx
    .selectFrom('shift_request as r')
    .innerJoin('shift as s', 's.id', 'r.shift')
    .select(['s.id', 's.jam', 's.title', 's.place', 's.needed', 's.duty'])
    .select(['s.starts_at as startsAt', 's.ends_at as endsAt'])
    .where('r.jam', '=', jam)
    .where('r.account', '=', account)
    .where('s.ends_at', '>', desk.now)
    .orderBy('s.starts_at')
    .execute()

/** How many are asked for each shift, for organisers. */
export const listRequestRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('shift_request as r')
    .innerJoin('participant as p', 'p.id', 'r.participant')
    .select(['r.shift', 'r.account', 'p.name'])
    .where('r.jam', '=', jam)
    .orderBy('r.asked_at')
    .execute()

/** @returns whether it is new: asked twice is asked once */
export async function addRequest(desk: Desk, row: Omit<RequestTable, 'asked_at'>): Promise<boolean> {
  const added = await desk.tx
    .insertInto('shift_request')
    .values({ ...row, asked_at: desk.now })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function removeRequest(desk: Desk, shift: string, account: string): Promise<boolean> {
  const gone = await desk.tx
    .deleteFrom('shift_request')
    .where('shift', '=', shift)
    .where('account', '=', account)
    .returning('shift')
    .execute()
  return gone.length === 1
}
