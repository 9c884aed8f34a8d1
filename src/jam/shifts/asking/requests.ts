import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBe, mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { tellOne } from '../letters/letters.ts'
import type { Shift } from '../shift.ts'
import { findHelperOf, listMyShifts, mustFindShift } from '../shifts.ts'
import { signUp } from '../sign-up.ts'
import { addRequest, listRequestRows, listRequestsOf, removeRequest } from './requests.sql.ts'

/** The shifts the actor is asked to take (Anfrage). */
export async function listMyRequests(desk: Desk, jam: string): Promise<Shift[]> {
  return desk.actor.account ? listRequestsOf(desk, jam, desk.actor.account) : []
}

/** Who is asked for what and has not answered yet. */
export const listRequests = (desk: Desk, jam: string) => listRequestRows(desk, jam)

/** Asks a helper by mail; only they themselves can say yes. @returns whether there was anything to ask */
export async function askHelper(desk: Desk, jam: Jam, id: string, account: string): Promise<boolean> {
  mustBe(desk, jam.id, 'organiser')
  const shift = await mustFindShift(desk, jam.id, id)
  const helper = await findHelperOf(desk, jam, account)
  if (jam.cancelledAt || !helper || shift.endsAt <= desk.now || shift.taken >= shift.needed) return false
  const row = { shift: id, jam: jam.id, account, participant: helper.id }
  if (!(await addRequest(desk, row))) return false
  await record(desk, 'request.made', id, { jam: jam.id })
  await tellOne(desk, jam, shift, account, 'asked')
  return true
}

/** Says yes. @throws Refusal `request.gone`; those of signUp, when things have changed since */
export async function acceptRequest(desk: Desk, jam: Jam, id: string): Promise<Shift> {
  const account = mustBeSomebody(desk)
  const isAsked = (await listMyRequests(desk, jam.id)).some((one) => one.id === id)
  if (isAsked) return signUp(desk, jam, id, account)
  // An answer may come twice: then the shift is theirs already. It is looked for last, for the first one may just have come in.
  const mine = (await listMyShifts(desk, jam.id)).find((one) => one.id === id)
  if (!mine) throw new Refusal('gone', 'request.gone')
  return mine
}

/** Says no, without a reason. */
export async function declineRequest(desk: Desk, jam: Jam, id: string): Promise<void> {
  if (await removeRequest(desk, id, mustBeSomebody(desk)))
    await record(desk, 'request.declined', id, { jam: jam.id })
}
