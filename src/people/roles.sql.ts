import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Role } from './role.ts'

/** The organiser rows that hold a jam, locked, so that two who leave at once do not both go. */
export const lockOrganisers = (desk: Desk) =>
  desk.tx
    .selectFrom('role')
    .select(['account', 'jam'])
    .where('role', '=', 'organiser')
    .orderBy('id')
    .forUpdate()
    .execute()

/** @returns whether it is new. */
export async function addRole(
  desk: Desk,
  role: { id: string; account: string; role: Role; jam: string | null; by: string | null },
): Promise<boolean> {
  const { by, ...rest } = role
  const added = await desk.tx
    .insertInto('role')
    .values({ ...rest, granted_at: desk.now, granted_by: by })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** @returns whether it was there. */
export async function removeRole(
  desk: Desk,
  account: string,
  role: Role,
  jam: string | null,
): Promise<boolean> {
  const removed = await desk.tx
    .deleteFrom('role')
    .where('account', '=', account)
    .where('role', '=', role)
    .where('jam', jam === null ? 'is' : '=', jam)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

/** Everybody with a role here, by name; with a jam, those who run the house as well. */
export const listHolderRows = (desk: Desk, jam: string | null) =>
  desk.tx
    .selectFrom('role')
    .innerJoin('account', 'account.id', 'role.account')
    .select(['account.id', 'account.name', 'account.email', 'account.lang'])
    .select(['role.role', 'role.jam', 'role.granted_at'])
    .where((eb) =>
      eb.or([
        eb('role.jam', jam === null ? 'is' : '=', jam),
        eb.and([eb('role.jam', 'is', null), eb('role.role', '=', 'organiser')]),
      ]),
    )
    .orderBy(sql`lower(account.name)`)
    .orderBy('account.id')
    .orderBy('role.granted_at')
    .execute()

export async function holdsRole(
  desk: Desk,
  account: string,
  role: Role,
  jam: string | null,
): Promise<boolean> {
  const row = await desk.tx
    .selectFrom('role')
    .select('id')
    .where('account', '=', account)
    .where('role', '=', role)
    .where('jam', jam === null ? 'is' : '=', jam)
    .executeTakeFirst()
  return row !== undefined
}
