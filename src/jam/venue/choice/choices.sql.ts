import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    venue_choice: { jam: string; account: string; venue: string; chosen_at: Date }
  }
}

export const saveChoice = (desk: Desk, row: { jam: string; account: string; venue: string }) =>
  desk.tx
    .insertInto('venue_choice')
    .values({ ...row, chosen_at: desk.now })
    .onConflict((oc) => oc.columns(['jam', 'account']).doUpdateSet({ venue: row.venue, chosen_at: desk.now }))
    .execute()

export const deleteChoice = (desk: Desk, jam: string, account: string) =>
  desk.tx.deleteFrom('venue_choice').where('jam', '=', jam).where('account', '=', account).execute()

export async function findChoiceRow(desk: Desk, jam: string, account: string): Promise<string | null> {
  const row = await desk.tx
    .selectFrom('venue_choice')
    .select('venue')
    .where('jam', '=', jam)
    .where('account', '=', account)
    .executeTakeFirst()
  return row?.venue ?? null
}

export const listChoiceRows = (desk: Desk, jam: string): Promise<{ account: string; venue: string }[]> =>
  desk.tx.selectFrom('venue_choice').select(['account', 'venue']).where('jam', '=', jam).execute()
