import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { TeamOnPaper } from './certificate.ts'

/** The teams somebody was in to the end: until now, or until the handover ended it. */
export async function listTeamsOf(desk: Desk, jam: string, account: string): Promise<TeamOnPaper[]> {
  const { rows } = await sql<TeamOnPaper>`
    select t.name, n.organisation_name as organisation
    from team_member m
    join team t on t.id = m.team
    join need n on n.id = t.need
    left join handover h on h.team = t.id
    where m.jam = ${jam} and m.account = ${account} and (m.left_at is null or m.left_at >= h.signed_at)
    order by t.name`.execute(desk.tx)
  return rows
}
