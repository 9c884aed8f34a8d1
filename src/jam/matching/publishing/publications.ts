import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Need } from '../../needs/need.ts'
import { listNeeds } from '../../needs/needs.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Participant } from '../../registration/participant.ts'
import { listParticipants } from '../../registration/participants.ts'
import type { Plan } from '../plan.ts'
import { listRules } from '../runs/rules.ts'
import type { Run } from '../runs/run.ts'
import { findLastPlan, markPublished, mustFindRun } from '../runs/runs.ts'
import { changeTeam, dissolveTeam, listTeams, makeTeam } from '../teams.ts'
import { writeToAll } from './letters.ts'
import { holdPresent, listReserve, lockPublishing, replacePlacements } from './placements.sql.ts'
import { changesBetween, isCurrent, sinceThen, type TeamChanges } from './publication.ts'

/**
 * Makes a plan true, in one transaction: teams are made or changed, everybody it concerns gets one mail.
 * @returns false when it was published before, by another tab or organiser: nothing is done or sent twice
 * @throws Refusal `matching.over`, `matching.no-plan`, `matching.newer` when there is a later plan,
 *   `matching.outdated` when somebody with a place has gone or something was settled since
 */
export async function publishPlan(desk: Desk, jam: Jam, id: string): Promise<boolean> {
  mustBe(desk, jam.id, 'organiser')
  if (desk.now >= jam.endsAt) throw new Refusal('conflict', 'matching.over')
  await lockPublishing(desk, jam.id)
  const run = await mustFindRun(desk, jam, id)
  if (run.publishedAt) return false
  const plan = await mustHavePlan(desk, run)
  const present = await holdPresent(desk, jam.id)
  if (!isCurrent(sinceThen(plan, { ...present, rules: await listRules(desk, jam.id) })))
    throw new Refusal('conflict', 'matching.outdated')
  const before = await listTeams(desk, jam.id)
  const changes = changesBetween(before, plan)
  const reserved = await listReserve(desk, jam.id)
  const people = new Map(
    (await listParticipants(desk, jam.id, { kind: 'professional' })).map((one) => [one.id, one]),
  )
  await applyChanges(desk, jam, changes, people)
  await replacePlacements(desk, jam.id, run.id, rowsOf(plan, people))
  await markPublished(desk, run)
  const data = { teams: changes.made.length, changed: changes.changed.length, people: plan.placements.length }
  await record(desk, 'matching.published', run.id, { jam: jam.id, data })
  const teams = await listTeams(desk, jam.id)
  // The addresses of people and organisations are not the organiser's to read; the house writes to them.
  await asHouse(desk, () => writeToAll(desk, jam, { run: run.id, plan, changes, teams, reserved }))
  return true
}

async function mustHavePlan(desk: Desk, run: Run): Promise<Plan> {
  if (run.state !== 'finished') throw new Refusal('conflict', 'matching.no-plan')
  const last = await findLastPlan(desk, run.jam)
  if (last?.run.id !== run.id) throw new Refusal('conflict', 'matching.newer')
  return last.plan
}

type People = ReadonlyMap<string, Participant>

/** First everybody leaves who leaves: no one is in two teams, not even for a moment. */
async function applyChanges(
  desk: Desk,
  jam: Jam,
  { made, changed }: TeamChanges,
  people: People,
): Promise<void> {
  const needs = new Map((await listNeeds(desk, jam.id)).map((need) => [need.id, need]))
  for (const { team, left, joined, stays } of changed) {
    if (stays + joined.length === 0 && desk.now < jam.startsAt) await dissolveTeam(desk, team)
    else if (left.length > 0) await changeTeam(desk, team, { joined: [], left })
  }
  for (const { team, joined } of changed)
    if (joined.length > 0) await changeTeam(desk, team, { joined: membersOf(joined, people), left: [] })
  for (const one of made)
    await makeTeam(desk, jam.id, needs.get(one.need) as Need, membersOf(one.people, people))
}

const membersOf = (ids: readonly string[], people: People) =>
  ids.flatMap((id) => {
    const one = people.get(id)
    return one ? [{ participant: id, account: one.account, name: one.name }] : []
  })

const rowsOf = ({ whys }: Plan, people: People) =>
  whys.flatMap((why) => {
    const account = people.get(why.person)?.account
    return account ? [{ participant: why.person, account, why }] : []
  })
