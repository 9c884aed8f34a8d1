import type { Actor, Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import { hasRole, isMember, mustBe } from '#people/role.ts'
import type { Need } from '../needs/need.ts'
import { isAssigned, isBiased } from './assigning/own.ts'
import type { Rights, Standing } from './setup/phase.ts'
import { findStanding } from './setup/phases.ts'

/**
 * Who works on a need in the review, with what this moment allows.
 * @throws Refusal `review.own`, `review.conflict`, `review.not-yours`
 */
export async function mustJudge(desk: Desk, need: Need): Promise<Standing> {
  mustBe(desk, need.jam, 'organiser', 'reviewer')
  // Nobody scores their own: a reviewer may also sit on a board.
  if (isMember(desk.actor, need.organisation)) throw new Refusal('forbidden', 'review.own')
  if (await isBiased(desk, need)) throw new Refusal('forbidden', 'review.conflict')
  const standing = await findStanding(desk, need.jam)
  if (isOrganiser(desk.actor, need.jam)) return standing
  if (standing.rights.assignedOnly && !(await isAssigned(desk, need.id)))
    throw new Refusal('forbidden', 'review.not-yours')
  return standing
}

/** Whether names are hidden from somebody: organisers decide, so they always know. */
export const readsBlind = (actor: Actor, jam: string, { blind }: Rights): boolean =>
  blind && !isOrganiser(actor, jam)

export const isOrganiser = (actor: Actor, jam: string): boolean =>
  actor.itself || hasRole(actor, jam, 'organiser')
