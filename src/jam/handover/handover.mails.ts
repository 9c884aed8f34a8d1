import type { Service } from '#blocks/service.ts'
import type { Desk } from '#kernel/desk.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { presentMembers, type Team } from '../matching/team.ts'
import { mustFindJamById } from '../profile/jams.ts'
import type { Handover } from './handover.ts'
import { listAddressees, listMembers } from './handovers.sql.ts'
import { handedByTeam, handedToOwner } from './letter-kinds.ts'

/** Tells both sides that the service has changed hands. */
export async function writeToBoth(
  desk: Desk,
  handover: Handover,
  team: Team,
  service: Service,
): Promise<void> {
  const jam = await mustFindJamById(desk, handover.jam)
  const members = await listMembers(desk, handover.organisation)
  const builders = presentMembers(team)
    .map(({ account }) => account)
    .filter((account) => !members.includes(account))
  const home = desk.house.config.address
  for (const to of await listAddressees(desk, [...members, ...builders])) {
    const isOwner = members.includes(to.account)
    const link = isOwner
      ? `${home}/jams/${jam.slug}/teams/${team.id}/handover/protocol`
      : `${home}/jams/${jam.slug}/certificate`
    await writeLetter(desk, isOwner ? handedToOwner : handedByTeam, to, {
      key: `handover.signed:${handover.id}:${to.account}`,
      jam: handover.jam,
      values: { service: service.name, organisation: service.organisationName, link },
    })
  }
}
