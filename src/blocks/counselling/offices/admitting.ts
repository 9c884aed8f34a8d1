import type { Terms } from '#custody/conversation/conversation.ts'
import type { Place } from '#custody/dialogue/case.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { findState } from '../counselling.ts'
import { askToTell } from '../roster/alerts.ts'
import { findOfficeBySpace } from './offices.ts'

/**
 * Whether somebody may write a first message to an office now, and how long it is kept: as long as the office says when it is
 * written.
 * @throws Refusal `office.missing`, `counselling.closed`
 */
export async function admitSeeker(desk: Desk, { organisation, space }: Place): Promise<Terms> {
  const found = await findOfficeBySpace(desk, space)
  const office = mustFind(found?.organisation === organisation ? found : null, 'office.missing')
  if ((await findState(desk, office.service)) === 'closed') throw new Refusal('gone', 'counselling.closed')
  // Those on duty hear of it once this act is whole, without a word of what it is.
  await asHouse(desk, () => askToTell(desk, office.id))
  return { months: office.retentionMonths }
}
