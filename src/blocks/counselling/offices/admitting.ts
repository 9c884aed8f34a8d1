import type { Terms } from '#custody/conversation/conversation.ts'
import type { Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findState } from '../counselling.ts'
import { findOfficeBySpace } from './offices.ts'

/**
 * Whether somebody may write a first message to a space now, and how long it is kept; null for a space of no office.
 * @throws Refusal `counselling.closed`
 */
export async function admitTo(desk: Desk, space: string): Promise<Terms | null> {
  const office = await findOfficeBySpace(desk, space)
  if (!office) return null
  if ((await findState(desk, office.service)) === 'closed') throw new Refusal('gone', 'counselling.closed')
  return { months: office.retentionMonths }
}
