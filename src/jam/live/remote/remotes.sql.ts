import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import type { Remote } from './remote.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    remote: { id: string; jam: string; base: string; began_at: Date; ended_at: Date | null }
  }
}

export const findRemoteRow = (desk: Desk, jam: string): Promise<Remote | undefined> =>
  desk.tx
    .selectFrom('remote')
    .select(['id', 'jam', 'base', 'began_at as beganAt'])
    .where('jam', '=', jam)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** @returns false when the jam is remote already: of two tabs one switches it. */
export async function addRemote(desk: Desk, { id, jam, base }: Remote): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('remote')
    .values({ id, jam, base, began_at: desk.now, ended_at: null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function endRemote(desk: Desk, id: string): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('remote')
    .set({ ended_at: desk.now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type Reader = {
  account: string
  name: string
  email: string
  lang: Lang
  team: string | null
  teamName: string | null
  isHost: boolean
}

/** Everybody who would come: with a role in the jam, or of an organisation that a team works for. */
export async function listReaders(desk: Desk, jam: string): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select a.id as account, a.name, a.email, a.lang, t.id as team, t.name as "teamName",
      not exists (select from role r where r.account = a.id and r.jam = ${jam} and r.role <> 'host')
        and t.id is null as "isHost"
    from account a
    left join lateral (
      select t.id, t.name from team t
      where t.jam = ${jam} and (exists (select from team_member m
          where m.team = t.id and m.account = a.id and m.left_at is null)
        or t.organisation in (select organisation from membership where account = a.id))
      order by t.name limit 1) t on true
    where a.email is not null and a.erased_at is null
      and (t.id is not null or exists (select from role r where r.account = a.id and r.jam = ${jam}))
    order by a.id`.execute(desk.tx)
  return rows
}
