import type { Desk } from '#kernel/desk.ts'
import { listNoticesIn, removeNotice } from './notices.sql.ts'

/** Takes every address away that belongs to a case or conversation of a space, also out of the outbox: the space is being destroyed. */
export async function removeNoticesOf(desk: Desk, space: string): Promise<void> {
  for (const of of await listNoticesIn(desk, space)) await removeNotice(desk, of)
}

/** The same for one of them, that an older backup has brought back. */
export const removeNoticeOf = removeNotice
