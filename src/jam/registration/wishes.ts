import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import { listAcceptedNeeds } from '../needs/needs.ts'
import type { Jam } from '../profile/jam.ts'
import { mayWish, mostWishes, type Participant, reorder } from './participant.ts'
import { lockParticipant } from './participants.sql.ts'
import { addWishes, listWishRows, removeWishes } from './wishes.sql.ts'

export type WishStep = {
  order?: readonly string[] | undefined
  move?: string | undefined
  add?: string | undefined
  remove?: string | undefined
}

/** What somebody wishes, the dearest first. */
export async function listWishesOf(desk: Desk, one: Participant): Promise<string[]> {
  const rows = await listWishRows(desk, one.jam)
  return rows.filter(({ participant }) => participant === one.id).map(({ need }) => need)
}

/**
 * Changes the order of one's wishes, adds or removes one. What is not on offer (any more) falls out in silence.
 * @throws Refusal `wishes.closed`, `wishes.full`
 */
export async function changeWishes(
  desk: Desk,
  jam: Jam,
  one: Participant,
  step: WishStep,
): Promise<string[]> {
  if (one.account !== desk.actor.account) mustBe(desk, jam.id, 'organiser')
  if (!mayWish(jam, desk.now)) throw new Refusal('conflict', 'wishes.closed')
  await lockParticipant(desk, jam.id, one.account, one.kind)
  const stored = await listWishesOf(desk, one)
  const offered = new Set((await listAcceptedNeeds(desk, jam.id)).map(({ id }) => id))
  if (step.add && stored.length >= mostWishes && !stored.includes(step.add))
    throw new Refusal('conflict', 'wishes.full')
  const wishes = reorder(step.order?.length ? step.order : stored, step, offered)
  if (wishes.join() === stored.join()) return wishes
  await removeWishes(desk, one.id)
  if (wishes.length > 0) await addWishes(desk, jam.id, one.id, wishes)
  await record(desk, 'wishes.changed', one.id, { jam: jam.id, data: { count: wishes.length } })
  return wishes
}
