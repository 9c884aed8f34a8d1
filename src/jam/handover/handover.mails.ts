import type { Service } from '#blocks/service.ts'
import type { Desk } from '#kernel/desk.ts'
import { sendMail } from '#kernel/mail.ts'
import { presentMembers, type Team } from '../matching/team.ts'
import { mustFindJamById } from '../profile/jams.ts'
import { handoverWords } from './handover.text.ts'
import type { Handover } from './handover.ts'
import { listAddressees, listMembers } from './handovers.sql.ts'

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
    const t = handoverWords(to.lang).mail
    const isOwner = members.includes(to.account)
    const link = isOwner
      ? `${home}/jams/${jam.slug}/teams/${team.id}/handover/protocol`
      : `${home}/jams/${jam.slug}/certificate`
    await sendMail(desk, {
      key: `handover.signed:${handover.id}:${to.account}`,
      to: to.email,
      account: to.account,
      jam: handover.jam,
      subject: t.subject(service.name),
      body: (isOwner ? t.toOwner : t.toTeam)(to.name, service.name, service.organisationName, link),
    })
  }
}
