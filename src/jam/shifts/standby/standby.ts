import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { findMyParticipant } from '../../registration/participants.ts'
import type { Shift } from '../shift.ts'
import { mustFindShift } from '../shifts.ts'
import { addStandby, listStandbyRows, removeStandby } from './standby.sql.ts'

/** Somebody who would jump in (Springer*in). */
export type Standby = { shift: string; account: string; name: string }

/** Who would jump in: helpers see themselves, organisers everybody. */
export const listStandbys = (desk: Desk, jam: string, shift?: string): Promise<Standby[]> =>
  listStandbyRows(desk, jam, shift)

/** "I jump in if nobody comes": an intent that only those who plan see. @throws Refusal `helper.needed`, `shift.over` */
export async function standBy(desk: Desk, jam: Jam, id: string): Promise<Shift> {
  const account = mustBeSomebody(desk)
  const helper = await findMyParticipant(desk, jam.id, 'helper')
  if (!helper) throw new Refusal('forbidden', 'helper.needed')
  const shift = await mustFindShift(desk, jam.id, id)
  if (jam.cancelledAt) throw new Refusal('conflict', 'shift.cancelled')
  if (shift.endsAt <= desk.now) throw new Refusal('conflict', 'shift.over')
  const isNew = await addStandby(desk, { shift: id, jam: jam.id, account, participant: helper.id })
  if (isNew) await record(desk, 'standby.offered', id, { jam: jam.id })
  return shift
}

export async function standDown(desk: Desk, jam: Jam, id: string): Promise<void> {
  if (await removeStandby(desk, id, mustBeSomebody(desk)))
    await record(desk, 'standby.withdrawn', id, { jam: jam.id })
}
