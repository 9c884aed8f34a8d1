import { findNoticeOf, inHouse, wake } from '#custody/dialogue/notices.ts'
import type { Desk } from '#kernel/desk.ts'
import { dayAndTime } from '#look/dates.ts'
import { letterKind } from '#people/letter/letter.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { samples } from '#people/letter/samples.ts'
import type { Seat } from './seats.sql.ts'
import { submissionWords } from './submission.text.ts'

/** Says that a seat is free, and nothing of which form: whoever reads over a shoulder learns nothing. */
export const seatLetter = letterKind(
  'form.seat',
  (lang) => ({
    title: submissionWords(lang).mail.title,
    sample: { link: samples(lang).link, until: samples(lang).when },
  }),
  (lang, { link, until }) => {
    const { subject, body } = submissionWords(lang).mail
    return { subject, body: body(link, until) }
  },
  ['link'],
)

/** Asks whoever has left an address. Everybody else reads it where the receipt leads. */
export async function tellOffered(desk: Desk, seat: Seat, token: string, endsAt: Date): Promise<void> {
  const notice = await findNoticeOf(desk, seat.submission)
  if (!notice) return
  // Whoever cancels the notice takes this mail out of the outbox, too.
  const key = `case.notice:${notice.id}:seat:${endsAt.getTime()}`
  // A device is woken without a word: the offer stands where the receipt leads.
  if (notice.address === null) return wake(desk, notice.id, key)
  const lang = inHouse(notice.lang)
  const to = { account: null, email: notice.address, name: '', lang }
  const link = `${desk.house.config.address}/f/seats/${token}`
  const until = dayAndTime(endsAt, lang, zone)
  await writeLetter(desk, seatLetter, to, { key, jam: null, values: { link, until }, secret: true })
}

const zone = 'Europe/Berlin'
