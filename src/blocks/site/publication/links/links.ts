import type { Desk } from '#kernel/desk.ts'
import { later } from '#kernel/job.ts'
import { mustEditSite, mustFindSite, type Site } from '../../sites.ts'
import type { KeptFiles } from '../kept-file.ts'
import { hasPlace, linksIn } from './in-page.ts'
import { listLinkRows, listWithOldLinks, putLinks, removeLinks, type SiteLink } from './links.sql.ts'

/** More would be a catalogue, not a website. */
const most = 5000

/** The links of the published site with what was found at them; those that need somebody first. */
export async function listLinks(desk: Desk, service: string): Promise<{ site: Site; links: SiteLink[] }> {
  const site = await mustFindSite(desk, service)
  const order = ['gone', 'silent', 'moved', 'refused', 'waiting', 'skipped', 'fine']
  const links = await listLinkRows(desk, service)
  return { site, links: links.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)) }
}

/** Asks for a look where nobody has looked since; for the house itself. */
export async function askWhereOld(desk: Desk, since: Date): Promise<void> {
  const today = desk.now.toISOString().slice(0, 10)
  for (const service of await listWithOldLinks(desk, since))
    await later(desk, 'site.links', { service }, { key: `site.links/${service}/${today}` })
}

/** Asks for a look at every link that leads out, now. */
export async function askToLook(desk: Desk, service: string): Promise<void> {
  await mustEditSite(desk, service)
  // Once a minute however often somebody asks.
  const minute = desk.now.toISOString().slice(0, 16)
  await later(desk, 'site.links', { service }, { key: `site.links/${service}/${minute}` })
}

/**
 * Notes the links of pages that were made now, and forgets those of pages that are gone. A link within the site that leads nowhere
 * is known at once.
 */
export async function noteLinks(
  desk: Desk,
  site: Pick<Site, 'service' | 'organisation'>,
  made: ReadonlyMap<string, string>,
  files: KeptFiles,
): Promise<void> {
  const before = await listLinkRows(desk, site.service)
  const links = new Map(before.map((link) => [link.address, { ...link }]))
  for (const link of links.values())
    link.pages = link.pages.filter((path) => !made.has(path) && Object.hasOwn(files, path))
  for (const [path, html] of made) {
    const { outer, inner } = linksIn(html, path)
    for (const address of outer.slice(0, most)) addTo(links, address, path, 'waiting')
    for (const { path: to, place } of inner) {
      if (leadsSomewhere(to, place, made, files)) continue
      addTo(links, `/${to}${place === null ? '' : `#${place}`}`, path, 'gone')
    }
  }
  const gone = [...links.values()].filter(({ pages }) => pages.length === 0)
  if (gone.length > 0)
    await removeLinks(
      desk,
      site.service,
      gone.map(({ address }) => address),
    )
  const known = new Map(before.map((link) => [link.address, link.pages.join('\n')]))
  const changed = [...links.values()].filter(
    ({ address, pages }) => pages.length > 0 && known.get(address) !== pages.join('\n'),
  )
  if (changed.length > 0) await putLinks(desk, site, changed.slice(0, most))
}

function addTo(links: Map<string, SiteLink>, address: string, path: string, state: SiteLink['state']): void {
  if (address.length > 2000) return
  const known = links.get(address)
  if (known) known.pages = [...new Set([...known.pages, path])].sort()
  else links.set(address, { address, pages: [path], state, status: null, leadsTo: null, lookedAt: null })
}

// A place on a page that was not made now was there when it was: its own links were looked at then.
function leadsSomewhere(
  path: string,
  place: string | null,
  made: ReadonlyMap<string, string>,
  files: KeptFiles,
): boolean {
  if (!Object.hasOwn(files, path)) return false
  const html = made.get(path)
  return place === null || html === undefined || hasPlace(html, place)
}
