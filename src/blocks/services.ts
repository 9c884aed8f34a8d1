import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { isMember, mustBeSomebody, mustSpeakFor } from '#people/role.ts'
import {
  become,
  type Care,
  isPublic,
  type Kind,
  missingBeforeLive,
  type Service,
  type ServiceForm,
} from './service.ts'
import {
  addBuilders,
  addService,
  endBuilders,
  findBuilding,
  findCareRow,
  findOrganisationName,
  findServiceById,
  holdService,
  listRowsOfNeed,
  listRowsOfOrganisations,
  saveCareRow,
  saveService,
} from './services.sql.ts'

export type NewService = { organisation: string; need: string | null; kind: Kind; name: string }

/** The services that answer a need, as far as this person may see them; retired ones too. */
export const listServicesOfNeed = (desk: Desk, needId: string): Promise<Service[]> =>
  listRowsOfNeed(desk, needId)

/** The services of the organisations one belongs to. */
export const listMyServices = (desk: Desk): Promise<Service[]> =>
  listRowsOfOrganisations(
    desk,
    desk.actor.memberships.map(({ organisation }) => organisation),
  )

/** @throws Refusal `missing`: there is none, or none this person may see. */
export async function mustFindService(desk: Desk, id: string): Promise<Service> {
  const service = await findServiceById(desk, id)
  // Whoever comes by a link before signing in is asked to, and learns nothing by it.
  if (!service && !desk.actor.itself) mustBeSomebody(desk)
  return mustFind(service, 'service.missing')
}

/**
 * Starts a service for an organisation with the people who will build it.
 * The act that calls this has checked that the need is theirs to answer.
 * @throws Refusal `service.exists` when the need has one already
 */
export async function provisionService(
  desk: Desk,
  wanted: NewService,
  builders: readonly string[],
): Promise<Service> {
  const service = await asHouse(desk, async () => {
    // A team has no right to the organisation's rows, not even to its name.
    const organisationName = mustFind(await findOrganisationName(desk, wanted.organisation))
    const fresh = newService(wanted, organisationName, desk.now)
    await once(addService(desk, fresh))
    if (builders.length > 0) await addBuilders(desk, fresh, builders)
    return fresh
  })
  await tell(desk, 'service.provisioned', service, { kind: service.kind, builders: builders.length })
  return service
}

export async function changeService(desk: Desk, id: string, form: ServiceForm): Promise<Service> {
  const service = await mustShape(desk, id)
  // A live service without an address would lead nowhere.
  if (service.state === 'live' && !(form.address && form.summary))
    throw new Refusal('conflict', 'service.live-needs')
  const changed = { ...service, ...form }
  await saveService(desk, changed)
  await tell(desk, 'service.changed', service)
  return changed
}

export async function findCare(desk: Desk, service: Service): Promise<Care> {
  return (await findCareRow(desk, service.id)) ?? { keeper: '', payer: '', contact: '' }
}

export async function changeCare(desk: Desk, id: string, care: Care): Promise<void> {
  const service = await mustShape(desk, id)
  await saveCareRow(desk, id, care)
  await tell(desk, 'service.care-named', service)
}

/** Puts a service live. Again changes nothing. @throws Refusal `service.incomplete`, `service.moved-on` */
export async function publishService(desk: Desk, id: string, documents: number): Promise<void> {
  const service = await mustShape(desk, id)
  if (service.state === 'live') return
  const missing = missingBeforeLive(service, await findCare(desk, service), documents)
  if (missing.length > 0) throw new Refusal('conflict', 'service.incomplete')
  await saveService(desk, become(service, 'live', desk.now))
  await tell(desk, 'service.live', service)
}

/** The organisation shows its service to everybody, or no longer. Nobody else may decide that. */
export async function showService(desk: Desk, id: string, shown: boolean): Promise<void> {
  const service = await mustOwn(desk, id)
  if (isPublic(service) === shown) return
  if (shown && service.state !== 'live') throw new Refusal('conflict', 'service.moved-on')
  await saveService(desk, { ...service, shownAt: shown ? desk.now : null })
  await tell(desk, shown ? 'service.shown' : 'service.hidden', service)
}

