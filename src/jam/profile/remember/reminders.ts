import { day, later } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { isId, keyedHash, newId } from '#kernel/id.ts'
import { mustFind } from '#kernel/refusal.ts'
import { dayAndTime } from '#look/dates.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { mustFindJamById } from '../jams.ts'
import { nextJam, rememberAsked } from './letter-kinds.ts'
import {
  addReminder,
  findReminder,
  markConfirmed,
  type Reminder,
  removeReminder,
  removeUnconfirmed,
  takeConfirmed,
} from './reminders.sql.ts'

export type { Reminder }

// Nobody sees this list, so the house keeps it: whoever has the link of their mail acts for their own address alone.

/** Writes down who would like to hear of the next jam, and asks by mail whether it was them. Again within a day: once. */
export const askToBeTold = (desk: Desk, email: string): Promise<void> =>
  asHouse(desk, async () => {
    await removeUnconfirmed(desk, later(desk.now, -7 * day))
    const one = await addReminder(desk, { id: newId(), email, lang: desk.lang })
    if (one.confirmedAt) return
    await writeLetter(desk, rememberAsked, addresseeOf(one), {
      key: `remember.asked:${one.id}:${desk.now.toISOString().slice(0, 10)}`,
      jam: null,
      values: { link: linkOf(desk, one.id) },
      secret: true,
    })
  })

/** @throws Refusal `missing` when it was taken back, used up, or never there */
export const mustFindReminder = (desk: Desk, key: string): Promise<Reminder> =>
  asHouse(desk, async () => {
    const id = key.slice(0, 36)
    return mustFind(
      isId(id) && keyOf(desk, id) === key ? await findReminder(desk, id) : undefined,
      'remember.gone',
    )
  })

export async function confirmReminder(desk: Desk, key: string): Promise<void> {
  const { id } = await mustFindReminder(desk, key)
  await asHouse(desk, () => markConfirmed(desk, id))
}

export async function forgetReminder(desk: Desk, key: string): Promise<void> {
  const { id } = await mustFindReminder(desk, key)
  await asHouse(desk, () => removeReminder(desk, id))
}

/** Tells everybody who asked of a jam that is now public, once, and forgets their addresses. A job of the house. */
export async function tellOfJam(desk: Desk, id: string): Promise<void> {
  const jam = await mustFindJamById(desk, id)
  if (!jam.publishedAt || jam.sample || jam.cancelledAt || jam.endsAt <= desk.now) return
  for (const one of await takeConfirmed(desk)) {
    const { address } = desk.house.config
    const when = dayAndTime(jam.startsAt, one.lang, jam.timeZone)
    await writeLetter(desk, nextJam, addresseeOf(one), {
      key: `jam.next:${jam.id}:${one.id}`,
      jam: jam.id,
      values: {
        ...{ jam: jam.title, place: jam.place, when, link: `${address}/jams/${jam.slug}/helping` },
        again: `${address}/helping`,
      },
    })
  }
}

const addresseeOf = ({ email, lang }: Reminder) => ({ account: null, email, name: '', lang })

const linkOf = (desk: Desk, id: string): string => `${desk.house.config.address}/remember/${keyOf(desk, id)}`

const keyOf = (desk: Desk, id: string): string =>
  `${id}-${keyedHash(desk.house.secret, `remember:${id}`).slice(0, 32)}`
