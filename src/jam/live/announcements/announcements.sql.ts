import type { Desk } from '#kernel/desk.ts'
import type { Announcement } from './announcement.ts'

type AnnouncementTable = {
  id: string
  jam: string
  text: string
  made_by: string | null
  made_name: string
  made_at: Date
  withdrawn_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    announcement: AnnouncementTable
  }
}

/** @returns false when the same form was sent before. */
export async function addAnnouncement(desk: Desk, jam: string, id: string, text: string): Promise<boolean> {
  const { account: made_by, name: made_name } = desk.actor
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('announcement')
    .values({ id, jam, text, made_by, made_name, made_at: desk.now })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const listAnnouncementRows = (desk: Desk, jam: string): Promise<Announcement[]> =>
  desk.tx
    .selectFrom('announcement')
    .select(['id', 'text', 'made_name as madeName', 'made_at as madeAt'])
    .where('jam', '=', jam)
    .where('withdrawn_at', 'is', null)
    .orderBy('made_at', 'desc')
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
