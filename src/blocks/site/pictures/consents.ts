import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustFindMine, mustFindOwn, mustOwn } from '../../services.ts'
import type { PictureConsent } from '../model/site.ts'
import {
  addConsentRow,
  eraseConsentRow,
  listConsentRows,
  listStandingRows,
  saveConsentRow,
} from './consents.sql.ts'
import type { Standing } from './picture.ts'
import { listPictureRows } from './pictures.sql.ts'

export type ConsentForm = Pick<PictureConsent, 'who' | 'givenOn' | 'how' | 'covers'>

/** What those who are to be seen have agreed to, the newest first: for people of the organisation alone. */
export async function listConsents(desk: Desk, service: string): Promise<PictureConsent[]> {
  await mustFindOwn(desk, service)
  return listConsentRows(desk, service)
}

/** Which consents there are, and which are withdrawn: for everybody who prepares the site. */
export async function listStanding(desk: Desk, service: string): Promise<Standing[]> {
  await mustFindMine(desk, service)
  return listStandingRows(desk, service)
}

export async function giveConsent(desk: Desk, service: string, form: ConsentForm): Promise<PictureConsent> {
  const { organisation } = await mustOwn(desk, service)
  const consent = { ...form, id: newId(), withdrawnOn: null }
  if (await addConsentRow(desk, { service, organisation }, consent))
    await record(desk, 'site.consent-given', consent.id, { organisation })
  return consent
}

/**
 * Somebody no longer agrees (Art. 7 (3) GDPR): pictures that name this consent are out of the next publication. A second time
 * changes nothing.
 */
export async function withdrawConsent(desk: Desk, service: string, id: string, on: string): Promise<void> {
  const { organisation } = await mustOwn(desk, service)
  const consent = await mustFindConsent(desk, service, id)
  if (consent.withdrawnOn) return
  await saveConsentRow(desk, { ...consent, withdrawnOn: on })
  await record(desk, 'site.consent-withdrawn', id, { organisation })
}

/** Forgets a consent that no picture names any more. @throws Refusal `consent.used` */
export async function eraseConsent(desk: Desk, service: string, id: string): Promise<void> {
  const { organisation } = await mustOwn(desk, service)
  await mustFindConsent(desk, service, id)
  const pictures = await listPictureRows(desk, service)
  if (pictures.some(({ consents }) => consents.includes(id))) throw new Refusal('conflict', 'consent.used')
  await eraseConsentRow(desk, id)
  await record(desk, 'site.consent-erased', id, { organisation })
}

async function mustFindConsent(desk: Desk, service: string, id: string): Promise<PictureConsent> {
  const all = await listConsentRows(desk, service)
  return mustFind(
    all.find((consent) => consent.id === id),
    'consent.missing',
  )
}
