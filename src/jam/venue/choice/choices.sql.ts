import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    venue_choice: { jam: string; account: string; venue: string; chosen_at: Date }
  }
}

/** @returns whether this is another choice than before. */
export async function saveChoice(
  desk: Desk,
  row: { jam: string; account: string; venue: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('venue_choice')
    .values({ ...row, chosen_at: desk.now })
    .onConflict((oc) =>
      oc
        .columns(['jam', 'account'])
        .doUpdateSet({ venue: row.venue, chosen_at: desk.now })
        .where('venue_choice.venue', '<>', row.venue),
    )
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** @returns whether there was one. */
export async function deleteChoice(desk: Desk, jam: string, account: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('venue_choice')
    .where('jam', '=', jam)
    .where('account', '=', account)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

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
