import type { Desk } from '#kernel/desk.ts'
import type { Letter } from '#kernel/mail.ts'
import type { Lang } from '#kernel/text.ts'
import { dayAndTime } from '#look/dates.ts'
import type { Jam } from '../profile/jam.ts'
import { calendarOfJam } from '../profile/updates/publications.ts'
import type { Participant } from './participant.ts'
import { registrationWords } from './registration.text.ts'

/** The mail that says somebody is in, with the date for their calendar. */
export function confirmation(
  desk: Desk,
  jam: Jam,
  one: Participant,
  { email, lang }: { email: string; lang: Lang },
): Letter {
  const { address } = desk.house.config
  const words = registrationWords(lang).mail
  const about = {
    name: one.name,
    jam: jam.title,
    place: jam.place,
    when: dayAndTime(jam.startsAt, lang, jam.timeZone),
    link: `${address}/jams/${jam.slug}/me`,
    next: `${address}/jams/${jam.slug}/${one.kind === 'helper' ? 'shifts' : 'wishes'}`,
  }
  return {
    // Whoever withdraws and comes back is told again.
    key: `registered:${one.id}:${one.registeredAt.getTime()}`,
    to: email,
    account: one.account,
    jam: jam.id,
    subject: words.subject(jam.title),
    body: one.kind === 'helper' ? words.helper(about) : words.professional(about),
    calendar: calendarOfJam(jam, address, desk.now, lang),
  }
}
