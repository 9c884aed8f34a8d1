import type { Desk } from '#kernel/desk.ts'
import type { SiteRole } from './model/site.ts'

/** Somebody who may shape a site. */
export type SitePerson = { account: string; name: string; member: boolean; admin: boolean }

/** The members of its organisation and the team that builds it, by name. */
export async function listPeopleRows(
  desk: Desk,
  { service, organisation }: { service: string; organisation: string },
): Promise<SitePerson[]> {
  const members = await desk.tx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account')
    .select(['account.id as account', 'account.name', 'membership.role'])
    .where('membership.organisation', '=', organisation)
    .execute()
  const builders = await desk.tx
    .selectFrom('builder')
    .innerJoin('account', 'account.id', 'builder.account')
    .select(['account.id as account', 'account.name'])
    .where('builder.service', '=', service)
    .where('builder.ended_at', 'is', null)
    .execute()
  const own = new Set(members.map(({ account }) => account))
  return [
    ...members.map(({ account, name, role }) => ({ account, name, member: true, admin: role === 'admin' })),
    ...builders
      .filter(({ account }) => !own.has(account))
      .map((one) => ({ ...one, member: false, admin: false })),
  ].sort((a, b) => a.name.localeCompare(b.name, 'de') || (a.account < b.account ? -1 : 1))
}

export const putRoleRow = (
  desk: Desk,
  { service, organisation }: { service: string; organisation: string },
  account: string,
  role: SiteRole,
) =>
  desk.tx
    .insertInto('site_role')
    .values({ service, organisation, account, role })
    .onConflict((oc) => oc.columns(['service', 'account']).doUpdateSet({ role }))
    .execute()

export const removeRoleRow = (desk: Desk, service: string, account: string) =>
  desk.tx.deleteFrom('site_role').where('service', '=', service).where('account', '=', account).execute()
