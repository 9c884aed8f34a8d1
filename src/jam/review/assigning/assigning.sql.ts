import type { JSONColumnType } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Kind } from '../../needs/need.ts'
import type { Assignment, Seat } from './solving/assignment.ts'

export type SeatKind = 'given' | 'pinned' | 'barred'

type ConflictTable = {
  id: string
  jam: string
  account: string
  organisation: string | null
  need: string | null
  why: string
  declared_by: string | null
  declared_at: Date
}

type WishTable = { jam: string; account: string; kinds: Kind[]; most: number | null }

type SeatTable = { need: string; jam: string; account: string; kind: SeatKind; assigned_at: Date }

type RunTable = {
  jam: string
  asked_by: string | null
  asked_name: string
  asked_at: Date
  outcome: JSONColumnType<Assignment>
}

declare module '#kernel/db.ts' {
  interface Tables {
    interest_conflict: ConflictTable
    reviewer_wish: WishTable
    review_assignment: SeatTable
    review_run: RunTable
  }
}

/** Everybody with the role of a reviewer in this jam, by name. */
export const listReviewerRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('role')
    .innerJoin('account', 'account.id', 'role.account')
    .select(['account.id as account', 'account.name', 'account.email', 'account.lang'])
    .where('role.role', '=', 'reviewer')
    .where((eb) => eb.or([eb('role.jam', '=', jam), eb('role.jam', 'is', null)]))
    .where('account.erased_at', 'is', null)
    .groupBy('account.id')
    .orderBy('account.name')
    .orderBy('account.id')
    .execute()

export const listMembershipsOf = (desk: Desk, accounts: readonly string[]) =>
  accounts.length === 0
    ? Promise.resolve([])
    : desk.tx
        .selectFrom('membership')
        .select(['account', 'organisation'])
        .where('account', 'in', accounts)
        .execute()

export const listWishRows = (desk: Desk, jam: string) =>
  desk.tx.selectFrom('reviewer_wish').select(['account', 'kinds', 'most']).where('jam', '=', jam).execute()

export const saveWishRow = (desk: Desk, row: WishTable) =>
  desk.tx
    .insertInto('reviewer_wish')
    .values(row)
    .onConflict((oc) => oc.columns(['jam', 'account']).doUpdateSet({ kinds: row.kinds, most: row.most }))
    .execute()

export const listConflictRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('interest_conflict')
    .select(['id', 'account', 'organisation', 'need', 'why', 'declared_by as declaredBy'])
    .where('jam', '=', jam)
    .orderBy('declared_at')
    .orderBy('id')
    .execute()

/** @returns whether it was added; the same conflict is declared once. */
export async function addConflict(desk: Desk, row: ConflictTable): Promise<boolean> {
  const added = await desk.tx
    .insertInto('interest_conflict')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function removeConflict(desk: Desk, jam: string, id: string): Promise<boolean> {
  const removed = await desk.tx
    .deleteFrom('interest_conflict')
    .where('jam', '=', jam)
    .where('id', '=', id)
    .executeTakeFirst()
  return removed.numDeletedRows === 1n
}

export const listSeatRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('review_assignment')
    .select(['need', 'account', 'kind'])
    .where('jam', '=', jam)
    .orderBy('assigned_at')
    .execute()

export const saveSeatRow = (desk: Desk, jam: string, seat: Seat, kind: SeatKind) =>
  desk.tx
    .insertInto('review_assignment')
    .values({ need: seat.need, account: seat.reviewer, jam, kind, assigned_at: desk.now })
    .onConflict((oc) => oc.columns(['need', 'account']).doUpdateSet({ kind }))
    .execute()

export const removeSeatRow = (desk: Desk, seat: Seat) =>
  desk.tx
    .deleteFrom('review_assignment')
    .where('need', '=', seat.need)
    .where('account', '=', seat.reviewer)
    .execute()

/** Puts what was calculated in the place of what was calculated before; what was settled by hand stays. */
export async function replaceSeats(
  desk: Desk,
  jam: string,
  needs: readonly string[],
  seats: readonly Seat[],
) {
  if (needs.length > 0)
    await desk.tx
      .deleteFrom('review_assignment')
      .where('jam', '=', jam)
      .where('kind', '=', 'given')
      .where('need', 'in', needs)
      .execute()
  if (seats.length > 0)
    await desk.tx
      .insertInto('review_assignment')
      .values(
        seats.map(({ need, reviewer }) => ({
          ...{ need, account: reviewer, jam },
          ...{ kind: 'given' as const, assigned_at: desk.now },
        })),
      )
      .onConflict((oc) => oc.doNothing())
      .execute()
}

/** The letters to reviewers of a jam that were written already. */
export async function listToldKeys(desk: Desk, jam: string): Promise<string[]> {
  const rows = await desk.tx
    .selectFrom('mail')
    .select('key')
    .where('jam', '=', jam)
    .where('key', 'like', 'review.assigned:%')
    .execute()
  return rows.map(({ key }) => key)
}

export const findRunRow = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('review_run')
    .select(['asked_name as askedName', 'asked_at as askedAt', 'outcome'])
    .where('jam', '=', jam)
    .executeTakeFirst()

export const saveRunRow = (desk: Desk, jam: string, outcome: Assignment) => {
  const run = {
    asked_by: desk.actor.account,
    asked_name: desk.actor.name,
    asked_at: desk.now,
    outcome: JSON.stringify(outcome),
  }
  return desk.tx
    .insertInto('review_run')
    .values({ ...run, jam })
    .onConflict((oc) => oc.column('jam').doUpdateSet(run))
    .execute()
}

/** Who has scored what in a jam: those seats are done. */
export const listReviewedRows = (desk: Desk, jam: string) =>
  desk.tx.selectFrom('review').select(['need', 'account']).where('jam', '=', jam).execute()
