import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import { type Phase, type Standing, standingAt } from './phase.ts'
import { type ReviewPlan, usualPlan } from './plan.ts'
import {
  findPlanRow,
  holdSetup,
  listPhaseRows,
  removePhaseRow,
  savePhaseRow,
  savePlanRow,
} from './setup.sql.ts'

const most = 12

/** What may be done in the review of a jam at this moment. */
export async function findStanding(desk: Desk, jam: string): Promise<Standing> {
  const plan = await findPlan(desk, jam)
  return standingAt(await listPhaseRows(desk, jam), plan.phase, desk.now)
}

export const findPlan = async (desk: Desk, jam: string): Promise<ReviewPlan> =>
  (await findPlanRow(desk, jam)) ?? usualPlan

/** One organiser at a time decides about the review as a whole; the others wait for the end of that act. */
export async function holdReview(desk: Desk, jam: string): Promise<void> {
  await holdSetup(desk, jam)
}

/** Changes how scores are joined and how many look at each need. */
export async function changePlan(
  desk: Desk,
  jam: string,
  change: Pick<ReviewPlan, 'joined' | 'reviewers'>,
): Promise<void> {
  mustBe(desk, jam, 'organiser')
  await savePlanRow(desk, jam, change)
  await record(desk, 'review.plan-changed', jam, { jam })
}

/** Adds a phase (`id` null) or changes one. @throws Refusal `phases.full` */
export async function savePhase(
  desk: Desk,
  jam: string,
  id: string | null,
  form: Omit<Phase, 'id'>,
): Promise<void> {
  mustBe(desk, jam, 'organiser')
  await holdSetup(desk, jam)
  const phases = await listPhaseRows(desk, jam)
  if (id) mustFind(phases.find((one) => one.id === id))
  else if (phases.length >= most) throw new Refusal('conflict', 'phases.full')
  const phase = { ...form, id: id ?? newId() }
  await savePhaseRow(desk, jam, phase)
  await record(desk, 'review.phase-changed', phase.id, { jam })
}

/** Removes a phase; nothing that was said in it. One that is gone already is no matter. */
export async function removePhase(desk: Desk, jam: string, id: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  if (await removePhaseRow(desk, jam, id)) await record(desk, 'review.phase-removed', id, { jam })
}

/** Begins a phase now, whatever the dates say; `id` null lets the dates decide again. */
export async function beginPhase(desk: Desk, jam: string, id: string | null): Promise<void> {
  mustBe(desk, jam, 'organiser')
  if (id) mustFind((await listPhaseRows(desk, jam)).find((one) => one.id === id))
  // Two clicks begin it once.
  await holdSetup(desk, jam)
  if ((await findPlan(desk, jam)).phase === id) return
  await savePlanRow(desk, jam, { phase: id })
  await record(desk, 'review.phase-begun', id ?? jam, { jam })
}
