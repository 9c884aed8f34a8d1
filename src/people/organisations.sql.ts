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

export const raiseMembership = (desk: Desk, account: string, organisation: string) =>
  desk.tx
    .updateTable('membership')
    .set({ role: 'admin' })
    .where('account', '=', account)
    .where('organisation', '=', organisation)
    .execute()

export async function isMemberRow(desk: Desk, account: string, organisation: string): Promise<boolean> {
  const row = await desk.tx
    .selectFrom('membership')
    .select('role')
    .where('account', '=', account)
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  return row !== undefined
}

export const listOrganisationsOf = (desk: Desk, account: string): Promise<{ id: string; name: string }[]> =>
  desk.tx
    .selectFrom('organisation')
    .innerJoin('membership', 'membership.organisation', 'organisation.id')
    .select(['organisation.id', 'organisation.name'])
    .where('membership.account', '=', account)
    .orderBy('organisation.name')
    .execute()

export const addOrganisations = (desk: Desk, organisations: { id: string; name: string }[]) =>
  desk.tx
    .insertInto('organisation')
    .values(organisations.map((one) => ({ ...one, website: '', about: '', created_at: desk.now })))
    .execute()

/** Which of these nobody belongs to. */
export async function listUnclaimedIds(desk: Desk, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await desk.tx
    .selectFrom('organisation')
    .select('id')
    .where('id', 'in', ids)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership')
            .select('account')
            .whereRef('membership.organisation', '=', 'organisation.id'),
        ),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}

export const removeOrganisations = (desk: Desk, ids: readonly string[]) =>
  desk.tx.deleteFrom('organisation').where('id', 'in', ids).execute()
