import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import { mustFindTeam } from '../../matching/teams.ts'
import type { Jam } from '../../profile/jam.ts'
import { findPlanRow, keepPlan, keepRoomLink, listRoomLinks, type Plan } from './plans.sql.ts'

export type { Plan } from './plans.sql.ts'

/** What is prepared, for organisers, mentors and auditors. */
export const findPlan = (desk: Desk, jam: string): Promise<Plan | undefined> => findPlanRow(desk, jam)

/** Prepares plan B. Nothing is switched by that, and nobody is told. */
export async function preparePlan(desk: Desk, jam: Jam, plan: Plan): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  await keepPlan(desk, jam.id, plan)
  await record(desk, 'plan-b.prepared', jam.id, { jam: jam.id })
}

/** Rooms that were opened by hand, by team. */
export const listLinks = (desk: Desk, jam: string): Promise<Map<string, string>> => listRoomLinks(desk, jam)

/** Gives a team a room of its own; an empty link takes it away. @throws Refusal `team.missing` */
export async function giveRoom(desk: Desk, jam: Jam, id: string, link: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const team = await mustFindTeam(desk, id)
  mustFind(team.jam === jam.id || null, 'team.missing')
  await keepRoomLink(desk, jam.id, team.id, link)
  await record(desk, 'plan-b.room-given', team.id, { jam: jam.id })
}
