import { calendarText } from '#kernel/calendar.ts'
import type { Desk } from '#kernel/desk.ts'
import { mustFind } from '#kernel/refusal.ts'
import { dayAndTime } from '#look/dates.ts'
import { notifyAll } from '#people/notice/notify.ts'
import { onOwnClock } from '#people/zone/zones.ts'
import type { Jam } from '../../profile/jam.ts'
import { remoteLetters } from './letter-kinds.ts'
import { type Remote, roomOf } from './remote.ts'
import { letterWords } from './remote-letters.text.ts'
import { type Reader, sequenceOf } from './remotes.sql.ts'
import type { MovedShift } from './shifts.sql.ts'

export type Moved = (account: string) => MovedShift[]

/** What a switch shows: where the rooms are, whose shifts it moved, and which way it went. */
export type Shown = {
  remote: Remote
  links: ReadonlyMap<string, string>
  moved: Moved
  what: 'began' | 'ended'
}

/** Tells everybody where they meet from now on, with the appointment that moves along in their calendar. */
export async function writeToAll(
  desk: Desk,
  jam: Jam,
  shown: Shown,
  readers: readonly Reader[],
): Promise<void> {
  const sequence = await sequenceOf(desk, jam.id)
  const byAccount = new Map(readers.map((reader) => [reader.account, reader]))
  await notifyAll(desk, [...byAccount.keys()], ({ account }) => {
    const reader = mustFind(byAccount.get(account))
    const { remote, what } = shown
    const values = valuesFor(desk, jam, shown, reader)
    const { isHost, lang } = reader
    const notice = {
      key: `remote.${what}:${remote.id}:${account}`,
      jam: jam.id,
      values,
      short: letterWords(lang).short[what],
      path: `/jams/${jam.slug}/${isHost ? '' : 'lobby'}`,
      calendar: isHost ? undefined : appointment(desk, jam, values.where, sequence),
    }
    return [remoteLetters[isHost ? 'host' : 'everybody'][what], notice]
  })
}

/** Everything a letter about a switch says to one person. */
export function valuesFor(desk: Desk, jam: Jam, { remote, links, moved, what }: Shown, reader: Reader) {
  const t = letterWords(reader.lang)
  const link = (reader.team && links.get(reader.team)) || null
  const room = roomOf(desk.house.secret, { ...remote, link }, reader.team)
  return {
    jam: jam.title,
    when: dayAndTime(jam.startsAt, reader.lang, jam.timeZone),
    own: onOwnClock(jam.startsAt, reader.lang, jam.timeZone, reader.zone) ?? '',
    spot: reader.teamName ? t.roomOf(reader.teamName) : t.lobby,
    where: what === 'began' ? room : jam.place,
    shifts: moved(reader.account)
      .map((shift) =>
        t.shift[what](shift.title, dayAndTime(shift.startsAt, reader.lang, jam.timeZone), shift.online),
      )
      .join('\n'),
    page: `${desk.house.config.address}/jams/${jam.slug}/lobby`,
  }
}

// The same id as in the confirmation: a calendar moves the appointment and does not double it.
function appointment(desk: Desk, jam: Jam, place: string, sequence: number): string {
  const { address } = desk.house.config
  const one = {
    id: `jam-${jam.id}@${new URL(address).hostname}`,
    title: jam.title,
    start: jam.startsAt,
    end: jam.endsAt,
    place,
    url: `${address}/jams/${jam.slug}`,
  }
  return calendarText({ name: jam.title, zone: jam.timeZone, now: desk.now, appointments: [one], sequence })
}
