import type { Desk } from '#kernel/desk.ts'
import type { SitePicture } from '../model/site.ts'

export type PlacedPicture = { service: string; organisation: string; picture: SitePicture }

export async function listPictureRows(desk: Desk, service: string): Promise<SitePicture[]> {
  const rows = await desk.tx
    .selectFrom('site_picture')
    .select(['id', 'about'])
    .where('service', '=', service)
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id, about }) => ({ ...about, id }))
}

export async function findPictureRow(desk: Desk, id: string): Promise<PlacedPicture | undefined> {
  const row = await desk.tx.selectFrom('site_picture').selectAll().where('id', '=', id).executeTakeFirst()
  return row && placed(row)
}

export async function findByDigest(desk: Desk, service: string, digest: string) {
  const row = await desk.tx
    .selectFrom('site_picture')
    .selectAll()
    .where('service', '=', service)
    .where('digest', '=', digest)
    .executeTakeFirst()
  return row && placed(row)
}

/** @returns false when the same picture is there already */
export async function addPictureRow(desk: Desk, placed: PlacedPicture, digest: string): Promise<boolean> {
  const { id, ...about } = placed.picture
  const added = await desk.tx
    .insertInto('site_picture')
    .values({
      id,
      service: placed.service,
      organisation: placed.organisation,
      digest,
      about: JSON.stringify(about),
      added_at: desk.now,
    })
    .onConflict((oc) => oc.columns(['service', 'digest']).doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows ?? 0) > 0
}

export async function savePictureRow(desk: Desk, { id, ...about }: SitePicture): Promise<void> {
  await desk.tx
    .updateTable('site_picture')
    .set({ about: JSON.stringify(about) })
    .where('id', '=', id)
    .execute()
}

export const erasePictureRow = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('site_picture').where('id', '=', id).execute()

type Row = { id: string; service: string; organisation: string; about: Omit<SitePicture, 'id'> }

const placed = ({ id, service, organisation, about }: Row): PlacedPicture => ({
  service,
  organisation,
  picture: { ...about, id },
})
