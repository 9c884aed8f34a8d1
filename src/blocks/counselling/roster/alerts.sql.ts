import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    counselling_alert: { office: string; organisation: string; newest: number; told_at: Date }
  }
}

/** What those on duty were told last. */
export type Alert = { newest: number; toldAt: Date }

export const findAlert = (desk: Desk, office: string): Promise<Alert | undefined> =>
  desk.tx
    .selectFrom('counselling_alert')
    .select(['newest', 'told_at as toldAt'])
    .where('office', '=', office)
    .executeTakeFirst()

/** As if they had been told of nothing yet; when they were told last stays. */
export const forgetTold = (desk: Desk, office: string) =>
  desk.tx.updateTable('counselling_alert').set({ newest: 0 }).where('office', '=', office).execute()

export const keepAlert = (desk: Desk, office: string, organisation: string, newest: number) =>
  desk.tx
    .insertInto('counselling_alert')
    .values({ office, organisation, newest, told_at: desk.now })
    .onConflict((oc) => oc.column('office').doUpdateSet({ newest, told_at: desk.now }))
    .execute()
