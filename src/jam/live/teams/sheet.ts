import type { Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import { hasRole, isMember, mustBeSomebody } from '#people/role.ts'
import { isInTeam, type Team } from '../../matching/team.ts'
import { mustFindTeam } from '../../matching/teams.ts'
import { freezeOf } from '../../profile/jam.ts'
import { lastCheckinOf } from '../../programme/item.ts'
import { isAsked } from '../checkins/checkin.ts'
import type { Sheet } from './sheet.sql.ts'

export type { Sheet }

/** Who stands before a team's page: it looks the same to all, but not all can do the same. */
export type Standing = 'member' | 'organisation' | 'crew' | 'auditor'

/** Why there is no sheet to be seen. @throws Refusal `missing`, or `team.members-only` also for who was in the team before */
export async function refuseSheet(desk: Desk, team: string): Promise<never> {
  mustBeSomebody(desk)
  mustStand(desk, await mustFindTeam(desk, team))
  throw new Refusal('missing', 'team.missing')
}

/** The team, members of the organisation it works for, organisers, mentors and auditors. */
export function mustStand(desk: Pick<Desk, 'actor'>, team: Team): Standing {
  const { actor } = desk
  if (isInTeam(team, actor.account)) return 'member'
  if (actor.itself || hasRole(actor, team.jam, 'organiser', 'mentor')) return 'crew'
  if (isMember(actor, team.organisation)) return 'organisation'
  if (hasRole(actor, team.jam, 'auditor')) return 'auditor'
  mustBeSomebody(desk)
  throw new Refusal('forbidden', 'team.members-only')
}

export type NextStep = 'meet' | 'checkin' | 'service' | 'build' | 'live' | 'handover' | 'sign' | 'done'

/** The one thing this team should do now. */
export function nextStepOf(sheet: Sheet, now: Date): NextStep {
  const { jam, service, signatures, items, checkins } = sheet
  if (signatures >= 2) return 'done'
  if (now < jam.startsAt) return 'meet'
  const isFrozen = now >= freezeOf(jam)
  if (!isFrozen && isAsked(lastCheckinOf(items, now), checkins[0]?.at ?? null)) return 'checkin'
  if (!service) return 'service'
  if (signatures === 1) return 'sign'
  if (isFrozen) return service.state === 'live' ? 'handover' : 'live'
  return 'build'
}
