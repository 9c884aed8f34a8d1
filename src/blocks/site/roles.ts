import { asHouse, type Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isMember } from '#people/role.ts'
import type { Service } from '../service.ts'
import { mayEdit, mayPublish, siteRoleOf } from './model/rights.ts'
import type { SiteRole } from './model/site.ts'
import { listRoleRows, listStandingRoleRows } from './sites.sql.ts'

/** What whoever asks may do on a site that they may shape; see `siteRoleOf`. */
export async function roleAt(desk: Desk, service: Service): Promise<SiteRole> {
  const { actor } = desk
  if (actor.itself) return 'publisher'
  const named = await listRoleRows(desk, service.id)
  // Who belongs to an organisation its builders do not read; whoever has left it counts no more.
  const rows = named.length === 0 ? [] : await asHouse(desk, () => listStandingRoleRows(desk, service))
  const own = rows.find(({ account }) => account === actor.account)?.role ?? null
  const member = isMember(actor, service.organisation)
  const standing = { member, admin: isMember(actor, service.organisation, 'admin'), builder: !member }
  // Whoever may shape the service is one of both, so there is a role.
  return siteRoleOf(standing, own, rows.length > 0) ?? 'author'
}

/** @throws Refusal `site.editors-only` */
export function mustEdit({ role }: { role: SiteRole }): void {
  if (!mayEdit(role)) throw new Refusal('forbidden', 'site.editors-only')
}

/** @throws Refusal `site.publishers-only` */
export function mustPublish({ role }: { role: SiteRole }): void {
  if (!mayPublish(role)) throw new Refusal('forbidden', 'site.publishers-only')
}
