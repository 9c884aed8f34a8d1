import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { hasRole, mustBe, mustBeSomebody, type Role } from '#people/role.ts'
import { isInTeam, type Team, type TeamMember } from './team.ts'
import {
  addMembers,
  addTeam,
  endMembership,
  endMemberships,
  findTeam,
  findTeamOf,
  findTeamOfNeed,
  listTeamRows,
  removeTeam,
} from './teams.sql.ts'

type NeedOfTeam = { id: string; organisation: string; title: string }
type NewMember = Pick<TeamMember, 'participant' | 'account' | 'name'>

/**
 * Makes the team of a need; its name is the need's title.
 * @throws Refusal `team.exists` when the need has one, `team.elsewhere` when somebody is in another team
 */
export async function makeTeam(
  desk: Desk,
  jam: string,
  need: NeedOfTeam,
  members: readonly NewMember[],
): Promise<Team> {
  mustBe(desk, jam, 'organiser')
  if (await findTeamOfNeed(desk, need.id)) throw new Refusal('conflict', 'team.exists')
  const joined = members.map((one) => ({ ...one, joinedAt: desk.now, leftAt: null }))
  const team = {
    id: newId(),
    jam,
    need: need.id,
    organisation: need.organisation,
    name: need.title,
    members: joined,
  }
  await once('team.exists', addTeam(desk, team))
  if (joined.length > 0) await once('team.elsewhere', addMembers(desk, team))
  await record(desk, 'team.made', team.id, {
    jam,
    organisation: team.organisation,
    data: { need: need.id, people: joined.length },
  })
  return team
}

/**
 * Lets people leave a team and others join it, as the matching says; who leaves first may join elsewhere.
 * @throws Refusal `team.elsewhere`
 */
export async function changeTeam(
  desk: Desk,
  team: Team,
  change: { joined: readonly NewMember[]; left: readonly string[] },
): Promise<void> {
  mustBe(desk, team.jam, 'organiser')
  if (change.left.length > 0) await endMemberships(desk, team.id, change.left)
  const members = change.joined.map((one) => ({ ...one, joinedAt: desk.now, leftAt: null }))
  if (members.length > 0) await once('team.elsewhere', addMembers(desk, { ...team, members }))
  const data = { joined: members.length, left: change.left.length }
  await record(desk, 'team.changed', team.id, { jam: team.jam, organisation: team.organisation, data })
}

/** Takes away a team that never began. One that did stays as history, without people. */
export async function dissolveTeam(desk: Desk, team: Team): Promise<void> {
  mustBe(desk, team.jam, 'organiser')
  await removeTeam(desk, team.id)
  await record(desk, 'team.dissolved', team.id, { jam: team.jam, organisation: team.organisation })
}

/** The teams of a jam, as far as this person may see them. */
export const listTeams = (desk: Desk, jam: string): Promise<Team[]> => listTeamRows(desk, jam)

/** @throws Refusal `missing` */
export async function mustFindTeam(desk: Desk, id: string): Promise<Team> {
  return mustFind(await findTeam(desk, id), 'team.missing')
}

/** The team that works for a need, as far as this person may see it. */
export const findTeamFor = (desk: Desk, need: string): Promise<Team | undefined> => findTeamOfNeed(desk, need)

/** The team somebody is in now; a team one has left is not found. */
export async function findMyTeam(
  desk: Desk,
  jam: string,
  account = mustBeSomebody(desk),
): Promise<Team | undefined> {
  return findTeamOf(desk, jam, account)
}

/**
 * Only who is in the team now, or has one of the roles. Whoever left is refused like any other.
 * @throws Refusal `team.members-only`
 */
export function mustBeInTeam(desk: Pick<Desk, 'actor'>, team: Team, ...roles: Role[]): void {
  const { actor } = desk
  if (actor.itself || isInTeam(team, actor.account) || hasRole(actor, team.jam, ...roles)) return
  mustBeSomebody(desk)
  throw new Refusal('forbidden', 'team.members-only')
}

/**
 * Leaves the team; a second time changes nothing.
 * @param account somebody else's only where the act that calls this has checked the right to it
 */
export async function leaveTeam(desk: Desk, team: Team, account = mustBeSomebody(desk)): Promise<void> {
  // Membership is the organiser's to write, leaving is everybody's own right.
  const left = await asHouse(desk, () => endMembership(desk, team.id, account))
  if (left > 0) await record(desk, 'team.left', team.id, { jam: team.jam, organisation: team.organisation })
}

/** Ends the team's access for all of its people, after the handover. The act that calls this has checked the right. */
export async function endTeamAccess(desk: Desk, team: Team): Promise<void> {
  // The second signature ends it, whoever gives it: the organisation has no right to the team's rows.
  const ended = await asHouse(desk, () => endMembership(desk, team.id, null))
  if (ended === 0) return
  const concern = { jam: team.jam, organisation: team.organisation, data: { people: ended } }
  await record(desk, 'team.access-ended', team.id, concern)
}

// Two organisers may publish at the same moment: the unique keys decide, and the later one reads why.
async function once(code: string, write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new Refusal('conflict', code)
    throw error
  }
}
