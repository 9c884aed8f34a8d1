import type { Desk } from '#kernel/desk.ts'
import { findRow, leaveAll, removeFilesOf, removeRow } from './conversations.sql.ts'

// What other rooms of custody ask of conversations: visits, deletions, the log.
export { type ConversationRow, findRow, findRowAt } from './conversations.sql.ts'

/**
 * Takes a conversation away that an older backup has brought back, whichever space it was in then.
 * @returns its files, whose bytes are still on the disk
 */
export async function forgetConversation(desk: Desk, id: string): Promise<{ id: string }[]> {
  if (!(await findRow(desk, id))) return []
  const files = await removeFilesOf(desk, id)
  await removeRow(desk, id)
  return files
}

/** Takes the keys and seats of whoever is no member of the vault any more. For the house itself. */
export const leaveConversations = leaveAll
