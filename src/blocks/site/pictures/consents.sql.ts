import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { PictureConsent } from '../model/site.ts'
import type { Standing } from './picture.ts'

export async function listConsentRows(desk: Desk, service: string): Promise<PictureConsent[]> {
  const rows = await desk.tx
    .selectFrom('site_consent')
    .select(['id', 'consent'])
    .where('service', '=', service)
    .orderBy('kept_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id, consent }) => ({ ...consent, id }))
}

export async function listStandingRows(desk: Desk, service: string): Promise<Standing[]> {
  const { rows } = await sql<{ id: string; withdrawn_on: string | null }>`
    select id, withdrawn_on from site_consents(${service})`.execute(desk.tx)
  return rows.map(({ id, withdrawn_on: withdrawnOn }) => ({ id, withdrawnOn }))
}

/** @returns whether it is new: the same words are kept once */
export async function addConsentRow(
  desk: Desk,
  place: { service: string; organisation: string },
  { id, ...consent }: PictureConsent,
): Promise<boolean> {
  const added = await desk.tx
    .insertInto('site_consent')
    .values({ ...place, id, consent: JSON.stringify(consent), kept_at: desk.now })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function saveConsentRow(desk: Desk, { id, ...consent }: PictureConsent): Promise<void> {
  await desk.tx
    .updateTable('site_consent')
    .set({ consent: JSON.stringify(consent) })
    .where('id', '=', id)
    .execute()
}

export const eraseConsentRow = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('site_consent').where('id', '=', id).execute()
