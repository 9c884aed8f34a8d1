import { findDoor, findRemote, findRemoteOf, sequenceOf } from '#jam/live/remote/remotes.ts'
import { findMyTeam } from '#jam/matching/teams.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { mustFindJamById } from '#jam/profile/jams.ts'
import { titleOf } from '#jam/programme/item.ts'
import { listProgramme } from '#jam/programme/programme.ts'
import { listMyShifts } from '#jam/shifts/shifts.ts'
import { type Appointment, calendarText } from '#kernel/calendar.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import type { What } from '#people/calendar/feed.ts'

/**
 * One person's calendar of a jam as iCalendar text: the programme, their shifts, their team. Each appointment keeps its
 * id for ever, so that a calendar moves it when it moves; where they meet by video, the place is the room.
 */
export async function calendarFor(desk: Desk, id: string, what: What): Promise<{ jam: Jam; text: string }> {
  // A calendar program has no session: the house reads for the person whose address it is.
  return asHouse(desk, async () => {
    const jam = await mustFindJamById(desk, id)
    const wants = (part: What) => what === 'all' || what === part
    const appointments = [
      ...(wants('programme') ? await programmeOf(desk, jam) : []),
      ...(wants('shifts') ? await shiftsOf(desk, jam) : []),
      ...(wants('team') ? await teamOf(desk, jam) : []),
    ].map((one) => ({ ...one, cancelled: Boolean(jam.cancelledAt) }))
    const sequence = await sequenceOf(desk, jam.id)
    const props = { name: jam.title, zone: jam.timeZone, now: desk.now, appointments, sequence }
    return { jam, text: calendarText(props) }
  })
}

const linkOf = (desk: Desk, jam: Jam) => `${desk.house.config.address}/jams/${jam.slug}`
const hostOf = (desk: Desk) => new URL(desk.house.config.address).hostname

async function programmeOf(desk: Desk, jam: Jam): Promise<Appointment[]> {
  const isOnline = await findRemote(desk, jam.id)
  const lobby = isOnline && (await findDoor(desk, jam, null))
  return (await listProgramme(desk, jam)).map((item) => ({
    id: item.id,
    title: titleOf(item, desk.lang),
    start: item.startsAt,
    end: item.endsAt,
    place: lobby ?? [item.place, jam.place].filter(Boolean).join(', '),
    url: `${linkOf(desk, jam)}/programme`,
  }))
}

async function shiftsOf(desk: Desk, jam: Jam): Promise<Appointment[]> {
  return (await listMyShifts(desk, jam.id)).map(({ id, title, place, startsAt, endsAt }) => ({
    id: `shift-${id}@${hostOf(desk)}`,
    title,
    start: startsAt,
    end: endsAt,
    place: place || jam.place,
    url: `${linkOf(desk, jam)}/shifts`,
  }))
}

/** The 24 hours of one's team; the same appointment as in the mails about the jam. */
async function teamOf(desk: Desk, jam: Jam): Promise<Appointment[]> {
  const team = desk.actor.account ? await findMyTeam(desk, jam.id, desk.actor.account) : undefined
  if (!team) return []
  const isOnline = await findRemoteOf(desk, team.id)
  const room = isOnline && (await findDoor(desk, jam, team.id))
  return [
    {
      id: `jam-${jam.id}@${hostOf(desk)}`,
      title: `${jam.title}: ${team.name}`,
      start: jam.startsAt,
      end: jam.endsAt,
      place: room ?? jam.place,
      url: `${linkOf(desk, jam)}/teams/${team.id}`,
    },
  ]
}
