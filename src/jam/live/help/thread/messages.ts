import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { hasRole, isMember, mustBeSomebody } from '#people/role.ts'
import { isInTeam } from '../../../matching/team.ts'
import { mustFindTeam } from '../../../matching/teams.ts'
import { type HelpRequest, stateOf } from '../help-request.ts'
import { type HelpMessage, mostMessages } from './message.ts'
import { addMessage, listMessages } from './messages.sql.ts'

/** As what somebody stands in a thread: the team asks, those who help answer, others only read. */
export type ThreadSide = HelpMessage['side'] | 'reader'

/** @throws Refusal for everybody who may not see the team's page */
export async function sideOf(desk: Desk, request: HelpRequest): Promise<ThreadSide> {
  const { actor } = desk
  const team = await mustFindTeam(desk, request.team)
  if (isInTeam(team, actor.account)) return 'team'
  if (hasRole(actor, request.jam, 'organiser', 'mentor')) return 'helper'
  if (isMember(actor, request.organisation) || hasRole(actor, request.jam, 'auditor')) return 'reader'
  mustBeSomebody(desk)
  throw new Refusal('forbidden', 'team.members-only')
}

export async function readThread(desk: Desk, request: HelpRequest) {
  return { side: await sideOf(desk, request), messages: await listMessages(desk, request.id) }
}

/** Says something to the other side, under the id the form brought along: sent twice it is said once. */
export async function say(desk: Desk, request: HelpRequest, id: string, text: string): Promise<void> {
  const side = await sideOf(desk, request)
  if (side === 'reader') throw new Refusal('forbidden', 'team.members-only')
  if (stateOf(request) === 'solved') throw new Refusal('conflict', 'help.closed')
  if ((await listMessages(desk, request.id)).length >= mostMessages)
    throw new Refusal('conflict', 'help.thread-full')
  const { jam, organisation, team } = request
  if (await addMessage(desk, request, { id, side, text }))
    await record(desk, 'help.said', request.id, { jam, organisation, data: { team, side } })
}
