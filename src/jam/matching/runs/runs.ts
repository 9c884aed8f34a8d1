import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Contradiction, Plan } from '../plan.ts'
import { listFacts, openNeeds } from './input.ts'
import { isUnderWay, planOf, type Run, type RunWish, standingOf } from './run.ts'
import {
  addRun,
  endRun,
  findFinishedRun,
  findLatestRun,
  findOutcome,
  findRunRow,
  markRunPublished,
  noteWish,
} from './runs.sql.ts'

/**
 * Asks for a calculation; whichever process is free does it. While one is under way there is no second one.
 * @returns whether this request began it
 * @throws Refusal `matching.over` after the jam, `matching.nothing` without people or needs
 */
export async function startRun(desk: Desk, jam: Jam, calm: boolean): Promise<boolean> {
  mustBe(desk, jam.id, 'organiser')
  if (desk.now >= jam.endsAt) throw new Refusal('conflict', 'matching.over')
  const facts = await listFacts(desk, jam.id)
  if (facts.people.length === 0 || openNeeds(facts).length === 0)
    throw new Refusal('conflict', 'matching.nothing')
  const latest = await findLatestRun(desk, jam.id)
  if (latest && isUnderWay(latest)) return false
  // Its process has died; the new run takes its place.
  if (latest && standingOf(latest) === 'interrupted') await endRun(desk, latest.id, 'failed', null)
  const run = { id: newId(), jam: jam.id, calm }
  if (!(await addRun(desk, run))) return false
  await later(desk, 'matching.run', { run: run.id })
  await record(desk, 'matching.asked', run.id, { jam: jam.id, data: { calm } })
  return true
}

/**
 * Asks a run to take the best plan so far, or to stop. Its process hears it within a second, wherever it is.
 * @returns whether it was still under way
 */
export async function askOfRun(desk: Desk, jam: Jam, id: string, wish: RunWish): Promise<boolean> {
  mustBe(desk, jam.id, 'organiser')
  const run = await mustFindRun(desk, jam, id)
  const standing = standingOf(run)
  if (standing !== 'running' && standing !== 'waiting' && standing !== 'interrupted') return false
  // Nobody is at it: nobody needs to hear it.
  const isDone = wish === 'cancel' && standing !== 'running'
  const noted = isDone ? await endRun(desk, id, 'stopped', null) : await noteWish(desk, id, wish)
  if (noted)
    await record(desk, isDone ? 'matching.ended' : 'matching.wished', id, { jam: jam.id, data: { wish } })
  return noted
}

/** @throws Refusal `missing` */
export async function mustFindRun(desk: Desk, jam: Jam, id: string): Promise<Run> {
  const run = await findRunRow(desk, id)
  return mustFind(run?.jam === jam.id ? run : undefined, 'matching.missing')
}

/** The latest run, and what cannot hold at once when it ended with that. */
export async function findLatest(
  desk: Desk,
  jam: string,
): Promise<{ run: Run; contradictions: Contradiction[] } | null> {
  const run = await findLatestRun(desk, jam)
  if (!run) return null
  const outcome = run.state === 'contradiction' ? await findOutcome(desk, run.id) : null
  return { run, contradictions: outcome?.kind === 'contradiction' ? outcome.contradictions : [] }
}

/** The latest plan there is, published or not. */
export async function findLastPlan(desk: Desk, jam: string): Promise<{ run: Run; plan: Plan } | null> {
  const run = await findFinishedRun(desk, jam)
  const plan = planOf(run ? await findOutcome(desk, run.id) : null)
  return run && plan ? { run, plan } : null
}

/** Notes that the plan of a run is what people know now. The act that calls this has checked the right. */
export async function markPublished(desk: Desk, run: Run): Promise<void> {
  await markRunPublished(desk, run.id)
}
