import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import { jamFromRow } from '../../profile/jams.ts'
import { programmeFrom, type StoredItems } from '../../programme/programme.ts'
import type { Cockpit, Counts, ShortShift, TeamState, Waiting } from './cockpit.ts'

/** All the cockpit shows, in one statement: people keep it open for 24 hours, and it renews itself at each event. */
export async function findCockpit(desk: Desk, slug: string): Promise<Cockpit | undefined> {
  const { rows } = await sql<CockpitRow>`
    select j.*,
      (select coalesce((select jsonb_agg(i order by i.from_minute, i.until_minute desc)
        from programme_item i where i.jam = p.jam), '[]') from programme p where p.jam = j.id) as items,
      (select jsonb_agg(t order by t.name) from (
        select t.id, t.name, n.kind, c.light, c.sentence, c.at, g.service, g.looked, g.signatures,
          g.handed_over as "handedOver",
          (select count(*) from team_member m where m.team = t.id and m.left_at is null) as people
        from team t
        join need n on n.id = t.need
        left join progress_of_teams(j.id) g on g.team = t.id
        left join lateral (select light, sentence, at from checkin where team = t.id order by at desc limit 1) c on true
        where t.jam = j.id) t) as teams,
      (select jsonb_agg(h order by h."askedAt") from (
        select h.id, t.name as team, h.text, h.skill, h.asked_at as "askedAt",
          (select count(*) from participant p where p.jam = h.jam and p.kind = 'mentor' and p.withdrawn_at is null
            and p.skills ? h.skill and not exists (select from help_request o where o.jam = h.jam
              and o.taken_by = p.account and o.solved_at is null)) as free
        from help_request h join team t on t.id = h.team
        where h.jam = j.id and h.solved_at is null and h.taken_at is null order by h.asked_at limit 50) h) as waiting,
      (select jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'startsAt', s.starts_at, 'needed', s.needed,
        'taken', s.taken)) from shifts_short_of_people(j.id, ${desk.now},
        case when j.starts_at > ${desk.now} then j.ends_at else ${desk.now}::timestamptz + interval '6 hours' end) s
      ) as shifts,
      (select count(*)::int from venue where jam = j.id and confirmed_at is not null and withdrawn_at is null) as venues,
      (select jsonb_build_object('accepted', count(*) filter (where state = 'accepted'),
        'toReview', count(*) filter (where state in ('submitted', 'asked'))) from need where jam = j.id) as needs,
      (select jsonb_build_object('professionals', count(*) filter (where kind = 'professional'),
        'helpers', count(*) filter (where kind = 'helper'), 'mentors', count(*) filter (where kind = 'mentor'),
        'arrived', count(distinct account) filter (where arrived_at is not null))
        from participant where jam = j.id and withdrawn_at is null) as people,
      (select count(*)::int from role where jam = j.id and role = 'mentor') as mentors
    from jam j where j.slug = ${slug}`.execute(desk.tx)
  return rows[0] && asCockpit(rows[0])
}

type CockpitRow = Parameters<typeof jamFromRow>[0] & {
  items: StoredItems
  teams: (Omit<TeamState, 'at'> & { at: string | null })[] | null
  waiting: (Omit<Waiting, 'askedAt'> & { askedAt: string })[] | null
  needs: Pick<Counts, 'accepted' | 'toReview'>
  shifts: (Omit<ShortShift, 'startsAt'> & { startsAt: string })[] | null
  people: Omit<Counts, 'accepted' | 'toReview' | 'venues'>
  venues: number
  mentors: number
}

function asCockpit(row: CockpitRow): Cockpit {
  const jam = jamFromRow(row)
  return {
    jam,
    items: programmeFrom(jam, row.items),
    teams: (row.teams ?? []).map((team) => ({ ...team, at: team.at ? new Date(team.at) : null })),
    waiting: (row.waiting ?? []).map((one) => ({ ...one, askedAt: new Date(one.askedAt) })),
    shifts: (row.shifts ?? []).map((one) => ({ ...one, startsAt: new Date(one.startsAt) })),
    counts: {
      ...row.needs,
      ...row.people,
      venues: row.venues,
      mentors: Math.max(row.mentors, row.people.mentors),
    },
  }
}
