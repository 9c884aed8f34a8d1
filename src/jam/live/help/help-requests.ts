import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { hasRole, mustBe } from '#people/role.ts'
import type { Team } from '../../matching/team.ts'
import { mustBeInTeam, mustFindTeam } from '../../matching/teams.ts'
import type { HelpForm, HelpRequest } from './help-request.ts'
import {
  addHelp,
  findHelp,
  listOpenHelp,
  listSolvedHelp,
  markReturned,
  markSolved,
  markTaken,
  saveNote,
} from './help-requests.sql.ts'

/** A team asks for help, under the id its form brought along: sent twice it asks once. */
export async function askForHelp(desk: Desk, team: Team, id: string, form: HelpForm): Promise<void> {
  mustBeInTeam(desk, team)
  const concern = {
    jam: team.jam,
    organisation: team.organisation,
    data: { team: team.id, skill: form.skill },
  }
  if (await addHelp(desk, id, team, form)) await record(desk, 'help.asked', id, concern)
}

/** The queue of those who help: what is open, oldest first, and what was solved lately. */
export async function listHelp(desk: Desk, jam: string) {
  mustBe(desk, jam, 'organiser', 'mentor')
  return { open: await listOpenHelp(desk, jam), solved: await listSolvedHelp(desk, jam) }
}

/** @throws Refusal `missing` */
export async function mustFindHelp(desk: Desk, jam: string, id: string): Promise<HelpRequest> {
  return mustFind(await findHelp(desk, jam, id), 'help.missing')
}

/** Takes a request. Of many who try at once one comes; again by the same is no second time. @throws Refusal `help.taken` */
export async function takeHelp(desk: Desk, request: HelpRequest): Promise<void> {
  mustBe(desk, request.jam, 'organiser', 'mentor')
  if (await markTaken(desk, request.id)) return tell(desk, 'help.taken', request)
  const { takenBy } = await mustFindHelp(desk, request.jam, request.id)
  if (takenBy === null || takenBy !== desk.actor.account) throw new Refusal('conflict', 'help.taken')
}

/** Gives a request back into the queue; its waiting time goes on. */
export async function returnHelp(desk: Desk, request: HelpRequest): Promise<void> {
  mustHold(desk, request)
  if (await markReturned(desk, request.id)) await tell(desk, 'help.returned', request)
}

/** What the team may read about it: who comes when, what was tried. */
export async function noteHelp(desk: Desk, request: HelpRequest, note: string): Promise<void> {
  mustHold(desk, request)
  if (note === request.note) return
  await saveNote(desk, request.id, note)
  await tell(desk, 'help.noted', request)
}

/** Closes a request: by who helps, or by the team itself. Once is enough. */
export async function solveHelp(desk: Desk, request: HelpRequest): Promise<void> {
  if (!hasRole(desk.actor, request.jam, 'organiser', 'mentor'))
    mustBeInTeam(desk, await mustFindTeam(desk, request.team))
  if (await markSolved(desk, request.id)) await tell(desk, 'help.solved', request)
}

// Who took it decides, and organisers, because a mentor may have gone to bed.
function mustHold(desk: Desk, { jam, takenBy }: HelpRequest): void {
  mustBe(desk, jam, 'organiser', 'mentor')
  if (takenBy !== desk.actor.account && !hasRole(desk.actor, jam, 'organiser'))
    throw new Refusal('forbidden', 'help.not-yours')
}

const tell = (desk: Desk, kind: string, { id, jam, organisation, team }: HelpRequest) =>
  record(desk, kind, id, { jam, organisation, data: { team } })
