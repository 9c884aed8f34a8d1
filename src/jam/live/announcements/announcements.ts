import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustBe } from '#people/role.ts'
import { mustBeInJam } from '../live.ts'
import type { Announcement } from './announcement.ts'
import { addAnnouncement, listAnnouncementRows, markWithdrawn } from './announcements.sql.ts'

/** Tells everybody in the jam something, under the id the form brought along: sent twice it is told once. */
export async function announce(desk: Desk, jam: string, id: string, text: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  if (await addAnnouncement(desk, jam, id, text)) await record(desk, 'announcement.made', id, { jam })
}

/** What was announced, newest first, for the people of the jam. */
export async function listAnnouncements(desk: Desk, jam: string): Promise<Announcement[]> {
  mustBeInJam(desk, jam)
  return listAnnouncementRows(desk, jam)
}

/** Takes an announcement off all pages. Once is enough. */
export async function withdrawAnnouncement(desk: Desk, jam: string, id: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  if (await markWithdrawn(desk, jam, id)) await record(desk, 'announcement.withdrawn', id, { jam })
}
