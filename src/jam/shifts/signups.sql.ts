import type { Desk } from '#kernel/desk.ts'
import type { Shift, TakenShift } from './shift.ts'

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
    shift_signup: SignupTable
  }
}

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

export async function countTaken(desk: Desk, shift: string): Promise<number> {
  const { count } = await desk.tx
    .selectFrom('shift_signup')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('shift', '=', shift)
    .executeTakeFirstOrThrow()
  return count
}

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
    .select(['s.id', 's.jam', 's.title', 's.place', 's.needed', 's.duty'])
    .select(['s.starts_at as startsAt', 's.ends_at as endsAt'])
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
