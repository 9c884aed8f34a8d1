import type { Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isInJam, mustBeSomebody } from '#people/role.ts'
import { hasTeamOf } from './live.sql.ts'

/** What people hear of without a reload. Other events (roles, mails, reviews) are nobody's but the log's. */
const heard =
  /^(checkin|help|announcement|participant|programme|team|service|handover|acceptance|demo|need|matching|shift|remote|room)\./

export const isHeard = ({ kind }: { kind: string }): boolean => heard.test(kind)

/** @throws Refusal unless the actor has any role in the jam. */
export function mustBeInJam(desk: Desk, jam: string): void {
  if (desk.actor.itself || isInJam(desk.actor, jam)) return
  mustBeSomebody(desk)
  throw new Refusal('forbidden', 'role.needed')
}

/** The people of a jam hear it live, and organisations a team works for. */
export async function mustHear(desk: Desk, jam: string): Promise<void> {
  if (await hasTeamOf(desk, jam)) return
  mustBeInJam(desk, jam)
}
