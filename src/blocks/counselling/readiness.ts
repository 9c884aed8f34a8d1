import { countReaders } from '#custody/log/proofs.ts'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { listMembers } from '#people/organisation/members.ts'
import { isMember } from '#people/role.ts'
import { changeService, mustFindOwn } from '../services.ts'
import type { Held } from './counselling.ts'
import { closeCounselling, openCounselling, stateOf } from './counselling.ts'
import { type Declared, lookAtDeclarations, mustEnterToChange } from './law/declarations.ts'
import { type Office, settingsForm } from './office.ts'
import { listOffices } from './offices/offices.ts'
import { listDuties } from './roster/rosters.ts'

export type OfficeReadiness = {
  office: Office
  readers: number
  /** Whether every text and every topic is there, in German at least. */
  isComplete: boolean
  /** Languages it offers in which its own texts are missing: seekers read English or German instead. */
  untranslated: string[]
}

/** How far a service is on its way to people in need. */
export type Readiness = {
  offices: OfficeReadiness[]
  declared: Declared
  hasRoster: boolean
  /** Nothing holds it up. */
  isReady: boolean
}

export async function lookAtReadiness(desk: Desk, { service }: Held): Promise<Readiness> {
  const offices: OfficeReadiness[] = []
  for (const office of await listOffices(desk, service.id)) offices.push(await lookAtOffice(desk, office))
  const isOwn = desk.actor.itself || isMember(desk.actor, service.organisation)
  const { duties } = isOwn ? await listDuties(desk, service.id) : { duties: [] }
  const people = isOwn ? await listMembers(desk, { id: service.organisation, name: '' }) : []
  const onDuty = people.filter(({ account }) => duties.some((duty) => duty.account === account))
  const declared = await lookAtDeclarations(desk, service.id, onDuty)
  const open = offices.filter(({ office }) => office.space !== null)
  const isReady =
    open.length > 0 &&
    open.every(({ readers, isComplete }) => readers >= 2 && isComplete) &&
    declared.missing.length === 0
  return { offices, declared, hasRoster: duties.length > 0, isReady }
}

/** Lets people in need write. Its organisation alone decides that. @throws Refusal `counselling.unready` */
export async function openToAll(desk: Desk, id: string): Promise<void> {
  await mustFindOwn(desk, id)
  const held = await mustEnterToChange(desk, id)
  const { service, counselling } = held
  if (stateOf(counselling) === 'open') return
  if (!(await lookAtReadiness(desk, held)).isReady) throw new Refusal('conflict', 'counselling.unready')
  await openCounselling(desk, id)
  const { name, summary } = service
  const address = `${desk.house.config.address}/c/${counselling.slug}`
  if (service.address === '') await changeService(desk, id, { name, summary, address })
  await record(desk, 'counselling.opened', id, { organisation: service.organisation })
}

/** Takes no new conversations; whoever has written goes on. */
export async function closeToAll(desk: Desk, id: string): Promise<void> {
  await mustFindOwn(desk, id)
  const { service, counselling } = await mustEnterToChange(desk, id)
  if (stateOf(counselling) === 'closed') return
  await closeCounselling(desk, id)
  await record(desk, 'counselling.closed', id, { organisation: service.organisation })
}

async function lookAtOffice(desk: Desk, office: Office): Promise<OfficeReadiness> {
  const readers = office.space ? await countReaders(desk, office.organisation, office.space) : 0
  const isComplete = settingsForm.safeParse(office).success
  const untranslated = office.langs.filter((lang) => !office.texts.about[lang] && lang !== 'de')
  return { office, readers, isComplete, untranslated }
}
