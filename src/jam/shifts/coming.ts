import { hour, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe, mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../profile/jam.ts'
import { listHelperShifts, noteOnSignup } from './coming.sql.ts'
import type { HelperShift, Shift } from './shift.ts'
import { mustFindShift } from './shifts.ts'

/** Every place taken (of one helper), as far as the wall shows them: one's own, to organisers all. */
export const listPlacesTaken = (desk: Desk, jam: string, account?: string): Promise<HelperShift[]> =>
  listHelperShifts(desk, jam, account)

/** From so long before its beginning one can say that one is there. */
const early = hour

/** Whether a shift is near enough to come to it. */
export const isNear = ({ startsAt, endsAt }: Shift, now: Date): boolean =>
  now >= later(startsAt, -early) && now < later(endsAt, early)

/** Notes that a helper has come to their shift: they themselves say so, or an organiser. @throws Refusal `shift.far` */
export async function comeToShift(desk: Desk, jam: Jam, id: string, account: string): Promise<Shift> {
  const shift = await mustBeNear(desk, jam, id, account)
  if (await noteOnSignup(desk, id, account, 'came_at')) await record(desk, 'shift.begun', id, { jam: jam.id })
  return shift
}

/** Notes that a helper has gone; the hours end here when it is before the end of the shift. */
export async function goFromShift(desk: Desk, jam: Jam, id: string, account: string): Promise<Shift> {
  const shift = await mustBeNear(desk, jam, id, account)
  if (await noteOnSignup(desk, id, account, 'gone_at')) await record(desk, 'shift.ended', id, { jam: jam.id })
  return shift
}

/** Notes that nobody came: then these hours do not count. For organisers. */
export async function missShift(desk: Desk, jam: Jam, id: string, account: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const shift = await mustFindShift(desk, jam.id, id)
  if (shift.startsAt > desk.now) throw new Refusal('conflict', 'shift.far')
  if (await noteOnSignup(desk, id, account, 'missed_at'))
    await record(desk, 'shift.missed', id, { jam: jam.id })
}

async function mustBeNear(desk: Desk, jam: Jam, id: string, account: string): Promise<Shift> {
  if (account !== mustBeSomebody(desk)) mustBe(desk, jam.id, 'organiser')
  const taken = await listHelperShifts(desk, jam.id, account)
  const shift = mustFind(
    taken.find((one) => one.id === id),
    'shift.missing',
  )
  if (!isNear(shift, desk.now)) throw new Refusal('conflict', 'shift.far')
  return shift
}
