import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { FilledShift, Shift, ShiftChange, TakenShift } from './shift.ts'

type ShiftTable = {
  id: string
  jam: string
  title: string
  place: string
  starts_at: Date
  ends_at: Date
  needed: number
  duty: string | null
  batch: string | null
}

type SignupTable = {
  shift: string
  jam: string
  account: string
  participant: string
  starts_at: Date
  ends_at: Date
  taken_at: Date
  came_at: Date | null
  gone_at: Date | null
  missed_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    shift: ShiftTable
    shift_signup: SignupTable
  }
}

const columns = [
  's.id',
  's.jam',
  's.title',
  's.place',
  's.starts_at as startsAt',
  's.ends_at as endsAt',
  's.needed',
  's.duty',
] as const

/** Asked by the house: the wall shows each helper their own sign-ups alone. */
export const listFilledShifts = (desk: Desk, jam: string): Promise<FilledShift[]> =>
  desk.tx
    .selectFrom('shift as s')
    .select(columns)
    .select(taken.as('taken'))
    .where('s.jam', '=', jam)
    .orderBy('s.starts_at')
    .orderBy('s.title')
    .orderBy('s.id')
    .execute()

const taken = sql<number>`(select count(*) from shift_signup u where u.shift = s.id)`

/** Locked, so that those who take the last place at once come one after the other. */
export const lockShift = (desk: Desk, jam: string, id: string): Promise<Shift | undefined> =>
  desk.tx
    .selectFrom('shift as s')
    .select(columns)
    .where('s.jam', '=', jam)
    .where('s.id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** A helper who takes part, locked: two shifts taken at once by one person come one after the other. */
export const lockHelper = (desk: Desk, jam: string, account: string) =>
  desk.tx
    .selectFrom('participant')
    .select(['id', 'account', 'name'])
    .where('jam', '=', jam)
    .where('account', '=', account)
    .where('kind', '=', 'helper')
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Whom to write to. Asked by the house. */
export const findHelper = (desk: Desk, jam: string, account: string) =>
  desk.tx
    .selectFrom('participant as p')
    .innerJoin('account as a', 'a.id', 'p.account')
    .select(['p.account', 'p.name', 'a.email', 'a.lang'])
    .where('p.jam', '=', jam)
    .where('p.account', '=', account)
    .where('p.kind', '=', 'helper')
    .where('p.withdrawn_at', 'is', null)
    .executeTakeFirst()

/** Whoever has a shift neither stands by for it nor is still asked. */
export async function clearIntents(desk: Desk, shift: string, account: string): Promise<void> {
  await desk.tx
    .deleteFrom('shift_standby')
    .where('shift', '=', shift)
    .where('account', '=', account)
    .execute()
  await desk.tx
    .deleteFrom('shift_request')
    .where('shift', '=', shift)
    .where('account', '=', account)
    .execute()
}

export const findShiftRow = (desk: Desk, jam: string, id: string): Promise<FilledShift | undefined> =>
  desk.tx
    .selectFrom('shift as s')
    .select(columns)
    .select(taken.as('taken'))
    .where('s.jam', '=', jam)
    .where('s.id', '=', id)
    .executeTakeFirst()

export async function countTaken(desk: Desk, shift: string): Promise<number> {
  const { count } = await desk.tx
    .selectFrom('shift_signup')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('shift', '=', shift)
    .executeTakeFirstOrThrow()
  return count
}

/** @returns whether it was added; the same shift twice is one. */
export async function addShift(desk: Desk, one: Shift, batch: string | null = null): Promise<boolean> {
  const added = await desk.tx
    .insertInto('shift')
    .values({
      id: one.id,
      jam: one.jam,
      title: one.title,
      place: one.place,
      starts_at: one.startsAt,
      ends_at: one.endsAt,
      needed: one.needed,
      duty: one.duty,
      batch,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** @returns false when the plan has the same shift at that place already */
export async function saveShift(desk: Desk, id: string, form: ShiftChange): Promise<boolean> {
  const same = desk.tx
    .selectFrom('shift as s')
    .innerJoin('shift as o', (join) =>
      join
        .onRef('o.jam', '=', 's.jam')
        .onRef('o.title', '=', 's.title')
        .onRef('o.starts_at', '=', 's.starts_at'),
    )
    .select('o.id')
    .where('s.id', '=', id)
    .where('o.id', '<>', id)
    .where('o.place', '=', form.place)
  if (await same.executeTakeFirst()) return false
  await desk.tx.updateTable('shift').set(form).where('id', '=', id).execute()
  return true
}

export const removeShift = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('shift').where('id', '=', id).execute()

/** @returns whether it was added; false when this person has it already. */
export async function addSignup(desk: Desk, shift: Shift, one: { account: string; participant: string }) {
  const added = await desk.tx
    .insertInto('shift_signup')
    .values({
      shift: shift.id,
      jam: shift.jam,
      ...one,
      starts_at: shift.startsAt,
      ends_at: shift.endsAt,
      taken_at: desk.now,
      came_at: null,
      gone_at: null,
      missed_at: null,
    })
    .onConflict((oc) => oc.columns(['shift', 'account']).doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function removeSignup(desk: Desk, shift: string, account: string): Promise<boolean> {
  const removed = await desk.tx
    .deleteFrom('shift_signup')
    .where('shift', '=', shift)
    .where('account', '=', account)
    .returning('shift')
    .execute()
  return removed.length === 1
}

export const removeSignups = (desk: Desk, jam: string, account: string) =>
  desk.tx
    .deleteFrom('shift_signup')
    .where('jam', '=', jam)
    .where('account', '=', account)
    .where('starts_at', '>', desk.now)
    .returning('shift')
    .execute()

export const listShiftsOf = (desk: Desk, jam: string, account: string): Promise<TakenShift[]> =>
  desk.tx
    .selectFrom('shift as s')
    .innerJoin('shift_signup as u', 'u.shift', 's.id')
    .select(columns)
    .select(['u.came_at as cameAt', 'u.gone_at as goneAt', 'u.missed_at as missedAt'])
    .where('u.jam', '=', jam)
    .where('u.account', '=', account)
    .orderBy('s.starts_at')
    .execute()

/** Who has taken which shift, with the address to write to. Asked by the house. */
export const listSignups = (desk: Desk, where: { jam?: string; shift?: string; account?: string }) =>
  desk.tx
    .selectFrom('shift_signup as u')
    .innerJoin('participant as p', 'p.id', 'u.participant')
    .innerJoin('account as a', 'a.id', 'u.account')
    .select(['u.shift', 'u.account', 'p.name', 'a.email', 'a.lang'])
    .select(['u.came_at as cameAt', 'u.gone_at as goneAt', 'u.missed_at as missedAt'])
    .$if(where.jam !== undefined, (rows) => rows.where('u.jam', '=', where.jam ?? ''))
    .$if(where.shift !== undefined, (rows) => rows.where('u.shift', '=', where.shift ?? ''))
    .$if(where.account !== undefined, (rows) => rows.where('u.account', '=', where.account ?? ''))
    .orderBy('u.taken_at')
    .execute()

/** Whether an error is the constraint that keeps people from being in two places at once. */
export const isDoubleBooking = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'shift_signup_one_place'
