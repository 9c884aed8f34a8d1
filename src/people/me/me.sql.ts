import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'

export const findAccountRow = (desk: Desk, id: string) =>
  desk.tx.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const setLang = (desk: Desk, id: string, lang: Lang) =>
  desk.tx.updateTable('account').set({ lang }).where('id', '=', id).execute()

/** The caller speaks for the house: nobody sees another's address. @returns false when it belongs to another account */
export async function setEmail(desk: Desk, id: string, email: string): Promise<boolean> {
  const taken = await desk.tx
    .selectFrom('account')
    .select('id')
    .where('email', '=', email)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (taken) return false
  await desk.tx.updateTable('account').set({ email }).where('id', '=', id).execute()
  return true
}

export const removeOtherSessions = (desk: Desk, account: string, session: string) =>
  desk.tx.deleteFrom('session').where('account', '=', account).where('id', '!=', session).executeTakeFirst()
