import { type RawBuilder, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Answer } from '../followup/followup.ts'
import type { Project } from './project.ts'

type Row = Omit<Project, 'lastAnswer' | 'quotes'> & {
  answer: Answer | null
  answeredAt: Date | null
  quotes: { words: string; at: string }[]
}

/** Projects that everybody may see. The conditions stand here, since the house asks: names need consent. */
async function projects(desk: Desk, where: RawBuilder<unknown>): Promise<Project[]> {
  const { rows } = await sql<Row>`
    select s.id as service, j.id as jam, j.slug, j.title as "jamTitle", j.time_zone as zone, s.kind, s.name, s.summary,
      s.organisation_name as organisation, s.address, s.picture, n.title as need, n.id as "needId", n.credit,
      coalesce(c.repository, '') as repository, coalesce(c.built, '') as built,
      s.live_at as "liveAt", s.handed_over_at as "handedOverAt", t.id as team,
      coalesce((select json_agg(distinct p.name) from team_member m join participant p on p.id = m.participant
        where m.team = t.id and p.named and p.withdrawn_at is null
          and (m.left_at is null or m.left_at >= h.signed_at)), '[]') as named,
      (select json_build_object(
          'delivered', count(*) filter (where point ->> 'verdict' = 'delivered'),
          'of', count(*) filter (where point ->> 'verdict' <> 'dropped'))
        from acceptance a join acceptance_signature g on g.team = a.team, jsonb_array_elements(a.points) as point
        where a.team = t.id group by a.team) as acceptance,
      last.answer, last.answered_at as "answeredAt",
      coalesce((select json_agg(json_build_object('words', f.words, 'at', f.answered_at) order by f.day desc)
        from follow_up f where f.handover = h.id and f.quotable and f.words <> ''), '[]') as quotes
    from service s
    join need n on n.id = s.need
    join jam j on j.id = n.jam
    left join team t on t.need = n.id
    left join handover h on h.team = t.id
    left join custom_service c on c.service = s.id
    left join lateral (select f.answer, f.answered_at from follow_up f
      where f.handover = h.id and f.answered_at is not null order by f.day desc limit 1) as last on true
    where s.state = 'live' and s.shown_at is not null and j.published_at is not null and ${where}
    order by s.live_at desc, s.name collate "de-DE-x-icu"`.execute(desk.tx)
  return rows.map(asProject)
}

export const listProjectRows = (desk: Desk, jam: string): Promise<Project[]> =>
  projects(desk, sql`j.id = ${jam}`)

/** The newest of all jams; a page with more would be read by nobody. */
export const listNewestRows = async (desk: Desk): Promise<Project[]> =>
  (await projects(desk, sql`not j.sample`)).slice(0, 60)

export async function findProjectRow(desk: Desk, jam: string, service: string): Promise<Project | undefined> {
  return (await projects(desk, sql`j.id = ${jam} and s.id = ${service}`))[0]
}

/** What I said about my name beside this project; undefined when I was not in its team. */
export async function findMyNaming(desk: Desk, team: string, account: string) {
  const { rows } = await sql<{ participant: string; named: boolean }>`
    select p.id as participant, p.named from team_member m join participant p on p.id = m.participant
    where m.team = ${team} and m.account = ${account} limit 1`.execute(desk.tx)
  return rows[0]
}

/** @returns whether that was new. */
export async function saveNaming(desk: Desk, participant: string, named: boolean): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('participant')
    .set({ named })
    .where('id', '=', participant)
    .where('named', '!=', named)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const asProject = ({ answer, answeredAt, quotes, ...row }: Row): Project => ({
  ...row,
  named: row.named.toSorted((one, other) => one.localeCompare(other, 'de')),
  lastAnswer: answer && answeredAt ? { answer, at: answeredAt } : null,
  quotes: quotes.map(({ words, at }) => ({ words, at: new Date(at) })),
})
