import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import { mustFind } from '#kernel/refusal.ts'
import { followUpDays } from '../handover/handover.ts'
import type { Jam } from '../profile/jam.ts'
import type { Impact, ImpactLine } from './impact.ts'

/** All public numbers of a jam in one statement, so that they belong to one moment. */
export async function countImpact(desk: Desk, { id, startsAt, endsAt }: Jam): Promise<Impact> {
  const days = sql.join(followUpDays.map((day) => sql`(${sql.lit(day)})`))
  const { rows } = await sql<Impact>`
    with handed as (select id, signed_at from handover where jam = ${id} and signed_at is not null),
    present as ( -- One person counts once, also as a professional and a mentor.
      select account, min(arrived_at) as arrived_at, array_agg(company) as companies from participant
      where jam = ${id} and kind in ('professional', 'mentor') and arrived_at is not null and withdrawn_at is null
      group by account),
    told as ( -- Each asks how many it has reached so far, so only the newest number of each service counts.
      select distinct on (handover) reached from follow_up
      where jam = ${id} and reached is not null order by handover, day desc),
    survival as (
      select d.day, count(h.id)::int as due, count(f.answered_at)::int as answered,
        count(*) filter (where f.answer in ('in-use', 'need-help'))::int as alive
      from (values ${days}) as d (day)
      left join handed h on h.signed_at + d.day * interval '24 hours' <= ${desk.now}
      left join follow_up f on f.handover = h.id and f.day = d.day
      group by d.day)
    select
      (select count(*)::int from need where jam = ${id}) as needs,
      (select count(*)::int from need where jam = ${id} and state = 'accepted') as accepted,
      (select count(distinct t.id)::int from team t join team_member m on m.team = t.id where t.jam = ${id}) as staffed,
      (select count(distinct subject)::int from event where jam = ${id} and kind = 'service.started') as started,
      (select count(*)::int from handed) as "handedOver",
      (select count(*)::int from present) as people,
      (select count(distinct c)::int from present, unnest(companies) as c) as companies,
      (select coalesce(sum(greatest(0, extract(epoch from
        least(${desk.now}::timestamptz, ${endsAt}::timestamptz) - greatest(arrived_at, ${startsAt}::timestamptz)))), 0)::float8
        / 3600 from present) as hours,
      (select coalesce(sum(reached), 0)::int from told) as reached,
      (select count(*)::int from told) as "reachedBy",
      (select json_agg(survival order by day) from survival) as survival`.execute(desk.tx)
  return mustFind(rows[0])
}

/** Every need and what became of it. */
export async function listImpactLines(desk: Desk, jam: string): Promise<ImpactLine[]> {
  const { rows } = await sql<ImpactLine>`
    select n.id as need, n.title, n.organisation_name as organisation, n.state,
      (select count(*)::int from team_member m where m.team = t.id) as people,
      s.id as service, s.state as "serviceState", h.signed_at as "signedAt",
      coalesce((select json_object_agg(f.day, f.answer) from follow_up f where f.handover = h.id), '{}') as answers
    from need n
    left join team t on t.need = n.id
    left join handover h on h.team = t.id
    left join service s on s.id = h.service
    where n.jam = ${jam}
    order by h.signed_at nulls last, n.title collate "de-DE-x-icu"`.execute(desk.tx)
  return rows
}
