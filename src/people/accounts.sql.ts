import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'

type AccountTable = {
  id: string
  email: string | null
  name: string
  lang: Lang
  created_at: Date
  erased_at: Date | null
}

type SessionTable = {
  id: string
  account: string
  token_hash: string
  label: string
  created_at: Date
  seen_on: Date
  ends_at: Date
  proven_at: Date | null
  stepped_up_at: Date | null
}

type RoleTable = {
  id: string
  account: string
  role: string
  jam: string | null
  granted_at: Date
  granted_by: string | null
}

type OrganisationTable = { id: string; name: string; website: string; about: string; created_at: Date }

type MembershipTable = { account: string; organisation: string; role: 'admin' | 'member'; joined_at: Date }

declare module '#kernel/db.ts' {
  interface Tables {
    account: AccountTable
    session: SessionTable
    role: RoleTable
    organisation: OrganisationTable
    membership: MembershipTable
  }
}

export const findAccountByEmail = (desk: Desk, email: string) =>
  desk.tx
    .selectFrom('account')
    .select(['id', 'name', 'lang'])
    .where('email', '=', email)
    .where('erased_at', 'is', null)
    .executeTakeFirst()

export async function findNameOf(desk: Desk, id: string): Promise<string> {
  const row = await desk.tx.selectFrom('account').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? ''
}

/** Adds the account unless another request just did; two first sign-ins of one person become one account. */
export const addAccount = (desk: Desk, account: { id: string; email: string; name: string; lang: Lang }) =>
  desk.tx
    .insertInto('account')
    .values({ ...account, created_at: desk.now, erased_at: null })
    .onConflict((oc) => oc.column('email').doNothing())
    .execute()

export const nameAccount = (desk: Desk, id: string, name: string) =>
  desk.tx.updateTable('account').set({ name }).where('id', '=', id).execute()

export const addSession = (desk: Desk, session: Omit<SessionTable, 'seen_on'>) =>
  desk.tx
    .insertInto('session')
    .values({ ...session, seen_on: desk.now })
    .execute()

export const removeSession = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('session').where('id', '=', id).executeTakeFirst()

export const listSessionRows = (desk: Desk, account: string) =>
  desk.tx
    .selectFrom('session')
    .select(['id', 'label', 'created_at', 'seen_on', 'ends_at'])
    .where('account', '=', account)
    .orderBy('created_at', 'desc')
    .execute()
