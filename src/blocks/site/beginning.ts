import { later, minute } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { listMyOrganisations } from '#people/organisations.ts'
import { mustBeSomebody, mustSpeakFor } from '#people/role.ts'
import type { Service } from '../service.ts'
import { listMyServices, provisionService } from '../services.ts'
import { holdBeginning } from './beginning.sql.ts'
import { provideSite } from './sites.ts'

/** The organisations that this person may begin a website for. */
export function listOrganisations(desk: Desk) {
  mustBeSomebody(desk)
  return listMyOrganisations(desk)
}

export type SiteStart = { organisation: string; name: string }

/** Begins a website outside of any jam. Sent twice, by a finger or a connection, one is meant. */
export async function startSite(desk: Desk, { organisation, name }: SiteStart): Promise<Service> {
  mustSpeakFor(desk, organisation)
  await holdBeginning(desk, organisation, name)
  const known = (await listMyServices(desk)).find(
    (one) =>
      one.kind === 'site' &&
      one.organisation === organisation &&
      one.name === name &&
      later(one.startedAt, minute) > desk.now,
  )
  if (known) return known
  const service = await provisionService(desk, { organisation, need: null, kind: 'site', name }, [])
  await provideSite(desk, service)
  return service
}
