import { calendarText } from '#kernel/calendar.ts'
import type { Desk } from '#kernel/desk.ts'
import { sendMail } from '#kernel/mail.ts'
import { dayAndTime } from '#look/dates.ts'
import type { Jam } from '../../profile/jam.ts'
import { remoteWords } from './remote.text.ts'
import { type Remote, roomOf } from './remote.ts'
import type { Reader } from './remotes.sql.ts'

/** Tells everybody where they meet from now on, with the appointment that moves along in their calendar. */
export async function writeToAll(
  desk: Desk,
  jam: Jam,
  remote: Remote,
  what: 'began' | 'ended',
  readers: readonly Reader[],
): Promise<void> {
  for (const reader of readers) {
    const t = remoteWords(reader.lang).mail
    const room = roomOf(desk.house.secret, remote, reader.team)
    const where = what === 'began' ? room : jam.place
    await sendMail(desk, {
      key: `remote.${what}:${remote.id}:${reader.account}`,
      to: reader.email,
      account: reader.account,
      jam: jam.id,
      subject: t.subject[what](jam.title),
      body: t[reader.isHost ? 'host' : 'everybody'][what]({
        name: reader.name,
        jam: jam.title,
        when: dayAndTime(jam.startsAt, reader.lang, jam.timeZone),
        where,
        team: reader.teamName,
        page: `${desk.house.config.address}/jams/${jam.slug}`,
      }),
      ...(reader.isHost ? {} : { calendar: appointment(desk, jam, where) }),
    })
  }
}

// The same id as in the confirmation: a calendar moves the appointment and does not double it.
function appointment(desk: Desk, jam: Jam, place: string): string {
  const { address } = desk.house.config
  const one = {
    id: `jam-${jam.id}@${new URL(address).hostname}`,
    title: jam.title,
    start: jam.startsAt,
    end: jam.endsAt,
    place,
    url: `${address}/jams/${jam.slug}`,
  }
  return calendarText({ name: jam.title, zone: jam.timeZone, now: desk.now, appointments: [one] })
}
