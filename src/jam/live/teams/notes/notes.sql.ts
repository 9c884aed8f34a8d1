import type { Desk } from '#kernel/desk.ts'
import type { Team } from '../../../matching/team.ts'
import type { Decision, DecisionForm, LinkForm, TeamFile, TeamLink } from './note.ts'

type Owned = {
  jam: string
  organisation: string
  team: string
  account: string | null
  name: string
  at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    team_decision: Owned & DecisionForm & { id: string; withdrawn_at: Date | null }
    team_link: Owned & LinkForm & { id: string }
    team_file: Owned & { file: string; title: string }
  }
}

const ownedBy = (desk: Desk, team: Team): Owned => ({
  jam: team.jam,
  organisation: team.organisation,
  team: team.id,
  account: desk.actor.account,
  name: desk.actor.name,
  at: desk.now,
})

export const listDecisions = (desk: Desk, team: string): Promise<Decision[]> =>
  desk.tx
    .selectFrom('team_decision')
    .select(['id', 'text', 'why', 'name', 'at'])
    .where('team', '=', team)
    .where('withdrawn_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(200)
    .execute()

/** @returns false when the same form was sent before. */
export async function addDecision(desk: Desk, team: Team, id: string, form: DecisionForm): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('team_decision')
    .values({ id, ...ownedBy(desk, team), ...form, withdrawn_at: null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function endDecision(desk: Desk, team: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('team_decision')
    .set({ withdrawn_at: desk.now })
    .where('team', '=', team)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const listLinks = (desk: Desk, team: string): Promise<TeamLink[]> =>
  desk.tx
    .selectFrom('team_link')
    .select(['id', 'title', 'address', 'name', 'at'])
    .where('team', '=', team)
    .orderBy('at', 'desc')
    .limit(200)
    .execute()

/** @returns false when the same form was sent before. */
export async function addLinkRow(desk: Desk, team: Team, id: string, form: LinkForm): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('team_link')
    .values({ id, ...ownedBy(desk, team), ...form })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function removeLinkRow(desk: Desk, team: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('team_link')
    .where('team', '=', team)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** The file's own row is behind the wall of its organisation; asked in the name of the house. */
export const listFileRows = (desk: Desk, team: string): Promise<TeamFile[]> =>
  desk.tx
    .selectFrom('team_file as t')
    .innerJoin('file as f', 'f.id', 't.file')
    .select(['t.file', 't.title', 'f.name as filename', 'f.size', 't.name', 't.at'])
    .where('t.team', '=', team)
    .orderBy('t.at', 'desc')
    .execute()

export const addFileRow = (desk: Desk, team: Team, file: string, title: string) =>
  desk.tx
    .insertInto('team_file')
    .values({ file, title, ...ownedBy(desk, team) })
    .execute()

/** Who brought a file has no right to it of their own: it is the team's, and ends with the team. */
export const leaveFile = (desk: Desk, file: string) =>
  desk.tx.updateTable('file').set({ account: null }).where('id', '=', file).execute()

export async function removeFileRow(desk: Desk, team: string, file: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('team_file')
    .where('team', '=', team)
    .where('file', '=', file)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
