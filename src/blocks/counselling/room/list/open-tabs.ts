import { type Conversation, shelfOf } from '../model/conversation.ts'

/** As many conversations stand open as tabs at once; the others are in the list. */
export const mostTabs = 10

/** My conversations that are not over, those first in which somebody waits for me longest. */
export function openTabs(all: readonly Conversation[], me: string): Conversation[] {
  const mine = all.filter((one) => shelfOf(one, me) === 'mine' && !one.standing.isClosed)
  const since = (one: Conversation) => one.waitingSince ?? '9'
  mine.sort((one, other) => since(one).localeCompare(since(other)) || one.id.localeCompare(other.id))
  // Which ones: by waiting. In which order: by age, so that a tab stays where it is.
  return mine.slice(0, mostTabs).sort((one, other) => one.openedAt.localeCompare(other.openedAt))
}
