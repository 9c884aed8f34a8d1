import { type Selectable, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Team, TeamMember } from './team.ts'

type TeamTable = {
  id: string
  jam: string
  need: string
  organisation: string
  name: string
  made_at: Date
}

type TeamMemberTable = {
  team: string
  jam: string
  participant: string
  account: string
  name: string
  joined_at: Date
  left_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    team: TeamTable
    team_member: TeamMemberTable
  }
}

export const addTeam = (desk: Desk, { members: _, ...team }: Team) =>
  desk.tx
    .insertInto('team')
    .values({ ...team, made_at: desk.now })
    .execute()

export const addMembers = (desk: Desk, team: Team) =>
  desk.tx
    .insertInto('team_member')
    .values(
      team.members.map((one) => ({
        team: team.id,
        jam: team.jam,
        participant: one.participant,
        account: one.account,
        name: one.name,
        joined_at: one.joinedAt,
        left_at: one.leftAt,
      })),
    )
    // Somebody who comes back to a team is in it again from now on.
    .onConflict((oc) =>
      oc.columns(['team', 'participant']).doUpdateSet((eb) => ({
        joined_at: eb.ref('excluded.joined_at'),
        left_at: null,
        name: eb.ref('excluded.name'),
      })),
    )
    .execute()

export async function listTeamRows(desk: Desk, jam: string): Promise<Team[]> {
  const rows = await teams(desk).where('jam', '=', jam).orderBy(sql`name collate "de-DE-x-icu"`).execute()
  return rows.map(asTeam)
}

export async function findTeam(desk: Desk, id: string): Promise<Team | undefined> {
  const row = await teams(desk).where('id', '=', id).executeTakeFirst()
  return row && asTeam(row)
}

export async function findTeamOfNeed(desk: Desk, need: string): Promise<Team | undefined> {
  const row = await teams(desk).where('need', '=', need).executeTakeFirst()
  return row && asTeam(row)
}

export async function findTeamOf(desk: Desk, jam: string, account: string): Promise<Team | undefined> {
  const mine = desk.tx
    .selectFrom('team_member')
    .select('team')
    .where('jam', '=', jam)
    .where('account', '=', account)
    .where('left_at', 'is', null)
  const row = await teams(desk).where('id', 'in', mine).executeTakeFirst()
  return row && asTeam(row)
}

/** Ends membership, of one account or of all. @returns how many it ended. */
export async function endMembership(desk: Desk, team: string, account: string | null): Promise<number> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('team_member')
    .set({ left_at: desk.now })
    .where('team', '=', team)
    .where('left_at', 'is', null)
    .$if(account !== null, (query) => query.where('account', '=', account ?? ''))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export const endMemberships = (desk: Desk, team: string, participants: readonly string[]) =>
  desk.tx
    .updateTable('team_member')
    .set({ left_at: desk.now })
    .where('team', '=', team)
    .where('participant', 'in', participants)
    .where('left_at', 'is', null)
    .execute()

export const removeTeam = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('team').where('id', '=', id).execute()

const teams = (desk: Desk) =>
  desk.tx.selectFrom('team').select(['id', 'jam', 'need', 'organisation', 'name']).select(membersOfTeam)

const membersOfTeam = sql<StoredMember[]>`(
  select coalesce(json_agg(json_build_object('participant', m.participant, 'account', m.account, 'name', m.name,
    'joinedAt', m.joined_at, 'leftAt', m.left_at) order by m.name collate "de-DE-x-icu", m.participant), '[]')
  from team_member m where m.team = team.id)`.as('members')

type StoredMember = Omit<TeamMember, 'joinedAt' | 'leftAt'> & { joinedAt: string; leftAt: string | null }

const asTeam = (row: Omit<Selectable<TeamTable>, 'made_at'> & { members: StoredMember[] }): Team => ({
  ...row,
  members: row.members.map((one) => ({
    ...one,
    joinedAt: new Date(one.joinedAt),
    leftAt: one.leftAt === null ? null : new Date(one.leftAt),
  })),
})
