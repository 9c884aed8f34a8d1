import { calendarText } from '#kernel/calendar.ts'
import { hour, later } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { dayAndTime } from '#look/dates.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../jam.ts'
import { dropLetters, listConcerned, sequenceOf, setCancelled } from './cancellations.sql.ts'
import { jamCancelled } from './letter-kinds.ts'

/** So long it can be taken back, and nobody has been told. */
export const patience = hour

export const leavesAt = (cancelledAt: Date): Date => later(cancelledAt, patience)

/** How many would be told. */
export async function countConcerned(desk: Desk, jam: Jam): Promise<number> {
  mustBe(desk, jam.id, 'organiser')
  return (await asHouse(desk, () => listConcerned(desk, jam.id))).length
}

/** Cancels the jam (Absage): its pages say so at once, everybody gets one mail, in an hour. Twice is once. */
export async function cancelJam(desk: Desk, jam: Jam, reason: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  if (!(await setCancelled(desk, jam.id, { at: desk.now, reason }))) return
  await record(desk, 'jam.cancelled', jam.id, { jam: jam.id })
  // An organiser may not look up everybody's address; the house writes for them.
  await asHouse(desk, async () => {
    const sequence = await sequenceOf(desk, jam.id)
    for (const to of await listConcerned(desk, jam.id)) await tell(desk, jam, to, reason, sequence)
  })
}

/** Takes it back, as long as no mail has left. @throws Refusal `cancellation.final` */
export async function takeBack(desk: Desk, jam: Jam): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  if (!jam.cancelledAt) return
  if (desk.now >= leavesAt(jam.cancelledAt)) throw new Refusal('conflict', 'cancellation.final')
  if (!(await setCancelled(desk, jam.id, null))) return
  await record(desk, 'jam.cancel-undone', jam.id, { jam: jam.id })
  await asHouse(desk, () => dropLetters(desk, occasionOf(jam, jam.cancelledAt ?? desk.now)))
}

const occasionOf = (jam: Jam, at: Date) => `jam.cancelled:${jam.id}:${at.getTime()}:`

type To = Awaited<ReturnType<typeof listConcerned>>[number]

async function tell(desk: Desk, jam: Jam, to: To, reason: string, sequence: number): Promise<void> {
  const { address } = desk.house.config
  const link = `${address}/jams/${jam.slug}`
  const appointment = {
    id: `jam-${jam.id}@${new URL(address).hostname}`,
    title: jam.title,
    start: jam.startsAt,
    end: jam.endsAt,
    place: jam.place,
    url: link,
    cancelled: true,
  }
  await writeLetter(desk, jamCancelled, to, {
    key: occasionOf(jam, desk.now) + to.account,
    jam: jam.id,
    values: { jam: jam.title, when: dayAndTime(jam.startsAt, to.lang, jam.timeZone), reason, link },
    calendar: calendarText({
      name: jam.title,
      zone: jam.timeZone,
      now: desk.now,
      appointments: [appointment],
      sequence,
    }),
    at: later(desk.now, patience),
  })
}
