import type { Desk } from '#kernel/desk.ts'
import type { Partner, PartnerRole } from './partner.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    partner: {
      id: string
      jam: string
      name: string
      role: PartnerRole
      link: string
      logo: string | null
      alt: string
      place: number
      added_at: Date
    }
  }
}

export const listPartnerRows = (desk: Desk, jam: string): Promise<Partner[]> =>
  desk.tx
    .selectFrom('partner')
    .select(['id', 'jam', 'name', 'role', 'link', 'logo', 'alt', 'place'])
    .where('jam', '=', jam)
    .orderBy('place')
    .orderBy('id')
    .execute()

/** @returns whether it was added; false when one of this name is there. */
export async function addPartnerRow(desk: Desk, partner: Partner): Promise<boolean> {
  const added = await desk.tx
    .insertInto('partner')
    .values({ ...partner, added_at: desk.now })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** @returns whether it is still there to be changed. */
export async function savePartner(desk: Desk, { id, jam, ...partner }: Partner): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('partner')
    .set(partner)
    .where('id', '=', id)
    .where('jam', '=', jam)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function removePartnerRow(desk: Desk, { id, jam }: Partner): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('partner')
    .where('id', '=', id)
    .where('jam', '=', jam)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
