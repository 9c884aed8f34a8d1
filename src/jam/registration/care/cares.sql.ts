import type { Desk } from '#kernel/desk.ts'

type VaultOfJam = {
  jam: string
  organisation: string
  space: string | null
  contact: string
  chosen_at: Date
  erased_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    jam_vault: VaultOfJam
    sealed_care: { jam: string; account: string; letter: string; sent_at: Date }
  }
}

/** Whose vault keeps what people of a jam seal (Tresor des Jams). */
export type JamVault = {
  jam: string
  organisation: string
  space: string | null
  contact: string
  erasedAt: Date | null
}

const rows = (desk: Desk) =>
  desk.tx.selectFrom('jam_vault').select(['jam', 'organisation', 'space', 'contact', 'erased_at as erasedAt'])

export const findJamVault = (desk: Desk, jam: string): Promise<JamVault | undefined> =>
  rows(desk).where('jam', '=', jam).executeTakeFirst()

export const lockJamVault = (desk: Desk, jam: string): Promise<JamVault | undefined> =>
  rows(desk).where('jam', '=', jam).forUpdate().executeTakeFirst()

export const saveJamVault = (desk: Desk, { erasedAt, ...one }: JamVault) =>
  desk.tx
    .insertInto('jam_vault')
    .values({ ...one, chosen_at: desk.now, erased_at: erasedAt })
    .onConflict((oc) => oc.column('jam').doUpdateSet({ ...one, erased_at: erasedAt }))
    .execute()

export const removeJamVault = (desk: Desk, jam: string) =>
  desk.tx.deleteFrom('jam_vault').where('jam', '=', jam).execute()

/** Jams of an organisation's vault, with their names and when they end. */
export const listJamsOfVault = (desk: Desk, organisation: string) =>
  desk.tx
    .selectFrom('jam_vault as v')
    .innerJoin('jam as j', 'j.id', 'v.jam')
    .select(['v.jam', 'v.space', 'v.erased_at as erasedAt', 'j.title', 'j.ends_at as endsAt'])
    .where('v.organisation', '=', organisation)
    .orderBy('j.starts_at', 'desc')
    .execute()

/** The letter of one person, or those of all. */
export async function listSent(desk: Desk, jam: string, account?: string): Promise<string[]> {
  const found = await desk.tx
    .selectFrom('sealed_care')
    .select('letter')
    .where('jam', '=', jam)
    .$if(account !== undefined, (q) => q.where('account', '=', account ?? ''))
    .execute()
  return found.map(({ letter }) => letter)
}

export const addSent = (desk: Desk, jam: string, account: string, letter: string) =>
  desk.tx.insertInto('sealed_care').values({ jam, account, letter, sent_at: desk.now }).execute()

export const markErased = (desk: Desk, jam: string) =>
  desk.tx.updateTable('jam_vault').set({ erased_at: desk.now }).where('jam', '=', jam).execute()
