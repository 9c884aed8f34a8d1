import type { Desk } from '#kernel/desk.ts'
import type { Requirement } from './duty.ts'

type DutyHelperTable = {
  duty: string
  jam: string
  account: string
  participant: string
  joined_at: Date
  supports: boolean
  confirmed_at: Date | null
  confirmed_by: string | null
  confirmed_name: string
}

type QualificationTable = {
  jam: string
  account: string
  participant: string
  kind: Requirement
  claimed_at: Date
  confirmed_at: Date | null
  confirmed_by: string | null
  confirmed_name: string
}

declare module '#kernel/db.ts' {
  interface Tables {
    duty_helper: DutyHelperTable
    qualification: QualificationTable
  }
}

export type Whom = { jam: string; account?: string; duty?: string }

/** Who has joined which duty. Asked by the house where it is about others. */
export const listStandingRows = (desk: Desk, { jam, account, duty }: Whom) =>
  desk.tx
    .selectFrom('duty_helper as d')
    .innerJoin('participant as p', 'p.id', 'd.participant')
    .select(['d.duty', 'd.account', 'd.participant', 'p.name', 'd.supports'])
    .select(['d.confirmed_at as confirmedAt', 'd.confirmed_name as confirmedName'])
    .where('d.jam', '=', jam)
    .where('p.withdrawn_at', 'is', null)
    .$if(account !== undefined, (rows) => rows.where('d.account', '=', account ?? ''))
    .$if(duty !== undefined, (rows) => rows.where('d.duty', '=', duty ?? ''))
    .orderBy('d.joined_at')
    .execute()

export const listQualificationRows = (desk: Desk, { jam, account }: Whom) =>
  desk.tx
    .selectFrom('qualification')
    .select(['account', 'kind', 'confirmed_at as confirmedAt', 'confirmed_name as confirmedName'])
    .where('jam', '=', jam)
    .$if(account !== undefined, (rows) => rows.where('account', '=', account ?? ''))
    .execute()

type One = { jam: string; account: string; participant: string }

/** @returns whether it is new */
export async function addStanding(desk: Desk, duty: string, one: One): Promise<boolean> {
  const added = await desk.tx
    .insertInto('duty_helper')
    .values({ duty, ...one, joined_at: desk.now, supports: false, confirmed_at: null, ...nobodyYet })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function addClaim(desk: Desk, kind: Requirement, one: One): Promise<boolean> {
  const added = await desk.tx
    .insertInto('qualification')
    .values({ ...one, kind, claimed_at: desk.now, confirmed_at: null, ...nobodyYet })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

const nobodyYet = { confirmed_by: null, confirmed_name: '' }

export async function removeStanding(desk: Desk, duty: string, account: string): Promise<boolean> {
  const gone = await desk.tx
    .deleteFrom('duty_helper')
    .where('duty', '=', duty)
    .where('account', '=', account)
    .returning('duty')
    .execute()
  return gone.length === 1
}

/** @returns whether this request is the one that confirmed */
export async function confirmStanding(desk: Desk, duty: string, account: string): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('duty_helper')
    .set(seenBy(desk))
    .where('duty', '=', duty)
    .where('account', '=', account)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function confirmClaim(desk: Desk, one: One, kind: Requirement): Promise<boolean> {
  await addClaim(desk, kind, one)
  const { numUpdatedRows } = await desk.tx
    .updateTable('qualification')
    .set(seenBy(desk))
    .where('jam', '=', one.jam)
    .where('account', '=', one.account)
    .where('kind', '=', kind)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const seenBy = ({ now, actor }: Desk) => ({
  confirmed_at: now,
  confirmed_by: actor.account,
  confirmed_name: actor.name || actor.email,
})

/** @returns whether that changed anything */
export async function setSupport(
  desk: Desk,
  duty: string,
  account: string,
  supports: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('duty_helper')
    .set({ supports })
    .where('duty', '=', duty)
    .where('account', '=', account)
    .where('supports', '<>', supports)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
