import { leaveDocumentsTo, listDocuments } from '#blocks/documents.ts'
import type { Kind, Service } from '#blocks/service.ts'
import {
  endBuilding,
  findCare,
  listServicesOfNeed,
  mustFindService,
  provisionService,
} from '#blocks/services.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { hasRole, isMember, mustBe, mustBeSomebody } from '#people/role.ts'
import { mustHaveSteppedUp } from '#people/step-up.ts'
import { isInTeam, presentMembers, type Team } from '../matching/team.ts'
import { endTeamAccess } from '../matching/teams.ts'
import { writeToBoth } from './handover.mails.ts'
import {
  type Facts,
  followUpAt,
  followUpDays,
  type Handover,
  type Item,
  isBelievable,
  maySign,
  mustBeOpen,
  type Side,
} from './handover.ts'
import {
  addHandover,
  addSignature,
  addTick,
  closeRow,
  findHandoverOfTeam,
  findOrganisationOf,
  type HandoverLine,
  holdHandover,
  listLines,
  removeTick,
} from './handovers.sql.ts'
import { blockOf } from './kinds.ts'

/** Which side somebody stands on; whoever stands on both signs for the organisation. */
export function sideOf({ actor }: Desk, team: Team): Side | null {
  if (isMember(actor, team.organisation)) return 'organisation'
  return isInTeam(team, actor.account) ? 'team' : null
}

/** @throws Refusal `handover.not-yours`: neither in the team now nor of the organisation */
export function mustHaveSide(desk: Desk, team: Team): Side {
  const side = sideOf(desk, team)
  if (side) return side
  mustBeSomebody(desk)
  throw new Refusal('forbidden', 'handover.not-yours')
}

/** Reading is for both sides, organisers and auditors. */
export function mustMayRead(desk: Desk, team: Team): void {
  if (!desk.actor.itself && !hasRole(desk.actor, team.jam, 'organiser', 'auditor')) mustHaveSide(desk, team)
}

/** Starts the service of a team and opens its handover. Twice gives the same service. */
export async function startService(desk: Desk, team: Team, kind: Kind, name: string): Promise<Service> {
  mustHaveSide(desk, team)
  const running = await findServiceOf(desk, team)
  if (running) return running
  if ((await findHandoverOfTeam(desk, team.id))?.signedAt) throw new Refusal('conflict', 'handover.signed')
  const { need, organisation, jam } = team
  const builders = presentMembers(team).map(({ account }) => account)
  const service = await provisionService(desk, { organisation, need, kind, name }, builders)
  await blockOf(kind).provision(desk, service)
  const handover = { id: newId(), jam, team: team.id, organisation, service: service.id, openedAt: desk.now }
  await addHandover(desk, handover)
  await record(desk, 'service.started', service.id, { jam, organisation, data: { team: team.id, kind } })
  return service
}

export async function findServiceOf(desk: Desk, team: Team): Promise<Service | undefined> {
  const services = await listServicesOfNeed(desk, team.need)
  return services.find(({ state }) => state !== 'retired')
}

export const findHandover = (desk: Desk, team: Team): Promise<Handover | undefined> =>
  findHandoverOfTeam(desk, team.id)

/** @throws Refusal `handover.missing`: no service was started yet, or it is not for this person */
export async function mustFindHandover(desk: Desk, team: Team): Promise<Handover> {
  mustMayRead(desk, team)
  return mustFind(await findHandoverOfTeam(desk, team.id), 'handover.missing')
}

/** What the house itself knows about the service, for the checklist. */
export async function factsOf(desk: Desk, handover: Handover): Promise<Facts> {
  if (!handover.service) return { documents: 0, keeper: '', payer: '', contact: '', live: false }
  const service = await mustFindService(desk, handover.service)
  const documents = (await listDocuments(desk, service)).length
  return { ...(await findCare(desk, service)), documents, live: service.state === 'live' }
}

/** Says that something is done. @throws Refusal `handover.unbelievable`, `handover.signed` */
export async function tick(desk: Desk, team: Team, item: Item): Promise<void> {
  const handover = await mustHold(desk, team)
  mustBeOpen(handover)
  if (!isBelievable(item, await factsOf(desk, handover)))
    throw new Refusal('conflict', 'handover.unbelievable')
  const { name, email } = desk.actor
  if (await addTick(desk, handover.id, item, mustBeSomebody(desk), name || email))
    await tell(desk, 'handover.ticked', handover, { item })
}

export async function untick(desk: Desk, team: Team, item: Item): Promise<void> {
  const handover = await mustHold(desk, team)
  mustBeOpen(handover)
  if (await removeTick(desk, handover.id, item)) await tell(desk, 'handover.unticked', handover, { item })
}

/**
 * Signs for one's side. With the second signature the team's access ends and the service is the
 * organisation's alone.
 * @throws Refusal `handover.incomplete`, `handover.signed`, `handover.two-people`, `step-up.needed`
 */
export async function sign(desk: Desk, team: Team, name: string): Promise<Handover> {
  const side = mustHaveSide(desk, team)
  mustHaveSteppedUp(desk)
  const account = mustBeSomebody(desk)
  const handover = await mustHold(desk, team)
  if (!maySign(handover, side, account, await factsOf(desk, handover))) return handover
  const signature = { side, account, name, at: desk.now }
  await addSignature(desk, handover.id, signature)
  await tell(desk, 'handover.signed-by-side', handover, { side })
  const signed = { ...handover, signatures: [...handover.signatures, signature] }
  return signed.signatures.length === 2 ? close(desk, signed, team) : signed
}

/** What the organisation calls itself that a team works for. */
export const nameOrganisation = (desk: Desk, { need }: Team): Promise<string> =>
  findOrganisationOf(desk, need)

/** How far each team is, for those who run the jam. */
export async function listHandovers(desk: Desk, jam: string): Promise<HandoverLine[]> {
  mustBe(desk, jam, 'organiser', 'auditor')
  return listLines(desk, jam)
}

async function mustHold(desk: Desk, team: Team): Promise<Handover> {
  mustHaveSide(desk, team)
  const { id } = mustFind(await findHandoverOfTeam(desk, team.id), 'handover.missing')
  return mustFind(await holdHandover(desk, id), 'handover.missing')
}

async function close(desk: Desk, handover: Handover, team: Team): Promise<Handover> {
  const service = await mustFindService(desk, mustFind(handover.service, 'service.missing'))
  await closeRow(desk, handover.id)
  await leaveDocumentsTo(desk, service)
  await blockOf(service.kind).handOver(desk, service)
  await endBuilding(desk, service.id)
  await tell(desk, 'handover.signed', handover, {})
  // The letters need the addresses of both sides, which neither side may look up.
  await asHouse(desk, () => writeToBoth(desk, handover, team, service))
  await endTeamAccess(desk, team)
  for (const day of followUpDays)
    await later(
      desk,
      'followup.ask',
      { handover: handover.id, day },
      { at: followUpAt(desk.now, day), key: `followup.ask:${handover.id}:${day}` },
    )
  return { ...handover, signedAt: desk.now }
}

const tell = (desk: Desk, kind: string, { id, jam, organisation }: Handover, data: Record<string, string>) =>
  record(desk, kind, id, { jam, organisation, data })
