import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import type { Team } from '../../matching/team.ts'
import { mustBeInTeam } from '../../matching/teams.ts'
import type { CheckinForm } from './checkin.ts'
import { addCheckin } from './checkins.sql.ts'

/** A team says how it is doing, under the id its form brought along: sent twice it is one check-in. */
export async function reportCheckin(desk: Desk, team: Team, id: string, form: CheckinForm): Promise<void> {
  mustBeInTeam(desk, team)
  const isNew = await addCheckin(desk, id, team, form)
  const concern = { jam: team.jam, organisation: team.organisation, data: { light: form.light } }
  if (isNew) await record(desk, 'checkin.reported', team.id, concern)
}
