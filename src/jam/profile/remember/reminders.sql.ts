import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    reminder: { id: string; email: string; lang: Lang; asked_at: Date; confirmed_at: Date | null }
  }
}

/** Somebody who would like to hear of the next jam (Erinnerung). */
export type Reminder = { id: string; email: string; lang: Lang; confirmedAt: Date | null }

const columns = ['id', 'email', 'lang', 'confirmed_at as confirmedAt'] as const

/** Writes an address down once. @returns the row there is now */
export async function addReminder(desk: Desk, reminder: { id: string; email: string; lang: Lang }) {
  await desk.tx
    .insertInto('reminder')
    .values({ ...reminder, asked_at: desk.now, confirmed_at: null })
    .onConflict((oc) => oc.doNothing())
    .execute()
  return desk.tx
    .selectFrom('reminder')
    .select(columns)
    .where('email', '=', reminder.email)
    .executeTakeFirstOrThrow()
}

export const findReminder = (desk: Desk, id: string): Promise<Reminder | undefined> =>
  desk.tx.selectFrom('reminder').select(columns).where('id', '=', id).executeTakeFirst()

export const markConfirmed = (desk: Desk, id: string) =>
  desk.tx
    .updateTable('reminder')
    .set({ confirmed_at: desk.now })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute()

/** Takes everybody who is to be told out of the list, so that a second telling finds nobody. */
export const takeConfirmed = (desk: Desk): Promise<Reminder[]> =>
  desk.tx.deleteFrom('reminder').where('confirmed_at', 'is not', null).returning(columns).execute()

export const removeReminder = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('reminder').where('id', '=', id).execute()

/** Addresses that nobody confirmed: they may be somebody else's. */
export const removeUnconfirmed = (desk: Desk, before: Date) =>
  desk.tx.deleteFrom('reminder').where('confirmed_at', 'is', null).where('asked_at', '<', before).execute()
