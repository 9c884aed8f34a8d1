import { later as after, day } from '#kernel/clock.ts'
import { atDesk, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { later } from '#kernel/job.ts'
import { blurConversations, eraseDueConversations } from '../conversation/erasing.ts'
import { eraseDueOf, listDueSpaces } from '../deletion/erasing.ts'
import { blurCases } from '../dialogue/blurring.ts'
import { eraseDueCases } from '../dialogue/erasing.ts'
import { forgetTickets, unclaimed } from '../dialogue/tickets.ts'
import { forgetAnswers } from '../envelope/once.ts'
import { forgetUnfinished } from '../file/files.ts'
import { forgetUnclaimed } from '../file/outside-files.ts'
import { blurTimes, forgetAccesses } from './retention.sql.ts'

/** How many rows one transaction takes: whoever writes meanwhile waits for no more than that. */
const most = 200

/** How long the minute of a writing stays, and how long who fetched what (decision 24). */
const exact = day
const accesses = 365 * day

/** Asks for the work of this day, once however often it is asked; that asks for the next day by itself. */
export const askToTidy = (desk: Desk): Promise<void> => askFor(desk, desk.now, desk.now)

/**
 * What the calendar asks of the custody each day (Aufbewahrung): erases what is past its month, blurs times, forgets who
 * fetched what. In small steps, each of them whole; torn or done twice it is the same.
 */
export async function tidy(house: House): Promise<void> {
  await atDesk(house, { itself: true }, async (desk) => {
    const tomorrow = after(desk.now, day)
    await askFor(desk, tomorrow, new Date(`${tomorrow.toISOString().slice(0, 10)}T02:00:00Z`))
  })
  await eraseDue(house)
  await untilNothing(house, (desk) => eraseDueCases(desk, most))
  await untilNothing(house, (desk) => eraseDueConversations(desk, most))
  await untilNothing(house, (desk) => blurTimes(desk, after(desk.now, -exact), most))
  await untilNothing(house, (desk) => blurCases(desk, after(desk.now, -exact), most))
  await untilNothing(house, (desk) => blurConversations(desk, after(desk.now, -exact), most))
  await untilNothing(house, (desk) => forgetAccesses(desk, after(desk.now, -accesses), most))
  await untilNothing(house, (desk) => forgetAnswers(desk, most))
  await atDesk(house, { itself: true }, forgetUnfinished)
  await atDesk(house, { itself: true }, (desk) => forgetUnclaimed(desk, unclaimed))
  await atDesk(house, { itself: true }, forgetTickets)
}

/** A record goes when its month is over, in every organisation at the same moment. */
async function eraseDue(house: House): Promise<void> {
  const month = house.clock.now().toISOString().slice(0, 7)
  const spaces = await atDesk(house, { itself: true }, (desk) => listDueSpaces(desk, month))
  for (const space of spaces) await untilNothing(house, (desk) => eraseDueOf(desk, space, month, most))
}

async function untilNothing(house: House, work: (desk: Desk) => Promise<number>): Promise<void> {
  while (!house.closing.aborted && (await atDesk(house, { itself: true }, work)) > 0);
}

const askFor = (desk: Desk, of: Date, at: Date) =>
  later(desk, 'custody.tidy', {}, { at, key: `custody.tidy/${of.toISOString().slice(0, 10)}` })
