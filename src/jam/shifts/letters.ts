import { asHouse, type Desk } from '#kernel/desk.ts'
import { sendMail } from '#kernel/mail.ts'
import type { Lang } from '#kernel/text.ts'
import { day, hours } from '#look/dates.ts'
import type { Jam } from '../profile/jam.ts'
import { letterWords, type News } from './letters.text.ts'
import type { Shift } from './shift.ts'
import { findHelper } from './shifts.sql.ts'

export type Helper = { account: string; name: string; email: string | null; lang: Lang }

// These happen once per shift and person; one may be asked, or swap, more than once.
const once: News[] = ['dropped', 'soon']

/** Writes to a helper about a shift, in their language. */
export async function tell(desk: Desk, jam: Jam, shift: Shift, helper: Helper, what: News): Promise<void> {
  if (!helper.email) return
  const { timeZone: zone, slug } = jam
  const when = `${day(shift.startsAt, helper.lang, zone)}, ${hours(shift.startsAt, shift.endsAt, helper.lang, zone)}`
  const words = letterWords(helper.lang)[what]
  const link = `${desk.house.config.address}/jams/${slug}/shifts`
  const at = once.includes(what) ? shift.startsAt : desk.now
  await sendMail(desk, {
    key: `shift-${what}:${shift.id}:${helper.account}:${at.getTime()}`,
    to: helper.email,
    account: helper.account,
    jam: jam.id,
    subject: words.subject(shift.title),
    body: words.body({ name: helper.name, title: shift.title, place: shift.place || jam.place, when, link }),
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
