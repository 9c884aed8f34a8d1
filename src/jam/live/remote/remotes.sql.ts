import { type RawBuilder, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import type { Remote, Scope } from './remote.ts'

type RemoteTable = {
  id: string
  jam: string
  base: string
  began_at: Date
  ended_at: Date | null
  venue: string | null
  team: string | null
  lobby: string
  shifts: string[]
}

declare module '#kernel/db.ts' {
  interface Tables {
    remote: RemoteTable
  }
}

const rows = (desk: Desk) =>
  desk.tx
    .selectFrom('remote')
    .select(['id', 'jam', 'base', 'began_at as beganAt', 'venue', 'team', 'lobby'])
    .where('ended_at', 'is', null)

/** Everything of a jam that is remote now, the whole jam first. */
export const listRemoteRows = (desk: Desk, jam: string): Promise<Remote[]> =>
  rows(desk)
    .where('jam', '=', jam)
    .orderBy(sql`team is not null`)
    .orderBy(sql`venue is not null`)
    .orderBy('began_at')
    .execute()

/** The remote that holds for a team: its own, its venue's, or the jam's (as `remote_of_team` says it to a team's page). */
export async function findRemoteOfTeam(desk: Desk, team: string): Promise<Remote | undefined> {
  const { rows } = await sql<Remote>`
    select r.id, r.jam, r.base, r.lobby, r.venue, r.team, r.began_at as "beganAt",
      (select link from remote_room where team = t.id) as link
    from team t join remote r on r.jam = t.jam and r.ended_at is null
      and (r.team = t.id or (r.team is null and r.venue is null) or ${inVenue(sql`r.venue`)})
    where t.id = ${team} order by r.team is null, r.venue is null limit 1`.execute(desk.tx)
  return rows[0]
}

/** @returns false when this is remote already: of two tabs one switches it. */
export async function addRemote(
  desk: Desk,
  { id, jam, base, lobby = '', venue = null, team = null }: Remote,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('remote')
    .values({ id, jam, base, lobby, venue, team, began_at: desk.now, ended_at: null, shifts: [] })
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
  zone: string | null
  team: string | null
  teamName: string | null
  isHost: boolean
}

/** Whom a switch concerns: everybody with a role in the jam or of a team's organisation, or those of one part of it. */
export async function listReaders(desk: Desk, jam: string, scope: Scope): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select a.id as account, a.name, a.email, a.lang, z.zone, t.id as team, t.name as "teamName",
      not exists (select from role r where r.account = a.id and r.jam = ${jam} and r.role <> 'host')
        and t.id is null as "isHost"
    from account a
    left join own_zone z on z.account = a.id
    left join lateral (
      select t.id, t.name from team t
      where t.jam = ${jam} and (exists (select from team_member m
          where m.team = t.id and m.account = a.id and m.left_at is null)
        or t.organisation in (select organisation from membership where account = a.id))
      order by ${teamFirst(scope)}, t.name limit 1) t on true
    where a.email is not null and a.erased_at is null and ${concerned(jam, scope)}
    order by a.id`.execute(desk.tx)
  return rows
}

const inVenue = (venue: RawBuilder<unknown> | string) =>
  sql`exists (select from seat s join room k on k.id = s.room where s.team = t.id and k.venue = ${venue})`

// Of somebody's several teams the one that this is about.
const teamFirst = (scope: Scope): RawBuilder<unknown> => {
  if (scope.kind === 'team') return sql`t.id <> ${scope.id}`
  return scope.kind === 'venue' ? sql`not ${inVenue(scope.id)}` : sql`t.name`
}

function concerned(jam: string, scope: Scope): RawBuilder<unknown> {
  if (scope.kind === 'team') return sql`t.id = ${scope.id}`
  if (scope.kind === 'venue')
    return sql`((t.id is not null and ${inVenue(scope.id)})
      or exists (select from venue v where v.id = ${scope.id} and v.host = a.id)
      or exists (select from venue_choice c where c.jam = ${jam} and c.account = a.id and c.venue = ${scope.id}))`
  return sql`(t.id is not null or exists (select from role r where r.account = a.id and r.jam = ${jam}))`
}

/** The number under which calendars know what is newer. */
export async function sequenceOf(desk: Desk, jam: string): Promise<number> {
  const { rows } = await sql<{ sequence: number }>`select calendar_sequence(${jam}) as sequence`.execute(
    desk.tx,
  )
  return rows[0]?.sequence ?? 0
}
