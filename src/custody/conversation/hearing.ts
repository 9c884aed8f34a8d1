import type { Desk } from '#kernel/desk.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBeSomebody } from '#people/role.ts'
import { noteAccess } from '../access/accesses.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import type { LinePage } from './conversation.ts'
import { type ConversationRow, findRow, findSeat } from './conversations.sql.ts'
import { linesAfter } from './lines.ts'

/**
 * A conversation that somebody of the organisation may hear now: nobody has accepted it and they read its space, or they have a
 * seat whose time is not over.
 * @throws Refusal `conversation.missing`
 */
export async function mustHear(desk: Desk, id: string): Promise<ConversationRow> {
  mustBeSomebody(desk)
  // The wall shows those of one's spaces and seats; that a seat has its time is asked by the clock of the house.
  const mine = mustFind(await findRow(desk, id), 'conversation.missing')
  const { member } = await mustHaveKeyring(desk)
  if (mine.seated > 0 && !(await findSeat(desk, id, member)))
    throw new Refusal('missing', 'conversation.missing')
  return mine
}

/** Lines for somebody of the organisation. Who fetched them, and when, is noted. @throws Refusal `conversation.missing` */
export async function hearLines(desk: Desk, id: string, after: number): Promise<LinePage> {
  const { space, organisation } = await mustHear(desk, id)
  const page = await linesAfter(desk, id, after)
  if (page.lines.length > 0) await noteAccess(desk, { id: space, organisation }, 'envelope', [id])
  return page
}
