import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { TrafficLight } from '../checkins/checkin.ts'

export type TeamSheet = {
  id: string
  name: string
  organisation: string
  goal: string
  room: string | null
  contact: string | null
  members: string[]
  light: TrafficLight | null
  sentence: string | null
  tasks: { title: string; stage: string; who: string | null }[]
}

export async function listTeamSheets(desk: Desk, jam: string): Promise<TeamSheet[]> {
  const { rows } = await sql<TeamSheet>`
    select t.id, t.name, n.organisation_name as organisation, n.teaser as goal,
      (select v.name || ', ' || r.name from seat s join room r on r.id = s.room join venue v on v.id = r.venue
        where s.team = t.id) as room,
      (select a.name || ', ' || coalesce(a.email, '') from need_scope s join account a on a.id = s.contact
        where s.need = t.need and a.erased_at is null) as contact,
      coalesce((select json_agg(m.name order by m.name) from team_member m
        where m.team = t.id and m.left_at is null), '[]') as members,
      c.light, c.sentence,
      coalesce((select json_agg(json_build_object('title', k.title, 'stage', k.stage, 'who', w.name) order by k.stage, k.place)
        from task k left join team_member w on w.team = k.team and w.participant = k.assignee
        where k.team = t.id and k.stage <> 'done'), '[]') as tasks
    from team t join need n on n.id = t.need
    left join lateral (select light, sentence from checkin where team = t.id order by at desc limit 1) c on true
    where t.jam = ${jam} order by t.name collate "de-DE-x-icu", t.id`.execute(desk.tx)
  return rows
}

export type ShiftSheet = {
  id: string
  title: string
  place: string
  startsAt: Date
  endsAt: Date
  needed: number
  people: string[]
}

export async function listShiftSheets(desk: Desk, jam: string): Promise<ShiftSheet[]> {
  const { rows } = await sql<ShiftSheet>`
    select s.id, s.title, s.place, s.starts_at as "startsAt", s.ends_at as "endsAt", s.needed,
      coalesce((select json_agg(p.name order by p.name) from shift_signup u join participant p on p.id = u.participant
        where u.shift = s.id), '[]') as people
    from shift s where s.jam = ${jam} order by s.starts_at, s.title, s.id`.execute(desk.tx)
  return rows
}
