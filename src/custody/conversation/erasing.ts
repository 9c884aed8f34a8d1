import { afterCommit, asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { bury } from '../deletion/journal.ts'
import { removeNoticeOf } from '../dialogue/notice-rows.ts'
import { removeParts } from '../file/parts.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import {
  blurRows,
  type ConversationRow,
  findSeat,
  listDue,
  listIn,
  lockRow,
  removeFilesOf,
  removeRow,
  sayWord,
} from './conversations.sql.ts'
import { mustHear } from './hearing.ts'

/** What went, and when: numbers alone (Löschbescheinigung). */
export type Destroyed = {
  conversation: string
  organisation: string
  lines: number
  notes: number
  files: number
  at: string
}

/**
 * Erases a conversation for good, for whoever is responsible for it; while nobody has accepted, for a reader of its space: lines,
 * keys, side room, files, the address for notices.
 * @throws Refusal `conversation.missing`, `conversation.not-seated`
 */
export async function eraseConversation(desk: Desk, id: string): Promise<Destroyed> {
  const mine = await mustHear(desk, id)
  const { member } = await mustHaveKeyring(desk)
  const part = mine.seated > 0 ? (await findSeat(desk, id, member))?.part : 'counsellor'
  if (part !== 'counsellor' && part !== 'lead') throw new Refusal('forbidden', 'conversation.not-seated')
  return takeAll(desk, mine, member)
}

/** The same for whoever opened it, and has shown the way back for this. */
export const destroyOwnConversation = (desk: Desk, mine: ConversationRow): Promise<Destroyed> =>
  takeAll(desk, mine, null)

/** Erases conversations whose day has come, at most so many. For the house itself. @returns how many */
export async function eraseDueConversations(desk: Desk, most: number): Promise<number> {
  const due = await listDue(desk, most)
  for (const one of due) await takeAll(desk, one, null)
  return due.length
}

/** Erases every conversation of a space: what they were sent to is erased. For an act that has checked the right. */
export const eraseConversationsIn = (desk: Desk, space: string): Promise<number> =>
  // Whoever erases a service need not read what was said there.
  asHouse(desk, async () => {
    const all = await listIn(desk, space)
    for (const one of all) await takeAll(desk, one, null)
    return all.length
  })

/** Leaves only the hour of what was said before a moment. @returns how many rows were blurred */
export const blurConversations = (desk: Desk, before: Date, most: number): Promise<number> =>
  blurRows(desk, before, most)

async function takeAll(desk: Desk, { id }: ConversationRow, member: string | null) {
  // Whoever wrote has no key; whoever reads may not remove lines by themselves.
  return asHouse(desk, async (): Promise<Destroyed> => {
    const { organisation, space } = mustFind(await lockRow(desk, id), 'conversation.missing')
    await removeNoticeOf(desk, id)
    const files = await removeFilesOf(desk, id)
    const { lines, notes } = mustFind(await removeRow(desk, id), 'conversation.missing')
    const counts = { records: lines + notes, files: files.length }
    await bury(desk, { organisation, space, kind: 'record', subject: id, member, counts, at: desk.now })
    await record(desk, 'conversation.erased', null, { organisation, data: { space } })
    await sayWord(desk, `look ${id}`)
    afterCommit(desk, () => removeParts(desk.house, files))
    return { conversation: id, organisation, lines, notes, files: files.length, at: desk.now.toISOString() }
  })
}
