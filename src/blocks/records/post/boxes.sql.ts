import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    records_box: Box & { letters: number }
    records_letter: { letter: string; box: string; organisation: string; sender: string | null }
  }
}

export const boxKinds = ['check-in', 'referral'] as const
export type BoxKind = (typeof boxKinds)[number]

/** A letter box (Briefkasten): whose, of which kind, for which space, how long. */
export type Box = {
  id: string
  service: string
  organisation: string
  kind: BoxKind
  space: string
  until: Date | null
}

export const addBox = (desk: Desk, box: Box) =>
  desk.tx
    .insertInto('records_box')
    .values({ ...box, letters: 0 })
    .execute()

export const findBoxRow = (desk: Desk, id: string): Promise<Box | undefined> =>
  desk.tx
    .selectFrom('records_box')
    .select(['id', 'service', 'organisation', 'kind', 'space', 'until'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Where others refer somebody to an organisation. */
export const findReferralRow = (desk: Desk, organisation: string): Promise<Box | undefined> =>
  desk.tx
    .selectFrom('records_box')
    .select(['id', 'service', 'organisation', 'kind', 'space', 'until'])
    .where('organisation', '=', organisation)
    .where('kind', '=', 'referral')
    .executeTakeFirst()

export const listReferralRows = (desk: Desk) =>
  desk.tx
    .selectFrom('records_box')
    .innerJoin('organisation', 'organisation.id', 'records_box.organisation')
    .select(['organisation.id as organisation', 'organisation.name', 'records_box.space'])
    .where('kind', '=', 'referral')
    .orderBy('organisation.name')
    .execute()

export const removeBoxRow = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('records_box').where('id', '=', id).execute()

/** @returns whether there was room for one more */
export async function countLetter(desk: Desk, id: string, most: number): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('records_box')
    .set((eb) => ({ letters: eb('letters', '+', 1) }))
    .where('id', '=', id)
    .where('letters', '<', most)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const noteLetter = (
  desk: Desk,
  row: { letter: string; box: string; organisation: string; sender: string | null },
) => desk.tx.insertInto('records_letter').values(row).execute()

export const listLettersOf = async (desk: Desk, box: string): Promise<string[]> =>
  (await desk.tx.selectFrom('records_letter').select('letter').where('box', '=', box).execute()).map(
    ({ letter }) => letter,
  )

/** From which organisations referrals came, by letter. */
export const listSenders = (desk: Desk, box: string) =>
  desk.tx.selectFrom('records_letter').select(['letter', 'sender']).where('box', '=', box).execute()

export const nameOfOrganisation = async (desk: Desk, id: string): Promise<string | undefined> =>
  (await desk.tx.selectFrom('organisation').select('name').where('id', '=', id).executeTakeFirst())?.name
