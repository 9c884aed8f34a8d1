import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

export const findOrganisationRow = (desk: Desk, id: string) =>
  desk.tx.selectFrom('organisation').select(['id', 'name']).where('id', '=', id).executeTakeFirst()

export const listMemberRows = (desk: Desk, organisation: string) =>
  desk.tx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account')
    .select(['account.id as account', 'account.name', 'account.email', 'account.lang'])
    .select(['membership.role', 'membership.joined_at'])
    .where('membership.organisation', '=', organisation)
    .orderBy(sql`lower(account.name)`)
    .orderBy('account.id')
    .execute()

/** All memberships of an organisation, locked, so that two admins do not leave at once. */
export const lockMembers = (desk: Desk, organisation: string) =>
  desk.tx
    .selectFrom('membership')
    .select(['account', 'role'])
    .where('organisation', '=', organisation)
    .orderBy('account')
    .forUpdate()
    .execute()

export const setMemberRole = (desk: Desk, organisation: string, account: string, role: 'admin' | 'member') =>
  desk.tx
    .updateTable('membership')
    .set({ role })
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .execute()

export const removeMembership = (desk: Desk, organisation: string, account: string) =>
  desk.tx
    .deleteFrom('membership')
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .execute()
