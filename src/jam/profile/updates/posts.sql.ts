import { type ColumnType, type RawBuilder, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Milestone, Post, ShownPost, Voice } from './post.ts'

type Unset<T> = ColumnType<T, T | undefined>

declare module '#kernel/db.ts' {
  interface Tables {
    post: {
      id: string
      jam: string
      title: string
      text: string
      posted_at: Date
      voice: Unset<Voice>
      need: Unset<string | null>
      organisation: Unset<string | null>
      milestone: Unset<Milestone | ''>
      picture: Unset<string | null>
      alt: Unset<string>
      changed_at: Unset<Date | null>
      hidden_at: Unset<Date | null>
    }
  }
}

// A service is public once its organisation shows it; to those who build it the wall would show it sooner.
async function posts(desk: Desk, where: RawBuilder<unknown>, most: number): Promise<ShownPost[]> {
  const { rows } = await sql<ShownPost>`
    select p.id, p.jam, p.voice, p.need, p.organisation, p.title, p.text, p.milestone, p.picture, p.alt,
      p.posted_at as "postedAt", p.changed_at as "changedAt", p.hidden_at as "hiddenAt", j.slug, j.title as "jamTitle",
      j.time_zone as zone, n.organisation_name as "organisationName", n.title as project,
      (select s.id from service s where s.need = p.need and s.state = 'live' and s.shown_at is not null) as service
    from post p join jam j on j.id = p.jam left join need n on n.id = p.need
    where ${where} order by p.posted_at desc, p.id limit ${most}`.execute(desk.tx)
  return rows
}

type Wanted = { need?: string; hidden?: boolean }

export const listPostRows = (
  desk: Desk,
  jam: string,
  most: number,
  { need, hidden }: Wanted = {},
): Promise<ShownPost[]> =>
  posts(
    desk,
    sql`p.jam = ${jam} and (${hidden ?? false} or p.hidden_at is null)
      and (${need ?? null}::uuid is null or p.need = ${need ?? null})`,
    most,
  )

/** The newest of all public jams; what happens in a sample is no news. */
export const listNewestPostRows = (desk: Desk, most: number): Promise<ShownPost[]> =>
  posts(desk, sql`p.hidden_at is null and j.published_at is not null and not j.sample`, most)

export const findPostRow = async (desk: Desk, jam: string, id: string): Promise<ShownPost | undefined> =>
  (await posts(desk, sql`p.jam = ${jam} and p.id = ${id}`, 1))[0]

/** @returns whether it was added; the same words twice are one update (sent twice by one click). */
export async function addPost(
  desk: Desk,
  { postedAt, changedAt, hiddenAt, ...post }: Post,
): Promise<boolean> {
  const added = await desk.tx
    .insertInto('post')
    .values({ ...post, posted_at: postedAt, changed_at: changedAt, hidden_at: hiddenAt })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

type Change = Partial<Pick<Post, 'title' | 'text' | 'milestone' | 'picture' | 'alt'>>

/** @returns whether it is still there to be changed. */
export async function savePost(desk: Desk, { jam, id }: Post, change: Change): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('post')
    .set({ ...change, changed_at: desk.now })
    .where('jam', '=', jam)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** @returns whether that was new. */
export async function hidePostRow(desk: Desk, { jam, id }: Post, hidden: boolean): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('post')
    .set({ hidden_at: hidden ? desk.now : null })
    .where('jam', '=', jam)
    .where('id', '=', id)
    .where('hidden_at', hidden ? 'is' : 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A picture is as public as the update it belongs to. */
export const showFile = (desk: Desk, file: string, shown: boolean) =>
  desk.tx.updateTable('file').set({ public: shown }).where('id', '=', file).execute()

export async function removePost(desk: Desk, jam: string, id: string): Promise<boolean> {
  const removed = await desk.tx
    .deleteFrom('post')
    .where('jam', '=', jam)
    .where('id', '=', id)
    .returning('id')
    .execute()
  return removed.length === 1
}
