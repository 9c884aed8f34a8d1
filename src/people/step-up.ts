import { later, minute } from '#kernel/clock.ts'
import type { Actor, Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBeSomebody } from './role.ts'

/** How long a step-up (passkey or code of an app) opens entrusted data, exports, roles and the handover. */
export const stepUpHolds = 30 * minute

/** Whether this session has proven more than a mailbox a short while ago. */
export const hasSteppedUp = (actor: Actor, now: Date): boolean => provenFor(actor, now) > 0

/** How much longer that counts, in milliseconds. */
export function provenFor({ steppedUpAt }: Actor, now: Date): number {
  return steppedUpAt === null ? 0 : Math.max(0, later(steppedUpAt, stepUpHolds).getTime() - now.getTime())
}

/**
 * First line of every act on entrusted data, exports, roles and the handover, after the permission. The page
 * that answers leads to `/me/step-up` and from there back. In tests: `await house.stepUp(amina)` before the act.
 * @throws Refusal `unknown` for nobody, `forbidden` `step-up.needed`
 */
export function mustHaveSteppedUp(desk: Desk): void {
  if (desk.actor.itself) return
  mustBeSomebody(desk)
  if (!hasSteppedUp(desk.actor, desk.now)) throw new Refusal('forbidden', 'step-up.needed')
}
