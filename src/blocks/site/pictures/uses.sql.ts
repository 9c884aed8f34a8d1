import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { UsedAt } from './picture.ts'

/** Ids are random: what holds the letters of one names it. */
export async function listPlaces(desk: Desk, service: string, ids: readonly string[]): Promise<UsedAt[]> {
  const { rows } = await sql<UsedAt>`
    select wanted.id, p.id as page,
      coalesce((select v.value ->> 'title' from jsonb_each(p.page -> 'variants') v limit 1), '') as title
    from unnest(${ids}::text[]) wanted(id)
    join site_page p on p.service = ${service} and p.page::text like '%' || wanted.id || '%'
    union all
    select wanted.id, null, '' from unnest(${ids}::text[]) wanted(id)
    join site s on s.service = ${service} and s.settings::text like '%' || wanted.id || '%'
    order by 3`.execute(desk.tx)
  return rows
}
