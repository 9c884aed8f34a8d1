import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

/** A project that people of a company built, and what became of it. */
export type CompanyProject = {
  name: string
  organisation: string
  state: 'open' | 'handed-over' | 'in-use' | 'gone'
}

/** The teams in which people of a company were to the end: until now, or until the handover ended it. */
export async function listProjectsOf(desk: Desk, company: string): Promise<CompanyProject[]> {
  const { rows } = await sql<CompanyProject>`
    select t.name, n.organisation_name as organisation,
      case
        when h.signed_at is null then 'open'
        when last.answer = 'not-in-use' or s.state is distinct from 'live' then 'gone'
        when last.answer is not null then 'in-use'
        else 'handed-over'
      end as state
    from team t
    join need n on n.id = t.need
    left join handover h on h.team = t.id
    left join service s on s.id = h.service
    left join lateral (select f.answer from follow_up f
      where f.handover = h.id and f.answered_at is not null order by f.day desc limit 1) as last on true
    where exists (select from team_member m join participant p on p.id = m.participant
      where m.team = t.id and p.company = ${company} and p.withdrawn_at is null
        and (m.left_at is null or m.left_at >= h.signed_at))
    order by t.name collate "de-DE-x-icu"`.execute(desk.tx)
  return rows
}
