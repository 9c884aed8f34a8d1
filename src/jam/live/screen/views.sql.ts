import { sql } from 'kysely'
import { hour, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import type { Kind } from '../../needs/need.ts'
import type { TrafficLight } from '../checkins/checkin.ts'

// Asked in the name of the house, by whoever holds the link. Nothing here names a person or repeats their words.

export type NeedLine = {
  id: string
  title: string
  organisation: string
  kind: Kind
  light: TrafficLight | null
  people: number
}

export async function listNeedLines(desk: Desk, jam: string): Promise<NeedLine[]> {
  const { rows } = await sql<NeedLine>`
    select n.id, n.title, n.organisation_name as organisation, n.kind,
      (select light from checkin c where c.team = t.id order by c.at desc limit 1) as light,
      (select count(*)::int from team_member m where m.team = t.id and m.left_at is null) as people
    from need n left join team t on t.need = n.id
    where n.jam = ${jam} and n.state = 'accepted' order by n.title collate "de-DE-x-icu"`.execute(desk.tx)
  return rows
}

export type HelpBoard = {
  waiting: { id: string; team: string; skill: string | null; askedAt: Date }[]
  taken: number
  here: number
}

export async function findHelpBoard(desk: Desk, jam: string): Promise<HelpBoard> {
  const { rows } = await sql<{
    waiting: (Omit<HelpBoard['waiting'][number], 'askedAt'> & { askedAt: string })[] | null
    taken: number
    here: number
  }>`
    select (select json_agg(w order by w."askedAt") from (
        select h.id, t.name as team, h.skill, h.asked_at as "askedAt" from help_request h join team t on t.id = h.team
        where h.jam = ${jam} and h.taken_at is null and h.solved_at is null) w) as waiting,
      (select count(*)::int from help_request where jam = ${jam} and taken_at is not null and solved_at is null) as taken,
      (select count(distinct account)::int from mentor_hours
        where jam = ${jam} and starts_at <= ${desk.now} and ends_at > ${desk.now}) as here`.execute(desk.tx)
  const [row] = rows
  const waiting = (row?.waiting ?? []).map((one) => ({ ...one, askedAt: new Date(one.askedAt) }))
  return { waiting, taken: row?.taken ?? 0, here: row?.here ?? 0 }
}

export type ShiftLine = {
  id: string
  title: string
  place: string
  startsAt: Date
  endsAt: Date
  needed: number
  taken: number
}

/** What runs or begins within twelve hours. */
export async function listShiftLines(desk: Desk, jam: string): Promise<ShiftLine[]> {
  const { rows } = await sql<ShiftLine>`
    select s.id, s.title, s.place, s.starts_at as "startsAt", s.ends_at as "endsAt", s.needed,
      (select count(*)::int from shift_signup u where u.shift = s.id) as taken
    from shift s where s.jam = ${jam} and s.ends_at > ${desk.now} and s.starts_at < ${later(desk.now, 12 * hour)}
    order by s.starts_at, s.title limit 24`.execute(desk.tx)
  return rows
}

export type RoomSign = {
  name: string
  venue: string
  way: string
  quiet: boolean
  teams: { id: string; name: string; organisation: string; light: TrafficLight | null }[]
}

export async function findRoomSign(desk: Desk, jam: string, room: string): Promise<RoomSign | undefined> {
  const { rows } = await sql<Omit<RoomSign, 'teams'> & { teams: RoomSign['teams'] | null }>`
    select r.name, v.name as venue, r.way, r.quiet, (select json_agg(t order by t.name) from (
        select t.id, t.name, n.organisation_name as organisation,
          (select light from checkin c where c.team = t.id order by c.at desc limit 1) as light
        from seat s join team t on t.id = s.team join need n on n.id = t.need where s.room = r.id) t) as teams
    from room r join venue v on v.id = r.venue
    where r.id = ${room} and r.jam = ${jam} and v.withdrawn_at is null`.execute(desk.tx)
  const [row] = rows
  return row && { ...row, teams: row.teams ?? [] }
}

export type RoomLine = { id: string; name: string; venue: string }

export async function listRooms(desk: Desk, jam: string): Promise<RoomLine[]> {
  const { rows } = await sql<RoomLine>`
    select r.id, r.name, v.name as venue from room r join venue v on v.id = r.venue
    where r.jam = ${jam} and v.confirmed_at is not null and v.withdrawn_at is null order by v.name, r.name`.execute(
    desk.tx,
  )
  return rows
}
