import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { addDutyRow, findDutyRow, listDutyRows, removeDutyRow, saveDutyRow } from './duties.sql.ts'
import type { Duty, DutyForm } from './duty.ts'

/** The duties of a jam by name: what there is to do is everybody's to know. */
export const listDuties = (desk: Desk, jam: string): Promise<Duty[]> => listDutyRows(desk, jam)

/** @throws Refusal `missing` */
export async function mustFindDuty(desk: Desk, jam: string, id: string): Promise<Duty> {
  return mustFind(await findDutyRow(desk, jam, id), 'duty.missing')
}

/** Adds a duty; one whose name is there already is that one. @returns its id */
export async function addDuty(desk: Desk, jam: Jam, form: DutyForm): Promise<string> {
  mustBe(desk, jam.id, 'organiser')
  const { id, isNew } = await addDutyRow(desk, { ...form, id: newId(), jam: jam.id })
  if (isNew) await record(desk, 'duty.added', id, { jam: jam.id })
  return id
}

/** @throws Refusal `duty.missing`, `duty.named` when another one is called so */
export async function changeDuty(desk: Desk, jam: Jam, id: string, form: DutyForm): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  await mustFindDuty(desk, jam.id, id)
  if (!(await saveDutyRow(desk, { ...form, id, jam: jam.id }))) throw new Refusal('conflict', 'duty.named')
  await record(desk, 'duty.changed', id, { jam: jam.id })
}

/** Takes a duty away; its shifts stay in the plan, open to everybody. */
export async function removeDuty(desk: Desk, jam: Jam, id: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  if (await removeDutyRow(desk, jam.id, id)) await record(desk, 'duty.removed', id, { jam: jam.id })
}
