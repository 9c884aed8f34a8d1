import type { Desk } from '#kernel/desk.ts'
import { sendMail } from '#kernel/mail.ts'
import type { Lang } from '#kernel/text.ts'
import { day, hours } from '#look/dates.ts'
import type { Jam } from '../profile/jam.ts'
import type { Shift } from './shift.ts'
import { shiftWords } from './shifts.text.ts'

type Helper = { account: string; name: string; email: string | null; lang: Lang }

/** Says that a shift one had taken is not needed any more. */
export const tellOfEnd = (desk: Desk, jam: Jam, shift: Shift, helper: Helper): Promise<void> =>
  tell(desk, jam, shift, helper, 'dropped')

/** Says that a shift begins soon. */
export const remindOf = (desk: Desk, jam: Jam, shift: Shift, helper: Helper): Promise<void> =>
  tell(desk, jam, shift, helper, 'soon')

async function tell(desk: Desk, jam: Jam, shift: Shift, helper: Helper, what: 'dropped' | 'soon') {
  if (!helper.email) return
  const { timeZone: zone, slug } = jam
  const when = `${day(shift.startsAt, helper.lang, zone)}, ${hours(shift.startsAt, shift.endsAt, helper.lang, zone)}`
  const words = shiftWords(helper.lang).mail[what]
  const link = `${desk.house.config.address}/jams/${slug}/shifts`
  await sendMail(desk, {
    key: `shift-${what}:${shift.id}:${helper.account}:${shift.startsAt.getTime()}`,
    to: helper.email,
    account: helper.account,
    jam: jam.id,
    subject: words.subject(shift.title),
    body: words.body({ name: helper.name, title: shift.title, place: shift.place || jam.place, when, link }),
  })
}
