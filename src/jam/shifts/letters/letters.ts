import { asHouse, type Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import { day, hours } from '#look/dates.ts'
import { notify } from '#people/notice/notify.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Shift } from '../shift.ts'
import { findHelper } from './helper.sql.ts'
import { shiftLetters } from './letter-kinds.ts'
import type { News } from './letters.text.ts'

export type Helper = { account: string; name: string; email: string | null; lang: Lang }

// These happen once per shift and person; one may be asked, or swap, more than once.
const once: News[] = ['dropped', 'soon']

/** Tells a helper about a shift, in their language and in the way they chose. */
export async function tell(desk: Desk, jam: Jam, shift: Shift, helper: Helper, what: News): Promise<void> {
  const { timeZone: zone, slug } = jam
  const at = once.includes(what) ? shift.startsAt : desk.now
  await notify(desk, helper.account, shiftLetters[what], ({ lang }) => {
    const when = `${day(shift.startsAt, lang, zone)}, ${hours(shift.startsAt, shift.endsAt, lang, zone)}`
    return {
      key: `shift-${what}:${shift.id}:${helper.account}:${at.getTime()}`,
      jam: jam.id,
      values: {
        shift: shift.title,
        place: shift.place || jam.place,
        when,
        link: `${desk.house.config.address}/jams/${slug}/shifts`,
      },
      short: `${shift.title}: ${hours(shift.startsAt, shift.endsAt, lang, zone)}`,
      path: `/jams/${slug}/shifts`,
    }
  })
}

/** Writes to one helper by their account; whoever has withdrawn hears no more. */
export async function tellOne(
  desk: Desk,
  jam: Jam,
  shift: Shift,
  account: string,
  what: News,
): Promise<void> {
  // Addresses stand behind the wall of each account.
  const helper = await asHouse(desk, () => findHelper(desk, jam.id, account))
  if (helper) await tell(desk, jam, shift, helper, what)
}
