import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import { listHolders } from '#people/roles.ts'
import type { Jam } from '../jam.ts'
import { findPlan, lockPlan, removeStep, saveStep, storedPlan, type ToldPlan } from './plan.sql.ts'
import {
  type OwnStepForm,
  type Plan,
  planFrom,
  pressing,
  type Step,
  type StepForm,
  type StoredStep,
  type UsualName,
  usualSteps,
  versionOf,
} from './step.ts'

/** The plan of a jam, for its organisers and auditors. */
export async function lookAtPlan(desk: Desk, jam: Jam): Promise<Plan> {
  mustBe(desk, jam.id, 'organiser', 'auditor')
  const { steps, facts } = mustFind(await findPlan(desk, jam.id), 'jam.missing')
  return planFrom(jam, steps, facts, desk.now)
}

/** A plan as another room's question brought it along (`plan_of`). */
export type { ToldPlan }

/** What has to be done now, from a plan that another room asked for. */
export const pressingOf = (jam: Jam, told: ToldPlan, now: Date): Step[] => {
  const { steps, facts } = storedPlan(told)
  return pressing(planFrom(jam, steps, facts, now))
}

/** Who can take a step on: the organisers of this jam. */
export async function listOwners(desk: Desk, jam: Jam): Promise<{ account: string; name: string }[]> {
  const holders = await listHolders(desk, jam.id)
  return holders
    .filter(({ roles }) => roles.some(({ role }) => role === 'organiser'))
    .map(({ account, name, email }) => ({ account, name: name || email }))
}

/** Moves a step, gives it to somebody, says that it is done or not. @throws Refusal `plan.moved`, `plan.missing` */
export async function changeStep(desk: Desk, jam: Jam, key: string, form: StepForm): Promise<void> {
  const row = await mustFindRow(desk, jam, key)
  if (versionOf(row.stored) !== form.version) throw new Refusal('conflict', 'plan.moved')
  const isSeen = row.usual !== null && 'isDone' in usualSteps[row.usual]
  const wasDone = row.stored?.doneAt ?? null
  const isDone = !isSeen && form.done !== undefined
  await saveStep(desk, {
    ...row.next,
    dueAt: form.dueOn,
    owner: await ownerFrom(desk, jam, form.owner),
    doneAt: isDone ? (wasDone ?? desk.now) : null,
    doneBy: isDone ? desk.actor.account : null,
  })
  await tell(desk, jam)
}

/** Adds a step of their own; sent twice it is added once. */
export async function addStep(desk: Desk, jam: Jam, { id, title, dueOn, owner }: OwnStepForm): Promise<void> {
  const known = await storedSteps(desk, jam)
  if (known.some((one) => one.id === id)) return
  const none = { doneAt: null, doneBy: null, droppedAt: null }
  const by = await ownerFrom(desk, jam, owner)
  await saveStep(desk, { id, jam: jam.id, usual: null, title, dueAt: dueOn, owner: by, ...none })
  await tell(desk, jam)
}

/** Takes a step out: a usual one can be brought back, one of their own is gone. */
export async function dropStep(desk: Desk, jam: Jam, key: string): Promise<void> {
  const { usual, next } = await mustFindRow(desk, jam, key)
  if (usual === null) await removeStep(desk, jam.id, key)
  else await saveStep(desk, { ...next, droppedAt: desk.now })
  await tell(desk, jam)
}

export async function bringBackStep(desk: Desk, jam: Jam, key: string): Promise<void> {
  const { next } = await mustFindRow(desk, jam, key)
  await saveStep(desk, { ...next, droppedAt: null })
  await tell(desk, jam)
}

async function storedSteps(desk: Desk, jam: Jam): Promise<StoredStep[]> {
  mustBe(desk, jam.id, 'organiser')
  await lockPlan(desk, jam.id)
  return mustFind(await findPlan(desk, jam.id), 'jam.missing').steps
}

async function mustFindRow(desk: Desk, jam: Jam, key: string) {
  const steps = await storedSteps(desk, jam)
  const usual = Object.hasOwn(usualSteps, key) ? (key as UsualName) : null
  const stored = steps.find((one) => (usual ? one.usual === usual : one.usual === null && one.id === key))
  if (!usual) mustFind(stored, 'plan.missing')
  const blank = { id: newId(), title: '', dueAt: null, owner: null, doneAt: null, droppedAt: null }
  return { usual, stored, next: { ...blank, ...stored, usual, jam: jam.id, doneBy: null } }
}

async function ownerFrom(desk: Desk, jam: Jam, account: string): Promise<string | null> {
  if (!account) return null
  return mustFind(
    (await listOwners(desk, jam)).find((one) => one.account === account),
    'plan.no-organiser',
  ).account
}

const tell = (desk: Desk, jam: Jam) => record(desk, 'plan.changed', null, { jam: jam.id })
