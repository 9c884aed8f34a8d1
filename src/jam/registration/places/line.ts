import type { Desk } from '#kernel/desk.ts'
import { listAcceptedNeeds } from '../../needs/needs.ts'
import type { Skill, Skills } from '../../profile/skill.ts'
import { balanceOf } from '../people/balance.ts'
import { listBrought } from './places.sql.ts'
import type { LineRule, PlacedRole } from './rule.ts'
import { inLine, isOffered, type Waiting } from './waiting.ts'
import { listWaitingRows } from './waitings.sql.ts'

/** Who waits, the next one first; those who have an offer stand before them. */
export async function listLine(
  desk: Desk,
  jam: string,
  role: PlacedRole,
  rule: LineRule,
): Promise<Waiting[]> {
  const all = await listWaitingRows(desk, jam, { role })
  const offered = all.filter((one) => isOffered(one, desk.now))
  const others = all.filter((one) => one.endsAt === null)
  const brought = offered.map(({ form }) => form)
  return [...offered, ...inLine(others, rule, await missingSkills(desk, jam, role, rule, brought))]
}

/** The skills that accepted needs ask for and nobody who has a place (or is offered one) brings. */
async function missingSkills(
  desk: Desk,
  jam: string,
  role: PlacedRole,
  rule: LineRule,
  offered: readonly { skills: Skills }[],
): Promise<Set<Skill>> {
  if (role !== 'professional' || rule !== 'skills') return new Set()
  const people = await listBrought(desk, jam)
  const balance = balanceOf(await listAcceptedNeeds(desk, jam), [...people, ...offered])
  return new Set(balance.filter(({ missing }) => missing > 0).map(({ skill }) => skill))
}
