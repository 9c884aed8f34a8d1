import { findSpaceInLog } from '#custody/log/proofs.ts'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Service } from '../service.ts'
import { mustFindMine, mustFindOwn, mustOwn } from '../services.ts'
import { addBase, type Base, findBaseRow, placePlanRow, removeBase } from './records.sql.ts'

export type { Base } from './records.sql.ts'

/** Lays out the records of a service: nothing but that there are some. */
export const provideRecords = (desk: Desk, service: Service): Promise<unknown> => addBase(desk, service)

export const removeRecords = (desk: Desk, service: string): Promise<unknown> => removeBase(desk, service)

/** For whoever may shape the service. @throws Refusal `service.not-yours`, `records.missing` */
export async function mustFindRecords(desk: Desk, id: string): Promise<{ service: Service; base: Base }> {
  const service = await mustFindMine(desk, id)
  return { service, base: mustFind(await findBaseRow(desk, id), 'records.missing') }
}

/** Held for a member of its organisation. @throws Refusal `records.missing` */
export async function mustOwnRecords(desk: Desk, id: string): Promise<Service> {
  const service = await mustOwn(desk, id)
  mustFind(await findBaseRow(desk, id), 'records.missing')
  return service
}

/** Where the plan lies, for a member of its organisation. @throws Refusal `records.missing` */
export async function mustFindPlan(desk: Desk, id: string): Promise<string | null> {
  await mustFindOwn(desk, id)
  return mustFind(await findBaseRow(desk, id), 'records.missing').plan
}

/**
 * Where the plan of the records lies from now on: a space that a member has just opened in the vault. The same again changes
 * nothing. @throws Refusal `records.other-plan` when somebody else was faster, `space.missing`
 */
export async function placePlan(desk: Desk, id: string, plan: string): Promise<void> {
  const service = await mustOwn(desk, id)
  const base = mustFind(await findBaseRow(desk, id), 'records.missing')
  if (base.plan === plan) return
  const space = await findSpaceInLog(desk, service.organisation, plan)
  if (!space || space.shredded) throw new Refusal('missing', 'space.missing')
  if (!(await placePlanRow(desk, id, plan))) throw new Refusal('conflict', 'records.other-plan')
  await record(desk, 'records.begun', id, { organisation: service.organisation })
}
