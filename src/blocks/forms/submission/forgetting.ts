import { later as after, day } from '#kernel/clock.ts'
import { atDesk, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { later } from '#kernel/job.ts'
import { forgetSubmissions } from './submissions.sql.ts'

/** How long it is known that a letter came: nobody sends the same one again after that. As long as `put_once`. */
const known = 90 * day
const most = 1000

/** Asks for the work of this day, once however often it is asked; that asks for the next day by itself. */
export const askToForget = (desk: Desk): Promise<void> => askFor(desk, desk.now, desk.now)

/** Forgets, each day, that letters came. Whoever has a seat keeps it, and so does whoever waits. */
export async function forget(house: House): Promise<void> {
  const itself = { itself: true as const }
  await atDesk(house, itself, async (desk) => {
    const tomorrow = after(desk.now, day)
    await askFor(desk, tomorrow, new Date(`${tomorrow.toISOString().slice(0, 10)}T02:10:00Z`))
  })
  const some = () => atDesk(house, itself, (desk) => forgetSubmissions(desk, after(desk.now, -known), most))
  while (!house.closing.aborted && (await some()) > 0);
}

const askFor = (desk: Desk, of: Date, at: Date) =>
  later(desk, 'form.forget', {}, { at, key: `form.forget/${of.toISOString().slice(0, 10)}` })
