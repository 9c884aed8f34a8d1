import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { ParticipantKind } from '../participant.ts'
import type { Past } from './forecast.ts'

/** How it went in jams that are over and in which people were counted in at the door; samples do not count. */
export async function listPast(desk: Desk): Promise<Map<ParticipantKind, Past>> {
  const { rows } = await sql<{ kind: ParticipantKind; registered: number; missing: number }>`
    select p.kind, count(*)::int as registered, count(*) filter (where p.arrived_at is null)::int as missing
    from participant p join jam j on j.id = p.jam
    where j.ends_at < ${desk.now} and not j.sample and p.withdrawn_at is null
      and exists (select from participant a where a.jam = j.id and a.kind = p.kind and a.arrived_at is not null)
    group by p.kind`.execute(desk.tx)
  return new Map(rows.map(({ kind, ...past }) => [kind, past]))
}
