import { type JSONColumnType, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Gift, PublicThanks, Thanks } from './thanks.ts'
import { noThanks } from './thanks.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    thanks: {
      jam: string
      words: JSONColumnType<Thanks['words']>
      changed_at: Date
      shown_at: Date | null
      sent_at: Date | null
    }
  }
}

export async function findThanksRow(desk: Desk, jam: string): Promise<Thanks> {
  const row = await desk.tx
    .selectFrom('thanks')
    .select(['words', 'shown_at as shownAt', 'sent_at as sentAt'])
    .where('jam', '=', jam)
    .executeTakeFirst()
  return row ?? noThanks
}

/** @returns whether that changed anything: another tab may have been quicker */
export async function saveWords(desk: Desk, jam: string, words: Thanks['words']): Promise<boolean> {
  const row = { words: JSON.stringify(words), changed_at: desk.now }
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('thanks')
    .values({ jam, ...row, shown_at: null, sent_at: null })
    .onConflict((oc) =>
      oc
        .column('jam')
        .doUpdateSet(row)
        .where(sql`thanks.words`, 'is distinct from', sql`${row.words}::jsonb`),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** @returns whether that changed anything: another tab may have been quicker */
export async function showRow(desk: Desk, jam: string, shown: boolean): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('thanks')
    .set({ shown_at: shown ? desk.now : null })
    .where('jam', '=', jam)
    .where('shown_at', shown ? 'is' : 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** @returns whether the letters have not gone out before */
export async function markSent(desk: Desk, jam: string): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('thanks')
    .set({ sent_at: desk.now })
    .where('jam', '=', jam)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Everybody of a jam with what they gave, but for the hours of shifts. One question for two thousand people. */
export async function listGiftRows(desk: Desk, jam: string): Promise<Omit<Gift, 'helpedHours'>[]> {
  const { rows } = await sql<Omit<Gift, 'helpedHours'>>`
    select a.id as account, a.email, a.name, a.lang,
      coalesce((select json_agg(distinct jsonb_build_object('name', t.name, 'organisation', n.organisation_name))
        from team_member m join team t on t.id = m.team join need n on n.id = t.need left join handover h on h.team = t.id
        where m.jam = ${jam} and m.account = a.id and (m.left_at is null or m.left_at >= h.signed_at)), '[]') as teams,
      exists (select from participant p where p.jam = ${jam} and p.account = a.id and p.withdrawn_at is null
        and p.arrived_at is not null) as "isThere",
      (select count(distinct team)::int from help_request where jam = ${jam} and taken_by = a.id) as "helpedTeams",
      (select count(*)::int from review where jam = ${jam} and account = a.id) as reviews,
      coalesce((select json_agg(v.name order by v.name) from venue v
        where v.jam = ${jam} and v.host = a.id and v.confirmed_at is not null and v.withdrawn_at is null), '[]') as venues,
      (select json_build_object('name', c.name, 'people', (select count(distinct p.account) from participant p
          where p.company = c.id and p.withdrawn_at is null)) from company c
        where c.jam = ${jam} and c.contact = a.id and c.withdrawn_at is null limit 1) as company,
      coalesce((select json_agg(n.title order by n.title) from need n join need_scope s on s.need = n.id
        where n.jam = ${jam} and n.state = 'accepted' and s.contact = a.id), '[]') as needs
    from account a
    where a.erased_at is null and a.id in (
      select account from participant where jam = ${jam} and withdrawn_at is null
      union select account from role where jam = ${jam}
      union select contact from company where jam = ${jam}
      union select host from venue where jam = ${jam}
      union select s.contact from need_scope s where s.jam = ${jam})
    order by a.id`.execute(desk.tx)
  return rows
}

/** What stands on the public page. Names need consent; the rest are counts. */
export async function findPublicThanks(desk: Desk, jam: string): Promise<PublicThanks> {
  const { rows } = await sql<PublicThanks>`
    select
      coalesce((select json_agg(t order by t.name) from (
        select t.name, n.organisation_name as organisation,
          coalesce(json_agg(p.name order by p.name) filter (where p.named), '[]') as named,
          count(p.id) filter (where not p.named)::int as others
        from team t join need n on n.id = t.need left join handover h on h.team = t.id
        left join team_member m on m.team = t.id and (m.left_at is null or m.left_at >= h.signed_at)
        left join participant p on p.id = m.participant and p.withdrawn_at is null
        where t.jam = ${jam} group by t.id, n.id) t), '[]') as teams,
      coalesce((select json_agg(c order by c.people desc, c.name) from (
        select c.name, count(distinct p.account)::int as people
        from company c join participant p on p.company = c.id and p.withdrawn_at is null and p.arrived_at is not null
        where c.jam = ${jam} group by c.id) c), '[]') as companies,
      coalesce((select json_agg(v.name order by v.name) from venue v
        where v.jam = ${jam} and v.confirmed_at is not null and v.withdrawn_at is null), '[]') as venues,
      (select json_build_object('named', coalesce(json_agg(p.name order by p.name) filter (where p.named), '[]'),
          'others', count(*) filter (where not p.named))
        from participant p where p.jam = ${jam} and p.kind in ('helper', 'mentor') and p.withdrawn_at is null
          and p.arrived_at is not null) as helpers`.execute(desk.tx)
  return rows[0] ?? { teams: [], companies: [], venues: [], helpers: { named: [], others: 0 } }
}
