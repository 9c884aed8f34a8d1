import type { Actor } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'

/** What somebody is in a jam (Rolle). `company` is a company's contact, `auditor` may read and nothing else. */
export const roles = [
  'organiser',
  'reviewer',
  'mentor',
  'professional',
  'company',
  'helper',
  'host',
  'auditor',
] as const

export type Role = (typeof roles)[number]

/** Whoever stands at a desk or only glances. */
type Asking = { actor: Actor }

/** Whether somebody has one of these roles in this jam, or in all jams. */
export function hasRole(actor: Actor, jam: string, ...wanted: Role[]): boolean {
  return actor.roles.some(
    (held) => (held.jam === jam || held.jam === null) && (wanted as string[]).includes(held.role),
  )
}

export const isInJam = (actor: Actor, jam: string): boolean =>
  actor.roles.some((held) => held.jam === jam || held.jam === null)

/** Whether somebody founded this house and may open new jams. */
export const runsTheHouse = (actor: Actor): boolean =>
  actor.itself || actor.roles.some((held) => held.role === 'organiser' && held.jam === null)

export const isMember = (actor: Actor, organisation: string, role?: 'admin'): boolean =>
  actor.memberships.some((held) => held.organisation === organisation && (!role || held.role === role))

/** @returns the account. @throws Refusal `unknown` when nobody is signed in. */
export function mustBeSomebody({ actor }: Asking): string {
  if (!actor.account) throw new Refusal('unknown', 'sign-in.needed')
  return actor.account
}

/** @throws Refusal `unknown` for nobody, `forbidden` for somebody without one of the roles. */
export function mustBe(desk: Asking, jam: string, ...wanted: Role[]): void {
  if (desk.actor.itself || hasRole(desk.actor, jam, ...wanted)) return
  mustBeSomebody(desk)
  throw new Refusal('forbidden', 'role.needed')
}

/** @throws Refusal when the actor does not belong to the organisation. */
export function mustSpeakFor(desk: Asking, organisation: string, role?: 'admin'): void {
  if (desk.actor.itself || isMember(desk.actor, organisation, role)) return
  mustBeSomebody(desk)
  throw new Refusal('forbidden', 'membership.needed')
}

/** @throws Refusal unless the actor founded this house. */
export function mustRunTheHouse(desk: Asking): void {
  if (runsTheHouse(desk.actor)) return
  mustBeSomebody(desk)
  throw new Refusal('forbidden', 'role.needed')
}
