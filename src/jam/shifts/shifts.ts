import { later as after, hour } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe, mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../profile/jam.ts'
import { findMyParticipant } from '../registration/participants.ts'
import { tellOfEnd } from './letters.ts'
import type { FilledShift, Shift, ShiftForm } from './shift.ts'
import {
  addShift,
  addSignup,
  countTaken,
  isDoubleBooking,
  listFilledShifts,
  listShiftsOf,
  listSignups,
  lockShift,
  removeShift,
  removeSignup,
  removeSignups,
} from './shifts.sql.ts'

/** All shifts of a jam in their order, with how many have taken each. */
export const listShifts = (desk: Desk, jam: string): Promise<FilledShift[]> =>
  asHouse(desk, () => listFilledShifts(desk, jam))

/** The shifts the actor has taken. */
export async function listMyShifts(desk: Desk, jam: string): Promise<Shift[]> {
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
export async function planShift(desk: Desk, jam: Jam, form: ShiftForm): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const shift = { ...form, id: newId(), jam: jam.id }
  if (await addShift(desk, shift)) await record(desk, 'shift.planned', shift.id, { jam: jam.id })
}

/** Takes a shift off the plan and tells those who had taken it. */
export async function dropShift(desk: Desk, jam: Jam, id: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const shift = mustFind(await lockShift(desk, jam.id, id), 'shift.missing')
  const helpers = await asHouse(desk, () => listSignups(desk, { shift: id }))
  await removeShift(desk, id)
  await record(desk, 'shift.dropped', id, { jam: jam.id, data: { helpers: helpers.length } })
  for (const helper of helpers) await tellOfEnd(desk, jam, shift, helper)
}

/**
 * Takes a shift for the actor, who is registered as a helper.
 * @throws Refusal `helper.needed`, `shift.full`, `shift.overlap`, `shift.over`
 */
export async function takeShift(desk: Desk, jam: Jam, id: string): Promise<Shift> {
  const account = mustBeSomebody(desk)
  const helper = await findMyParticipant(desk, jam.id, 'helper')
  if (!helper) throw new Refusal('forbidden', 'helper.needed')
  // A helper may neither lock a shift nor count the others; that nobody comes too many is the house's to see.
  const taken = await asHouse(desk, async () => {
    const shift = mustFind(await lockShift(desk, jam.id, id), 'shift.missing')
    if (shift.endsAt <= desk.now) throw new Refusal('conflict', 'shift.over')
    const mine = await listShiftsOf(desk, jam.id, account)
    if (mine.some((one) => one.id === id)) return { shift, isNew: false }
    if ((await countTaken(desk, id)) >= shift.needed) throw new Refusal('conflict', 'shift.full')
    return { shift, isNew: await sign(desk, shift, { account, participant: helper.id }) }
  })
  if (taken.isNew) {
    await record(desk, 'shift.taken', id, { jam: jam.id })
    await remindLater(desk, taken.shift, account)
  }
  return taken.shift
}

/** Gives a shift back. @throws Refusal `shift.begun` */
export async function leaveShift(desk: Desk, jam: Jam, id: string): Promise<void> {
  const account = mustBeSomebody(desk)
  const shift = (await listMyShifts(desk, jam.id)).find((one) => one.id === id)
  if (!shift) return
  if (shift.startsAt <= desk.now) throw new Refusal('conflict', 'shift.begun')
  if (await removeSignup(desk, id, account)) await record(desk, 'shift.left', id, { jam: jam.id })
}

/** Gives back all shifts that have not begun: whoever withdraws frees their places. */
export async function leaveShifts(desk: Desk, jam: Jam): Promise<void> {
  for (const { shift } of await removeSignups(desk, jam.id, mustBeSomebody(desk)))
    await record(desk, 'shift.left', shift, { jam: jam.id })
}

async function sign(
  desk: Desk,
  shift: Shift,
  one: { account: string; participant: string },
): Promise<boolean> {
  try {
    return await addSignup(desk, shift, one)
  } catch (error) {
    if (isDoubleBooking(error)) throw new Refusal('conflict', 'shift.overlap')
    throw error
  }
}

async function remindLater(desk: Desk, shift: Shift, account: string): Promise<void> {
  const at = after(shift.startsAt, -12 * hour)
  if (at > desk.now) await later(desk, 'shift.remind', { shift: shift.id, jam: shift.jam, account }, { at })
}
