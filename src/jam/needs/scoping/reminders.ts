import { day, hour, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { newToken, tokenHash } from '#kernel/id.ts'
import { later as askLater } from '#kernel/job.ts'
import { sendMail } from '#kernel/mail.ts'
import { dayAndTime } from '#look/dates.ts'
import { isCallOpen, type Jam } from '../../profile/jam.ts'
import { mustFindJamById } from '../../profile/jams.ts'
import { draftWords } from './draft.text.ts'
import { addReminder, noteReminded, takeReminder } from './reminders.sql.ts'
import type { Scoping } from './scoping.ts'

/** When a draft is reminded of: three days before the end of the call, else one, else three hours. */
export function remindAt(jam: Jam, now: Date): Date | undefined {
  const moments = [3 * day, day, 3 * hour].map((before) => later(jam.callClosesAt, -before))
  return moments.find((at) => at > now)
}

/** Keeps an address until the reminder is sent. Too short before the end nobody is reminded. The caller is the house. */
export async function remindLater(desk: Desk, scoping: Scoping, jam: Jam, email: string): Promise<void> {
  const at = remindAt(jam, desk.now)
  if (!at || !isCallOpen(jam, desk.now)) return
  await addReminder(desk, scoping.id, email)
  await askLater(desk, 'scoping.remind', { scoping: scoping.id }, { at })
}

/** Reminds once of a draft that is not handed in yet. When the call ends later than it did, the reminder waits, too. */
export async function remind(desk: Desk, scoping: string): Promise<void> {
  const found = await takeReminder(desk, scoping)
  if (!found) return
  const jam = await mustFindJamById(desk, found.jam)
  if (!isCallOpen(jam, desk.now)) return
  const at = remindAt(jam, desk.now)
  if (at && later(desk.now, 3 * day) < jam.callClosesAt)
    return askLater(desk, 'scoping.remind', { scoping }, { at })
  const token = newToken()
  await noteReminded(desk, scoping, tokenHash(token))
  const { subject, body } = draftWords(found.lang).reminder
  const link = `${desk.house.config.address}/scopings/${token}`
  await sendMail(desk, {
    key: `draft.reminder:${scoping}`,
    to: found.email,
    subject: subject(jam.title),
    body: body(jam.title, link, dayAndTime(jam.callClosesAt, found.lang, jam.timeZone)),
    secret: true,
  })
}
