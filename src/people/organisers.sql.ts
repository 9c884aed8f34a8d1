import type { NotNull } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

/** Who runs a jam or the whole house, by name. The caller speaks for the house. */
export const listOrganiserRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('role as r')
    .innerJoin('account as a', 'a.id', 'r.account')
    .select(['a.id as account', 'a.email', 'a.name', 'a.lang', 'r.jam'])
    .where('r.role', '=', 'organiser')
    .where((eb) => eb.or([eb('r.jam', '=', jam), eb('r.jam', 'is', null)]))
    .where('a.email', 'is not', null)
    .where('a.erased_at', 'is', null)
    .$narrowType<{ email: NotNull }>()
    .orderBy('a.name')
    .orderBy('a.id')
    .execute()
