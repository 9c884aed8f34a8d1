import { sql } from 'kysely'
import { asHouse, type Desk } from '#kernel/desk.ts'
import type { Kind } from '../../needs/need.ts'
import type { TrafficLight } from '../checkins/checkin.ts'

/** A team in the list of all. */
export type TeamLine = {
  id: string
  name: string
  organisation: string
  kind: Kind
  people: number
  mine: boolean
  light: TrafficLight | null
  sentence: string | null
  at: Date | null
}

/** Everybody in the jam sees how the teams are doing; the wall lets nobody but those concerned read a check-in. */
export function listTeamLines(desk: Desk, jam: string): Promise<TeamLine[]> {
  return asHouse(desk, async () => {
    const { rows } = await sql<TeamLine>`
      select t.id, t.name, n.organisation_name as organisation, n.kind, c.light, c.sentence, c.at,
        (select count(*)::int from team_member m where m.team = t.id and m.left_at is null) as people,
        exists (select from team_member m where m.team = t.id and m.left_at is null and m.account = me()) as mine
      from team t
      join need n on n.id = t.need
      left join lateral (select light, sentence, at from checkin where team = t.id order by at desc limit 1) c on true
      where t.jam = ${jam}
      order by t.name collate "de-DE-x-icu", t.id`.execute(desk.tx)
    return rows
  })
}
