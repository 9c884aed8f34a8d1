import { findSpaceInLog } from '#custody/log/proofs.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustFindOwn } from '../../services.ts'
import { mustEnter, mustEnterToChange } from '../law/declarations.ts'
import type { Office, OfficeSettings } from '../office.ts'
import { findPreset } from '../presets/presets.ts'
import {
  addOfficeRow,
  findOfficeOfSpace,
  findOfficeRow,
  listOfficeRows,
  placeSpaceRow,
  removeOfficeRow,
  saveOfficeRow,
} from './offices.sql.ts'

const most = 60

/** The offices of a service, in their order. The act that calls this has let the actor in. */
export const listOffices = (desk: Desk, service: string): Promise<Office[]> => listOfficeRows(desk, service)

/** For somebody who may shape its service and has signed. @throws Refusal `office.missing` */
export async function mustFindOffice(desk: Desk, service: string, id: string): Promise<Office> {
  await mustEnter(desk, service)
  return mustBeOf(await findOfficeRow(desk, id), service)
}

/** Whose office a space is, for the house: what is said to it knows only the space. */
export const findOfficeBySpace = (desk: Desk, space: string): Promise<Office | undefined> =>
  // Seekers and colleagues of other offices have no right to the row, and need no more than how long it keeps.
  asHouse(desk, () => findOfficeOfSpace(desk, space))

/** For the house itself: what it tells those on duty hangs on the office. */
export const findOfficeById = (desk: Desk, id: string): Promise<Office | undefined> => findOfficeRow(desk, id)

/** Begins an office with the complete texts of a preset. @throws Refusal `office.preset`, `office.many` */
export async function addOffice(desk: Desk, service: string, preset: string, name: string): Promise<Office> {
  const { counselling } = await mustEnterToChange(desk, service)
  const begun = findPreset(preset)
  if (!begun) throw new Refusal('invalid', 'office.preset')
  const offices = await listOfficeRows(desk, service)
  // One click too many makes no second one.
  const same = offices.find((one) => one.name === name && one.space === null && one.revision === 1)
  if (same) return same
  if (offices.length >= most) throw new Refusal('conflict', 'office.many')
  const { organisation } = counselling
  const office = { ...begun.settings, id: newId(), service, organisation, space: null, name, revision: 1 }
  await addOfficeRow(desk, office, offices.length)
  await tell(desk, 'office.begun', office)
  return office
}

/** Keeps what somebody changed of the revision they had before them. @throws Refusal `office.moved` */
export async function changeOffice(
  desk: Desk,
  service: string,
  id: string,
  revision: number,
  change: Partial<OfficeSettings & { name: string }>,
): Promise<Office> {
  await mustEnterToChange(desk, service)
  const office = mustBeOf(await findOfficeRow(desk, id), service)
  const changed = { ...office, ...change }
  if (JSON.stringify(changed) === JSON.stringify(office)) return office
  if (office.revision !== revision || !(await saveOfficeRow(desk, changed)))
    throw new Refusal('conflict', 'office.moved')
  await tell(desk, 'office.changed', office)
  return { ...changed, revision: revision + 1 }
}

/**
 * Where its seekers seal to from now on: a space that a member has just opened in the vault.
 * @throws Refusal `office.other-space`, `letter.no-intake`
 */
export async function placeOfficeSpace(
  desk: Desk,
  service: string,
  id: string,
  space: string,
): Promise<void> {
  await mustFindOwn(desk, service)
  await mustEnterToChange(desk, service)
  const office = mustBeOf(await findOfficeRow(desk, id), service)
  if (office.space === space) return
  const found = await findSpaceInLog(desk, office.organisation, space)
  if (!found?.intake || found.shredded) throw new Refusal('conflict', 'letter.no-intake')
  if (!(await placeSpaceRow(desk, id, space))) throw new Refusal('conflict', 'office.other-space')
  await tell(desk, 'office.letter-box-opened', office)
}

/** Takes back an office that nobody could write to yet. @throws Refusal `office.open` */
export async function removeOffice(desk: Desk, service: string, id: string): Promise<void> {
  await mustEnterToChange(desk, service)
  const office = await findOfficeRow(desk, id)
  if (!office || office.service !== service) return
  if (office.space) throw new Refusal('conflict', 'office.open')
  await removeOfficeRow(desk, id)
  await tell(desk, 'office.removed', office)
}

const mustBeOf = (office: Office | undefined, service: string): Office =>
  mustFind(office?.service === service ? office : null, 'office.missing')

const tell = (desk: Desk, kind: string, { id, organisation }: Office) =>
  record(desk, kind, id, { organisation })
