import type { Desk } from '#kernel/desk.ts'
import { listNoticesIn, removeNotice } from './notices.sql.ts'

/** Takes every address away that belongs to a case of a space, also out of the outbox: the space is being destroyed. */
export async function removeNoticesOf(desk: Desk, space: string): Promise<void> {
  for (const { sealed_case } of await listNoticesIn(desk, space)) await removeNotice(desk, sealed_case)
}

/** The same for one case, that an older backup has brought back. */
export const removeNoticeOf = removeNotice
