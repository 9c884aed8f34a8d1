import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../jam.ts'
import { forgetPicture, keepPublicPicture } from '../pictures.ts'
import { mostPartners, type Partner, type PartnerForm } from './partner.ts'
import { addPartnerRow, listPartnerRows, removePartnerRow, savePartner } from './partners.sql.ts'

/** The partners of a jam in the order the organiser gave them. */
export const listPartners = (desk: Desk, jam: string): Promise<Partner[]> => listPartnerRows(desk, jam)

/** @throws Refusal `missing` */
export async function mustFindPartner(desk: Desk, jam: Jam, id: string): Promise<Partner> {
  mustBe(desk, jam.id, 'organiser')
  return mustFind((await listPartnerRows(desk, jam.id)).find((one) => one.id === id))
}

/** @throws Refusal `partner.many`, `file.*`; one of this name that is there already stays as it is */
export async function addPartner(desk: Desk, jam: Jam, form: PartnerForm, file?: File): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const there = await listPartnerRows(desk, jam.id)
  if (there.length >= mostPartners) throw new Refusal('conflict', 'partner.many')
  const logo = file ? await keepPublicPicture(desk, jam.id, file) : null
  const place = Math.max(0, ...there.map((one) => one.place)) + 1
  const partner = { ...form, id: newId(), jam: jam.id, logo, place }
  if (await addPartnerRow(desk, partner)) await record(desk, 'partner.added', partner.id, { jam: jam.id })
  else await forgetPicture(desk, logo)
}

/** Changes a partner; a new logo takes the place of the old one. @throws Refusal as above, `missing` */
export async function changePartner(
  desk: Desk,
  partner: Partner,
  form: PartnerForm,
  { file, bare = false }: { file?: File | undefined; bare?: boolean } = {},
): Promise<void> {
  mustBe(desk, partner.jam, 'organiser')
  const logo = file ? await keepPublicPicture(desk, partner.jam, file) : bare ? null : partner.logo
  mustFind((await savePartner(desk, { ...partner, ...form, logo })) || null)
  if (logo !== partner.logo) await forgetPicture(desk, partner.logo)
  await record(desk, 'partner.changed', partner.id, { jam: partner.jam })
}

/** Moves a partner one place up or down; at the end of the list it stays. */
export async function movePartner(desk: Desk, partner: Partner, by: -1 | 1): Promise<void> {
  mustBe(desk, partner.jam, 'organiser')
  const all = await listPartnerRows(desk, partner.jam)
  const at = all.findIndex(({ id }) => id === partner.id)
  const other = all[at + by]
  if (!other) return
  const order = all.with(at, other).with(at + by, partner)
  for (const [place, one] of order.entries())
    if (one.place !== place + 1) await savePartner(desk, { ...one, place: place + 1 })
  await record(desk, 'partner.moved', partner.id, { jam: partner.jam })
}

export async function removePartner(desk: Desk, partner: Partner): Promise<void> {
  mustBe(desk, partner.jam, 'organiser')
  if (!(await removePartnerRow(desk, partner))) return
  await forgetPicture(desk, partner.logo)
  await record(desk, 'partner.removed', partner.id, { jam: partner.jam })
}
