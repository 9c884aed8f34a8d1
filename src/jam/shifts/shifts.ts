import { hour, later } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe, mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../profile/jam.ts'
import { mustFindDuty } from './duties/duties.ts'
import { tell, tellOne } from './letters/letters.ts'
import { findRules } from './rules/rules.ts'
import type { ShiftRules } from './rules/shift-rules.ts'
import type { FilledShift, Origin, Shift, ShiftChange, ShiftForm, ShiftHelper, TakenShift } from './shift.ts'
import { addShift, findShiftRow, listFilledShifts, lockShift, removeShift, saveShift } from './shifts.sql.ts'
import { signUp } from './sign-up.ts'
import {
  countTaken,
  listShiftsOf,
  listSignups,
  lockHelper,
  removeSignup,
  removeSignups,
} from './signups.sql.ts'

/** All shifts of a jam in their order, with how many have taken each. */
export const listShifts = (desk: Desk, jam: string): Promise<FilledShift[]> =>
  asHouse(desk, () => listFilledShifts(desk, jam))

/** @throws Refusal `shift.missing` */
export const mustFindShift = async (desk: Desk, jam: string, id: string): Promise<FilledShift> =>
  mustFind(await asHouse(desk, () => findShiftRow(desk, jam, id)), 'shift.missing')

/** Somebody who helps in this jam and has not withdrawn. For organisers. */
export const findHelperOf = (desk: Desk, jam: Jam, account: string) => {
  mustBe(desk, jam.id, 'organiser')
  return lockHelper(desk, jam.id, account)
}

/** Whether a shift can still be given back just so. */
export const mayLeave = (shift: Shift, { leaveHours }: ShiftRules, now: Date): boolean =>
  now <= later(shift.startsAt, -leaveHours * hour)

/** The shifts the actor has taken. */
export async function listMyShifts(desk: Desk, jam: string): Promise<TakenShift[]> {
  return desk.actor.account ? listShiftsOf(desk, jam, desk.actor.account) : []
}

/** Who has taken what, for organisers: names by shift. */
export async function listHelpersByShift(desk: Desk, jam: string): Promise<Map<string, string[]>> {
  mustBe(desk, jam, 'organiser')
  const names = new Map<string, string[]>()
  for (const { shift, name } of await asHouse(desk, () => listSignups(desk, { jam })))
    names.set(shift, [...(names.get(shift) ?? []), name])
  return names
}

/** Plans a shift; the same one twice is one. */
export async function planShift(
  desk: Desk,
  jam: Jam,
  form: ShiftForm,
  batch: string | null = null,
  origin: Origin | null = null,
): Promise<boolean> {
  mustBe(desk, jam.id, 'organiser')
  if (form.duty) await mustFindDuty(desk, jam.id, form.duty)
  const shift = { ...form, id: newId(), jam: jam.id }
  const isNew = await addShift(desk, shift, batch, origin)
  if (isNew) await record(desk, 'shift.planned', shift.id, { jam: jam.id })
  return isNew
}

/** Takes a shift off the plan and tells those who had taken it. */
export async function dropShift(desk: Desk, jam: Jam, id: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const shift = mustFind(await lockShift(desk, jam.id, id), 'shift.missing')
  const helpers = await asHouse(desk, () => listSignups(desk, { shift: id }))
  await removeShift(desk, id)
  await record(desk, 'shift.dropped', id, { jam: jam.id, data: { helpers: helpers.length } })
  for (const helper of helpers) await tell(desk, jam, shift, helper, 'dropped')
}

/** Takes a shift for the actor, who is registered as a helper. @throws Refusal, NeedsRest: see signUp */
export async function takeShift(desk: Desk, jam: Jam, id: string): Promise<Shift> {
  return signUp(desk, jam, id, mustBeSomebody(desk), { themselves: true })
}

/** Lets somebody do a shift who is willing: for organisers. @throws Refusal, NeedsRest: see signUp */
export async function assignShift(desk: Desk, jam: Jam, id: string, account: string): Promise<Shift> {
  mustBe(desk, jam.id, 'organiser')
  const shift = await signUp(desk, jam, id, account)
  const [helper] = await asHouse(desk, () => listSignups(desk, { shift: id, account }))
  if (helper) await tell(desk, jam, shift, helper, 'assigned')
  return shift
}

/** Takes somebody off a shift and tells them. For organisers; once is enough. */
export async function takeOff(desk: Desk, jam: Jam, id: string, account: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const shift = mustFind(await lockShift(desk, jam.id, id), 'shift.missing')
  if (!(await removeSignup(desk, id, account))) return
  await record(desk, 'shift.left', id, { jam: jam.id })
  await tellOne(desk, jam, shift, account, 'takenOff')
}

/** Who has one shift, with whether they came. For organisers. */
export async function listPeopleOf(desk: Desk, jam: Jam, id: string): Promise<ShiftHelper[]> {
  mustBe(desk, jam.id, 'organiser')
  return asHouse(desk, () => listSignups(desk, { shift: id, jam: jam.id }))
}

/**
 * Changes how many are needed, where, and for which duty.
 * @throws Refusal `shift.taken` when more have taken it already, `shift.twice` when the plan has the same one there
 */
export async function changeShift(desk: Desk, jam: Jam, id: string, form: ShiftChange): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  if (form.duty) await mustFindDuty(desk, jam.id, form.duty)
  mustFind(await lockShift(desk, jam.id, id), 'shift.missing')
  if (form.needed < (await countTaken(desk, id))) throw new Refusal('conflict', 'shift.taken')
  if (!(await saveShift(desk, id, form))) throw new Refusal('conflict', 'shift.twice')
  await record(desk, 'shift.changed', id, { jam: jam.id })
}

/** Gives a shift back. @throws Refusal `shift.begun`, `shift.late` when so short before only a swap helps */
export async function leaveShift(desk: Desk, jam: Jam, id: string): Promise<void> {
  const account = mustBeSomebody(desk)
  const shift = (await listMyShifts(desk, jam.id)).find((one) => one.id === id)
  if (!shift) return
  if (shift.startsAt <= desk.now) throw new Refusal('conflict', 'shift.begun')
  if (!mayLeave(shift, await findRules(desk, jam.id), desk.now)) throw new Refusal('conflict', 'shift.late')
  // Locked first: somebody may be taking it over in a swap at this moment.
  await asHouse(desk, () => lockShift(desk, jam.id, id))
  if (await removeSignup(desk, id, account)) await record(desk, 'shift.left', id, { jam: jam.id })
}

/** Gives back all shifts that have not begun: whoever withdraws frees their places. */
export async function leaveShifts(desk: Desk, jam: Jam): Promise<void> {
  const mine = (await listMyShifts(desk, jam.id)).map(({ id }) => id).sort()
  for (const id of mine) await asHouse(desk, () => lockShift(desk, jam.id, id))
  for (const { shift } of await removeSignups(desk, jam.id, mustBeSomebody(desk)))
    await record(desk, 'shift.left', shift, { jam: jam.id })
}