/** Gives a service a picture; `null` takes it away. */
export async function pictureService(desk: Desk, id: string, picture: string | null): Promise<void> {
  const service = await mustOwn(desk, id)
  await saveService(desk, { ...service, picture })
  await tell(desk, 'service.pictured', service)
}

/** Switches a service off. What it holds stays until it is erased. */
export async function retireService(desk: Desk, id: string): Promise<void> {
  const service = await mustOwn(desk, id, 'admin')
  await saveService(desk, become(service, 'retired', desk.now))
  await tell(desk, 'service.retired', service)
}

/**
 * Ends the builders' access; the service is its organisation's alone. A second time changes nothing.
 * The act that calls this has seen both signatures.
 */
export async function endBuilding(desk: Desk, serviceId: string): Promise<void> {
  // The second signature ends it, whoever gives it: neither side may write the other's rows.
  await asHouse(desk, async () => {
    const service = mustFind(await holdService(desk, serviceId), 'service.missing')
    const ended = await endBuilders(desk, serviceId)
    if (!service.handedOverAt) await saveService(desk, { ...service, handedOverAt: desk.now })
    if (ended > 0) await tell(desk, 'service.building-ended', service, { builders: ended })
  })
}

/** Whether somebody may shape it now: its organisation, and its builders until the handover. */
export async function mayShape(desk: Desk, service: Service): Promise<boolean> {
  const { actor } = desk
  if (actor.itself || isMember(actor, service.organisation)) return true
  if (!actor.account) return false
  const building = await findBuilding(desk, service.id, actor.account)
  return building !== undefined && building.endedAt === null
}

/** Whether somebody builds it or has built it: the one who may say to be named. */
export async function hasBuilt(desk: Desk, service: Service): Promise<boolean> {
  const { account } = desk.actor
  return account !== null && (await findBuilding(desk, service.id, account)) !== undefined
}

/**
 * The service, for somebody who may shape it.
 * @throws Refusal `service.not-yours` for everybody else, also for those who built it before the handover
 */
export async function mustFindMine(desk: Desk, id: string): Promise<Service> {
  const service = await mustFindService(desk, id)
  if (await mayShape(desk, service)) return service
  mustBeSomebody(desk)
  throw new Refusal('forbidden', 'service.not-yours')
}

/** The same, held for this transaction: first line of an act that shapes it. */
export async function mustShape(desk: Desk, id: string): Promise<Service> {
  await mustFindMine(desk, id)
  return mustFind(await holdService(desk, id), 'service.missing')
}

/** The service, for a member of its organisation. */
export async function mustFindOwn(desk: Desk, id: string, role?: 'admin'): Promise<Service> {
  const service = await mustFindService(desk, id)
  mustSpeakFor(desk, service.organisation, role)
  return service
}

/** The same, held for this transaction. */
export async function mustOwn(desk: Desk, id: string, role?: 'admin'): Promise<Service> {
  await mustFindOwn(desk, id, role)
  return mustFind(await holdService(desk, id), 'service.missing')
}

function newService(wanted: NewService, organisationName: string, now: Date): Service {
  return {
    ...wanted,
    id: newId(),
    organisationName,
    summary: '',
    state: 'draft',
    address: '',
    picture: null,
    startedAt: now,
    liveAt: null,
    shownAt: null,
    handedOverAt: null,
    retiredAt: null,
  }
}

// Two of the team may start it at once: the unique key decides.
async function once(write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new Refusal('conflict', 'service.exists')
    throw error
  }
}

const tell = (desk: Desk, kind: string, service: Service, data: Record<string, string | number> = {}) =>
  record(desk, kind, service.id, { organisation: service.organisation, data })
