import { later as after, minute } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { hasRole, mustBe } from '#people/role.ts'
import type { Team } from '../../matching/team.ts'
import { mustBeInTeam, mustFindTeam } from '../../matching/teams.ts'
import type { HelpForm, HelpRequest } from './help-request.ts'
import {
  addHelp,
  countHeld,
  findHelp,
  listMentors,
  listOpenHelp,
  listOwnSkills,
  listSolvedHelp,
  markPassed,
  markReturned,
  markSolved,
  markTaken,
  saveNote,
} from './help-requests.sql.ts'
import { measureWait, usualWait } from './measures.ts'
import { rulesOf } from './rules.ts'

/** A team asks for help, under the id its form brought along: sent twice it asks once. */
export async function askForHelp(desk: Desk, team: Team, id: string, form: HelpForm): Promise<void> {
  mustBeInTeam(desk, team)
  const concern = {
    jam: team.jam,
    organisation: team.organisation,
    data: { team: team.id, skill: form.skill },
  }
  if (!(await addHelp(desk, id, team, form))) return
  await record(desk, 'help.asked', id, concern)
  await callLater(desk, team.jam, id)
}

/** The queue of those who help: what is open, oldest first, what was solved lately, and who else there is. */
export async function listHelp(desk: Desk, jam: string) {
  mustBe(desk, jam, 'organiser', 'mentor')
  return {
    open: await listOpenHelp(desk, jam),
    solved: await listSolvedHelp(desk, jam),
    skills: await listOwnSkills(desk, jam),
    wait: await usualWait(desk, jam),
    // Whom one can hand something on to; roles are behind their own wall.
    mentors: await asHouse(desk, () => listMentors(desk, jam)),
  }
}

/** @throws Refusal `missing` */
export async function mustFindHelp(desk: Desk, jam: string, id: string): Promise<HelpRequest> {
  return mustFind(await findHelp(desk, jam, id), 'help.missing')
}

/**
 * Takes a request. Of many who try at once one comes; again by the same is no second time.
 * @throws Refusal `help.taken`, `help.claims-full` for a mentor who holds as many as the jam allows
 */
export async function takeHelp(desk: Desk, request: HelpRequest): Promise<void> {
  const { jam, id, takenBy } = request
  mustBe(desk, jam, 'organiser', 'mentor')
  if (takenBy !== null && takenBy === desk.actor.account) return
  // Organisers step in where they must.
  if (!takenBy && !hasRole(desk.actor, jam, 'organiser')) await mustHaveRoom(desk, jam)
  if (await markTaken(desk, id)) {
    await measureWait(desk, request)
    return tell(desk, 'help.taken', request)
  }
  const now = await mustFindHelp(desk, jam, id)
  if (now.takenBy === null || now.takenBy !== desk.actor.account) throw new Refusal('conflict', 'help.taken')
}

/** Gives a request back into the queue; its waiting time goes on. */
export async function returnHelp(desk: Desk, request: HelpRequest): Promise<void> {
  mustHold(desk, request)
  if (!(await markReturned(desk, request.id))) return
  await tell(desk, 'help.returned', request)
  await callLater(desk, request.jam, request.id)
}

/** Hands a request to another mentor, who sees it first. @throws Refusal `help.no-mentor` */
export async function passHelp(desk: Desk, request: HelpRequest, to: string): Promise<void> {
  mustHold(desk, request)
  const mentors = await asHouse(desk, () => listMentors(desk, request.jam))
  const mentor = mentors.find(({ account }) => account === to && account !== desk.actor.account)
  if (!mentor) throw new Refusal('conflict', 'help.no-mentor')
  if (!(await markPassed(desk, request.id, mentor))) return
  await tell(desk, 'help.passed', request)
  await callLater(desk, request.jam, request.id)
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

async function mustHaveRoom(desk: Desk, jam: string): Promise<void> {
  const { claims } = await rulesOf(desk, jam)
  if ((await countHeld(desk, jam)) >= claims) throw new Refusal('conflict', 'help.claims-full')
}

// When nobody comes, others are called.
async function callLater(desk: Desk, jam: string, request: string): Promise<void> {
  const { patience } = await rulesOf(desk, jam)
  const at = after(desk.now, patience * minute)
  await later(
    desk,
    'help.escalate',
    { jam, request },
    { at, key: `help.escalate:${request}:${at.getTime()}` },
  )
}

const tell = (desk: Desk, kind: string, { id, jam, organisation, team }: HelpRequest) =>
  record(desk, kind, id, { jam, organisation, data: { team } })
