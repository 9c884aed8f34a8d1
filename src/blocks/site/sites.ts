import { randomInt } from 'node:crypto'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { isSame } from '#kernel/same.ts'
import { slugOf } from '#kernel/slug.ts'
import { isMember } from '#people/role.ts'
import type { Service } from '../service.ts'
import { mustFindMine, mustShape } from '../services.ts'
import { emptySettings } from './model/empty.ts'
import type { KeptPage } from './model/page.ts'
import type { Draft, SiteRole, SiteSettings } from './model/site.ts'
import { listPageRows } from './pages.sql.ts'
import { mustEdit, mustPublish, roleAt } from './roles.ts'
import {
  addSite,
  changeSiteRow,
  findSiteRow,
  findThings,
  holdSiteRow,
  type SiteChange,
  type SiteRow,
} from './sites.sql.ts'

/** A site, and what whoever asks may do on it. */
export type Site = SiteRow & {
  organisationName: string
  serviceName: string
  role: SiteRole
  member: boolean
}

/** Lays out an empty site for a service that has none. */
export async function provideSite(desk: Desk, service: Service): Promise<void> {
  await addSite(desk, service, freshSlug(service.organisationName), emptySettings(service.organisationName))
}

/** The site of a service, for whoever may shape it. @throws Refusal `service.not-yours`, `site.missing` */
export async function mustFindSite(desk: Desk, service: string): Promise<Site> {
  const of = await mustFindMine(desk, service)
  return asSite(desk, of, mustFind(await findSiteRow(desk, service), 'site.missing'))
}

/** The same, held for this transaction: first line of an act that changes it. */
export async function mustHoldSite(desk: Desk, service: string): Promise<Site> {
  const of = await mustShape(desk, service)
  return asSite(desk, of, mustFind(await holdSiteRow(desk, service), 'site.missing'))
}

/** Held, for whoever may change what goes out. @throws Refusal `site.editors-only` */
export async function mustEditSite(desk: Desk, service: string): Promise<Site> {
  const site = await mustHoldSite(desk, service)
  mustEdit(site)
  return site
}

/** Held, for whoever may publish. @throws Refusal `site.publishers-only` */
export async function mustPublishSite(desk: Desk, service: string): Promise<Site> {
  const site = await mustHoldSite(desk, service)
  mustPublish(site)
  return site
}

/**
 * Keeps settings that were made out of `revision`; the same again changes nothing.
 * @throws Refusal `site.moved-on` when somebody else has changed them meanwhile
 */
export async function saveSettings(
  desk: Desk,
  service: string,
  settings: SiteSettings,
  revision: number,
): Promise<Site> {
  const site = await mustEditSite(desk, service)
  if (isSame(site.settings, settings)) return site
  if (site.revision !== revision) throw new Refusal('conflict', 'site.moved-on')
  await changeSiteRow(desk, service, { settings, revision: revision + 1 })
  await tell(desk, 'site.settings-changed', site)
  return { ...site, settings, revision: revision + 1, changedAt: desk.now }
}

/** Writes other fields of a site that this desk holds. */
export const changeSite = (desk: Desk, { service }: Pick<Site, 'service'>, change: SiteChange) =>
  changeSiteRow(desk, service, change)

/** Everything that a build needs, drafts too: what the site was at this moment, for whoever may shape it. */
export async function draftOf(desk: Desk, service: string): Promise<Draft<KeptPage>> {
  const { organisation, slug, host, hostSeenAt, settings } = await mustFindSite(desk, service)
  return {
    ...{ service, organisation, slug, settings },
    host: hostSeenAt ? host : null,
    pages: await listPageRows(desk, service),
    ...(await findThings(desk, service)),
  }
}

/** Says in the log what happened to a site. */
export const tell = (
  desk: Desk,
  kind: string,
  { service, organisation }: Pick<Site, 'service' | 'organisation'>,
  data: Record<string, string | number | boolean | null> = {},
) => record(desk, kind, service, { organisation, data })

async function asSite(desk: Desk, of: Service, row: SiteRow): Promise<Site> {
  const names = { organisationName: of.organisationName, serviceName: of.name }
  const { actor } = desk
  const member = actor.itself || isMember(actor, of.organisation)
  return { ...row, ...names, role: await roleAt(desk, of), member }
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

// Two organisations may have the same name.
function freshSlug(name: string): string {
  const tail = Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${slugOf(name).slice(0, 40).replace(/-$/, '') || 'website'}-${tail}`
}
