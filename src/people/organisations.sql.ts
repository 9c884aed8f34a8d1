import type { Desk } from '#kernel/desk.ts'

export const addOrganisation = (desk: Desk, organisation: { id: string; name: string }) =>
  desk.tx
    .insertInto('organisation')
    .values({ ...organisation, website: '', about: '', created_at: desk.now })
    .execute()

export const addMembership = (
  desk: Desk,
  membership: { account: string; organisation: string; role: 'admin' | 'member' },
) =>
  desk.tx
    .insertInto('membership')
    .values({ ...membership, joined_at: desk.now })
    .onConflict((oc) => oc.doNothing())
    .execute()

export const listOrganisationsOf = (desk: Desk, account: string): Promise<{ id: string; name: string }[]> =>
  desk.tx
    .selectFrom('organisation')
    .innerJoin('membership', 'membership.organisation', 'organisation.id')
    .select(['organisation.id', 'organisation.name'])
    .where('membership.account', '=', account)
    .orderBy('organisation.name')
    .execute()
