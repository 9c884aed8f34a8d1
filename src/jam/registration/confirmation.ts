import type { Desk } from '#kernel/desk.ts'
import { dayAndTime } from '#look/dates.ts'
import { type Addressee, writeLetter } from '#people/letter/letters.ts'
import type { Jam } from '../profile/jam.ts'
import { calendarOfJam } from '../profile/updates/publications.ts'
import { registered } from './letter-kinds.ts'
import type { Participant } from './participant.ts'

/** Says that somebody is in, with the date for their calendar. */
export async function confirmByMail(
  desk: Desk,
  jam: Jam,
  one: Participant,
  { email, lang }: Pick<Addressee, 'email' | 'lang'>,
): Promise<void> {
  const { address } = desk.house.config
  const at = `${address}/jams/${jam.slug}`
  const isHelper = one.kind === 'helper'
  const to = { account: one.account, email, name: one.name, lang }
  await writeLetter(desk, isHelper ? registered.helper : registered.professional, to, {
    // Whoever withdraws and comes back is told again.
    key: `registered:${one.id}:${one.registeredAt.getTime()}`,
    jam: jam.id,
    values: {
      jam: jam.title,
      place: jam.place,
      when: dayAndTime(jam.startsAt, lang, jam.timeZone),
      link: `${at}/me`,
      next: `${at}/${isHelper ? 'shifts' : 'wishes'}`,
    },
    calendar: calendarOfJam(jam, address, desk.now, lang),
  })
}
