import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustFind } from '#kernel/refusal.ts'
import { siteRoleOf } from './model/rights.ts'
import type { SiteRole } from './model/site.ts'
import { listPeopleRows, putRoleRow, removeRoleRow, type SitePerson } from './people.sql.ts'
import { listRoleRows } from './sites.sql.ts'
import { mustFindSite, mustPublishSite, type Site, tell } from './sites.ts'

/** Somebody who may shape a site, what they were named, and what they may do. */
export type Colleague = SitePerson & { named: SiteRole | null; role: SiteRole }

/** Everybody who may shape a site, by name, for one of them. */
export async function listColleagues(desk: Desk, service: string): Promise<Colleague[]> {
  return colleaguesOf(desk, await mustFindSite(desk, service))
}

/** Names somebody author, editor or publisher; null leaves them to what all may do. @throws Refusal `role.outsider` */
export async function nameRole(
  desk: Desk,
  service: string,
  account: string,
  role: SiteRole | null,
): Promise<void> {
  const site = await mustPublishSite(desk, service)
  const colleagues = await colleaguesOf(desk, site)
  const { named } = mustFind(
    colleagues.find((one) => one.account === account),
    'role.outsider',
  )
  if (named === role) return
  await (role === null ? removeRoleRow(desk, service, account) : putRoleRow(desk, site, account, role))
  await tell(desk, 'site.role-named', site, { role })
}

async function colleaguesOf(desk: Desk, site: Site): Promise<Colleague[]> {
  // Those who work on one site know each other; an account is open to its owner alone.
  const people = await asHouse(desk, () => listPeopleRows(desk, site))
  const rows = await listRoleRows(desk, site.service)
  const named = new Map(rows.map(({ account, role }) => [account, role]))
  // Whoever has left the organisation counts no more.
  const anybody = people.some(({ account }) => named.has(account))
  return people.map((one) => {
    const role = named.get(one.account) ?? null
    const standing = { member: one.member, admin: one.admin, builder: !one.member }
    return { ...one, named: role, role: siteRoleOf(standing, role, anybody) ?? 'author' }
  })
}
