import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Behind, SpaceTerms, Stamp } from './term.ts'

const newest = sql`not exists (select from envelope n where n.space = e.space and n.id = e.id and n.version > e.version)`

/** @returns how many say something else now; nothing changes in a space of others */
export async function setTerms(desk: Desk, { space, ids, deleteAfter }: Stamp): Promise<number> {
  const month = deleteAfter && `${deleteAfter}-01`
  const { rows } = await sql<{ count: number }>`
    select set_terms(${space}, ${ids}::text[], ${month}::date) as count`.execute(desk.tx)
  return rows[0]?.count ?? 0
}

/** Spaces in which something ends by itself, as far as I read them, with what all of that comes to. */
export async function listDigests(desk: Desk, organisation: string): Promise<SpaceTerms[]> {
  const { rows } = await sql<SpaceTerms>`
    select space, encode(sha256(convert_to(string_agg(
        e.id || ' ' || to_char(delete_after, 'YYYY-MM'), E'\n' order by e.id collate "C"), 'UTF8')), 'hex') as digest
    from envelope e where organisation = ${organisation} and delete_after is not null and ${newest}
    group by space order by space`.execute(desk.tx)
  return rows
}

export async function listTermsIn(desk: Desk, space: string): Promise<[id: string, month: string][]> {
  const { rows } = await sql<{ id: string; month: string }>`
    select id::text, to_char(delete_after, 'YYYY-MM') as month from envelope e
    where space = ${space} and delete_after is not null and ${newest} order by id`.execute(desk.tx)
  return rows.map(({ id, month }) => [id, month])
}

/** Records that are older than what was shortened of them: an older backup has brought them back. */
export async function listBehind(desk: Desk, organisation: string): Promise<Behind[]> {
  const { rows } = await sql<Behind>`
    select e.space, e.id::text from (
      select space, subject, max(below) as below from deletion_journal
      where organisation = ${organisation} and kind = 'versions' group by space, subject) j
    join envelope e on e.space = j.space and e.id = j.subject
    group by e.space, e.id, j.below having max(e.version) < j.below order by e.id limit 2000`.execute(desk.tx)
  return rows
}
