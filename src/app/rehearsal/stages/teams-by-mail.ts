import type { PlayedTeam } from '../cast.ts'
import { pathsIn } from '../mailbox.ts'
import type { Play } from '../play.ts'
import type { Player } from '../player.ts'

const letters = 'matching.published'

/** Everybody learns from their newest mail where they belong: a team, or the reserve for now. */
export async function listen({ scene, cast, at }: Play): Promise<void> {
  const newest = await scene.mailbox.newest(letters)
  const isTeam = new RegExp(`^${at('/teams/')}[0-9a-f-]{36}$`)
  const teamOf = ({ email }: Player) => pathsIn(newest.get(email) ?? '').find((path) => isTeam.test(path))
  const untold = cast.professionals.filter(({ email }) => !newest.has(email))
  if (untold.length > 0) throw new Error(`${untold.length} people were not told where they belong`)
  const teams = new Map<string, PlayedTeam>()
  for (const contact of cast.contacts) {
    const path = teamOf(contact.player)
    if (path) teams.set(path, { path, contact, members: [], service: '', handedOver: false })
  }
  for (const player of cast.professionals) {
    const path = teamOf(player)
    const team = path && teams.get(path)
    if (path && !team) throw new Error(`the organisation of ${path} was not told of its team`)
    if (team && !cast.withdrawn.has(player)) team.members.push(player)
  }
  cast.teams = [...teams.values()].filter(({ members }) => members.length > 0)
}
