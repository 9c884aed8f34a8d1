import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Addressees, AnnouncementForm, Told } from './announcement.ts'

type AnnouncementTable = {
  id: string
  jam: string
  text: string
  made_by: string | null
  made_name: string
  made_at: Date
  withdrawn_at: Date | null
  important: boolean
  audience: Told['audience']
  audience_ids: string[]
  seal: string
}

type ReadTable = {
  announcement: string
  jam: string
  account: string
  read_at: Date
  confirmed_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    announcement: AnnouncementTable
    announcement_read: ReadTable
  }
}

/** @returns false when the same form was sent before. */
export async function addAnnouncement(
  desk: Desk,
  jam: string,
  id: string,
  form: AnnouncementForm,
  seal: string,
): Promise<boolean> {
  const { account: made_by, name: made_name } = desk.actor
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('announcement')
    .values({
      ...{ id, jam, made_by, made_name, made_at: desk.now, seal },
      text: form.text,
      important: form.important,
      audience: form.audience,
      audience_ids: form.audienceIds,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** What the wall lets this person see, with whether they have read it. */
export const listAnnouncementRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('announcement as a')
    .leftJoin('announcement_read as r', (join) =>
      join.onRef('r.announcement', '=', 'a.id').on('r.account', '=', desk.actor.account),
    )
    .select(['a.id', 'a.text', 'a.made_name as madeName', 'a.made_at as madeAt', 'a.seal', 'a.important'])
    .select(['a.audience', 'a.audience_ids as audienceIds', 'r.read_at as readAt'])
    .select(['r.confirmed_at as confirmedAt', 'a.made_by as madeBy'])
    .where('a.jam', '=', jam)
    .where('a.withdrawn_at', 'is', null)
    .orderBy('a.made_at', 'desc')
    .limit(100)
    .execute()

export async function markWithdrawn(desk: Desk, jam: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('announcement')
    .set({ withdrawn_at: desk.now })
    .where('jam', '=', jam)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes that the actor has read these, and confirmed them where they say so. */
export async function markRead(
  desk: Desk,
  jam: string,
  ids: readonly string[],
  confirms: boolean,
): Promise<void> {
  const confirmed = confirms ? desk.now : null
  await sql`
    insert into announcement_read (announcement, jam, account, read_at, confirmed_at)
    select a.id, a.jam, ${desk.actor.account}, ${desk.now}, ${confirmed}::timestamptz from announcement a
    where a.jam = ${jam} and a.id = any (${ids as string[]}::uuid[]) and a.withdrawn_at is null
    on conflict (announcement, account) do update set confirmed_at = excluded.confirmed_at
      where announcement_read.confirmed_at is null and excluded.confirmed_at is not null`.execute(desk.tx)
}

export type ReadCount = { id: string; reached: number; read: number; confirmed: number }

/** How many each announcement reaches, and how many have read it. Everybody who reads it may see that. */
export async function countReads(desk: Desk, jam: string): Promise<ReadCount[]> {
  const { rows } = await sql<ReadCount>`
    select a.id, (select count(*)::int from reached_by(a.id)) as reached,
      (select count(*)::int from announcement_read r join reached_by(a.id) b on b.account = r.account
        where r.announcement = a.id) as read,
      (select count(*)::int from announcement_read r where r.announcement = a.id and r.confirmed_at is not null) as confirmed
    from (select id from announcement where jam = ${jam} and withdrawn_at is null order by made_at desc limit 30) a`.execute(
    desk.tx,
  )
  return rows
}

export type Reader = { name: string; readAt: Date | null; confirmedAt: Date | null }

/** Who has read one and who has not. Names are for organisers; the act that calls this has checked that. */
export async function listReaders(desk: Desk, id: string): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select b.name, r.read_at as "readAt", r.confirmed_at as "confirmedAt" from reached_by(${id}) b
    left join announcement_read r on r.announcement = ${id} and r.account = b.account
    order by r.confirmed_at is not null, r.read_at is not null, b.name collate "de-DE-x-icu"`.execute(desk.tx)
  return rows
}

export async function findAddressees(desk: Desk, jam: string): Promise<Addressees> {
  const teams = await desk.tx
    .selectFrom('team')
    .select(['id', 'name'])
    .where('jam', '=', jam)
    .orderBy('name')
    .execute()
  const venues = await desk.tx
    .selectFrom('venue')
    .select(['id', 'name'])
    .where('jam', '=', jam)
    .where('confirmed_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('name')
    .execute()
  return { teams, venues }
}
