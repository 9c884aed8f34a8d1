import type { Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import { changeSite, mustPublishSite, type Site, tell } from './sites.ts'

/** Gives a site another address below `/w/`; visitors who know the old one no longer find it. @throws Refusal `site.slug-taken` */
export async function renameSite(desk: Desk, service: string, slug: string): Promise<void> {
  const site = await mustPublishSite(desk, service)
  if (site.slug === slug) return
  await once(changeSite(desk, site, { slug }), 'site.slug-taken')
  await tell(desk, 'site.renamed', site)
}

/** Names the domain of its own that a site shall have, or none; it is served there once it is seen to point here. */
export async function placeHost(desk: Desk, service: string, host: string | null): Promise<void> {
  const site: Site = await mustPublishSite(desk, service)
  if (site.host === host) return
  await once(changeSite(desk, site, { host, hostSeenAt: null }), 'site.host-taken')
  await tell(desk, host === null ? 'site.domain-removed' : 'site.domain-named', site)
}

async function once(write: Promise<unknown>, code: string): Promise<void> {
  try {
    await write
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new Refusal('conflict', code)
    throw error
  }
}
