import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { offsetAt } from '#kernel/zone.ts'
import { mustBe, mustRunTheHouse } from '#people/role.ts'
import { type Dates, datesFor, type Jam } from '../../profile/jam.ts'
import { openJam } from '../../profile/jams.ts'
import { copyTable, settings } from './copying.sql.ts'

/** What a copy is called, and when it begins. */
export type CopyForm = { title: string; slug: string; place: string; timeZone: string; startsAt: Date }

/**
 * Opens a jam that is set up like another one (im nächsten Jahr): profile, programme, questions, criteria, mails,
 * deadlines, plan. Nobody and nothing of anybody comes along; it is not public yet.
 * @throws Refusal `jam.slug.taken`
 */
export async function copyJam(desk: Desk, jam: Jam, form: CopyForm): Promise<Jam> {
  mustBe(desk, jam.id, 'organiser')
  mustRunTheHouse(desk)
  const copy = await openJam(desk, {
    ...form,
    ...datesOf(jam, form, desk.now),
    sections: jam.sections,
    sample: false,
  })
  const move = { from: jam.id, to: copy.id, zone: form.timeZone, seconds: wallSeconds(jam, form) }
  // Rooms keep their settings behind walls of their own; none of them holds anything of a person.
  await asHouse(desk, async () => {
    for (const setting of settings) await copyTable(desk, setting, move)
  })
  await record(desk, 'jam.copied', copy.id, { jam: copy.id })
  return copy
}

/** As long before and after the beginning as last time; where that is past already, as a new jam has them. */
function datesOf(jam: Jam, { startsAt }: CopyForm, now: Date): Dates {
  const moved = (at: Date) => new Date(at.getTime() + startsAt.getTime() - jam.startsAt.getTime())
  const dates = {
    endsAt: moved(jam.endsAt),
    callOpensAt: moved(jam.callOpensAt),
    callClosesAt: moved(jam.callClosesAt),
    registrationClosesAt: moved(jam.registrationClosesAt),
  }
  return dates.callClosesAt > now ? dates : { ...datesFor(startsAt, now), endsAt: dates.endsAt }
}

/** How far clocks on the wall move: over a change to summer time nine in the morning stays nine. */
const wallSeconds = (jam: Jam, { startsAt, timeZone }: CopyForm): number =>
  (startsAt.getTime() +
    offsetAt(startsAt, timeZone) -
    jam.startsAt.getTime() -
    offsetAt(jam.startsAt, jam.timeZone)) /
  1000
