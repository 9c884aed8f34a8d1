import { comeIn, listSpots } from '#jam/live/presence/presence.ts'
import { spotValue } from '#jam/live/presence/stay.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { comeToShift, goFromShift } from '#jam/shifts/coming.ts'
import { listDuties } from '#jam/shifts/duties/duties.ts'
import { claim, confirmHelper, confirmQualification, joinDuty } from '#jam/shifts/duties/standing.ts'
import { addUsualPatterns } from '#jam/shifts/patterns/patterns.ts'
import { type FilledShift, usualShifts } from '#jam/shifts/shift.ts'
import { listShifts, planShift, takeShift } from '#jam/shifts/shifts.ts'
import { standBy } from '#jam/shifts/standby/standby.ts'
import { offerSwap } from '#jam/shifts/swaps/swaps.ts'
import { hour, later, minute } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import type { Somebody } from './sample.sql.ts'
import { deskOf, type Staff } from './staff.ts'
import { shiftTitles } from './words.ts'

/** The usual shifts; the breakfast still looks for somebody, and one would jump in. */
export async function fillShifts(desk: Desk, jam: Jam, staff: Staff): Promise<void> {
  const { helper } = staff
  for (const shift of usualShifts(jam, shiftTitles)) await planShift(desk, jam, shift)
  let next = 0
  for (const shift of await listShifts(desk, jam.id)) {
    const isOpen = shift.title === shiftTitles.breakfast
    const wanted = isOpen ? 2 : shift.needed
    const takers = helper.slice(next, next + wanted)
    for (const one of takers) await help(desk, jam, shift, one)
    if (isOpen && helper[0]) await standBy(deskOf(desk, helper[0]), jam, shift.id)
    if (isOpen && takers[0]) await offerSwap(deskOf(desk, takers[0]), jam, shift.id)
    next += wanted
  }
  await joinDuties(desk, jam, staff)
}

/** Takes a shift; whoever had one that is over has done it, whoever has one that runs is at it. */
async function help(desk: Desk, jam: Jam, { id, startsAt, endsAt }: FilledShift, one: Somebody) {
  const at = (now: Date) => deskOf(desk, one, now)
  await takeShift(at(later(startsAt, -minute)), jam, id)
  if (startsAt <= desk.now) await comeToShift(at(startsAt), jam, id, one.account)
  if (endsAt <= desk.now) await goFromShift(at(endsAt), jam, id, one.account)
}

/** Some have joined a duty: one is let in, one still waits, one has shown a paper. */
async function joinDuties(desk: Desk, jam: Jam, { helper, organiser }: Staff): Promise<void> {
  await addUsualPatterns(desk, jam)
  const by = organiser[0] ? deskOf(desk, organiser[0]) : desk
  for (const duty of await listDuties(desk, jam.id)) {
    for (const [at, one] of helper.slice(0, 3).entries()) {
      const person = deskOf(desk, one)
      await joinDuty(person, jam, duty)
      for (const kind of duty.requires) await claim(person, jam, kind)
      if (at === 0) await confirmHelper(by, jam, duty, one.account)
      for (const kind of at === 0 ? duty.requires : [])
        await confirmQualification(by, jam, duty, one.account, kind)
    }
  }
}

/** Helpers and mentors have checked in at the door, in the rooms of the confirmed venue. */
export async function letIn(desk: Desk, jam: Jam, { helper, mentor, organiser }: Staff): Promise<void> {
  const spots = await listSpots(desk, jam.id)
  for (const [at, one] of [...helper, ...mentor, ...organiser].entries()) {
    const spot = spots[at % Math.max(1, spots.length)]
    const when = later(jam.startsAt, (at % 5) * hour + at * minute)
    await comeIn(deskOf(desk, one, when), jam, one.account, spot ? spotValue(spot) : '')
  }
}
