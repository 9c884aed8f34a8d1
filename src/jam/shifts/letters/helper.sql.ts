import type { Desk } from '#kernel/desk.ts'

/** Whom to write to. Asked by the house. */
export const findHelper = (desk: Desk, jam: string, account: string) =>
  desk.tx
    .selectFrom('participant as p')
    .innerJoin('account as a', 'a.id', 'p.account')
    .select(['p.account', 'p.name', 'a.email', 'a.lang'])
    .where('p.jam', '=', jam)
    .where('p.account', '=', account)
    .where('p.kind', '=', 'helper')
    .where('p.withdrawn_at', 'is', null)
    .executeTakeFirst()
