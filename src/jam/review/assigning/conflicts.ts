import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Kind } from '../../needs/need.ts'
import { isOrganiser } from '../rights.ts'
import { addConflict, listConflictRows, removeConflict, removeSeatRow, saveWishRow } from './assigning.sql.ts'

/** A conflict of interest (Befangenheit) with an organisation or with one need. */
export type Conflict = {
  account: string | null
  organisation?: string | null
  need?: string | null
  why: string
}

/**
 * Says that somebody is too close to judge: they for themselves, or an organiser for them. What they were given of it
 * goes to others. The same once.
 */
export async function declareConflict(desk: Desk, jam: string, conflict: Conflict): Promise<void> {
  const account = mustSpeakAbout(desk, jam, conflict.account)
  const { organisation = null, need = null, why } = conflict
  const declared = { declared_by: desk.actor.account, declared_at: desk.now }
  if (!(await addConflict(desk, { id: newId(), jam, account, organisation, need, why, ...declared }))) return
  if (need && isOrganiser(desk.actor, jam)) await removeSeatRow(desk, { need, reviewer: account })
  await record(desk, 'review.conflict-declared', account, { jam })
}

/** Takes a conflict back; what an organiser declared, only an organiser does. */
export async function withdrawConflict(desk: Desk, jam: string, id: string): Promise<void> {
  mustBe(desk, jam, 'organiser', 'reviewer')
  const conflict = mustFind((await listConflictRows(desk, jam)).find((one) => one.id === id))
  mustSpeakAbout(desk, jam, conflict.account)
  if (!(await removeConflict(desk, jam, id))) throw new Refusal('forbidden', 'role.needed')
  await record(desk, 'review.conflict-withdrawn', conflict.account, { jam })
}

/** What somebody likes to review, and how much at most. */
export async function wishFor(
  desk: Desk,
  jam: string,
  account: string,
  { kinds, most }: { kinds: Kind[]; most: number | null },
): Promise<void> {
  mustSpeakAbout(desk, jam, account)
  await saveWishRow(desk, { jam, account, kinds, most })
  await record(desk, 'review.wish-changed', account, { jam })
}

/** Reviewers speak about themselves, organisers about everybody. @returns about whom */
export function mustSpeakAbout(desk: Desk, jam: string, account: string | null): string {
  mustBe(desk, jam, 'organiser', 'reviewer')
  if (account && (account === desk.actor.account || isOrganiser(desk.actor, jam))) return account
  throw new Refusal('forbidden', 'role.needed')
}
