import type { Desk } from '#kernel/desk.ts'

/** Where to write to the people who handed needs in. */
export const listContactRows = (desk: Desk, needs: readonly string[]) =>
  needs.length === 0
    ? Promise.resolve([])
    : desk.tx
        .selectFrom('need_scope')
        .innerJoin('account', 'account.id', 'need_scope.contact')
        .select(['need_scope.need', 'account.id as account', 'account.email', 'account.name', 'account.lang'])
        .where('need_scope.need', 'in', needs)
        .where('account.email', 'is not', null)
        .execute()

export const findAccountRow = (desk: Desk, account: string) =>
  desk.tx
    .selectFrom('account')
    .select(['id as account', 'email', 'name', 'lang'])
    .where('id', '=', account)
    .executeTakeFirst()
