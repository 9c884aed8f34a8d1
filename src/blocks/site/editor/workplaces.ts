import type { Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { FindPlaceables } from '../../placing.ts'
import type { KeptPage, Page } from '../model/page.ts'
import { mayEdit } from '../model/rights.ts'
import { mustFindPage, PageMovedOn, savePage } from '../pages.ts'
import { draftOf, mustFindSite, type Site } from '../sites.ts'
import type { Kept } from './kept.ts'
import { known, type Workplace } from './workplace.ts'

/** A page of this very site. @throws Refusal `site.page-missing` */
export async function mustFindHere(
  desk: Desk,
  service: string,
  id: string,
): Promise<{ site: Site; kept: KeptPage }> {
  const site = await mustFindSite(desk, service)
  const kept = await mustFindPage(desk, id)
  if (kept.service !== service) throw new Refusal('missing', 'site.page-missing')
  return { site, kept }
}

export async function workplaceOf(
  desk: Desk,
  service: string,
  id: string,
  places: FindPlaceables,
): Promise<Workplace> {
  const { site, kept } = await mustFindHere(desk, service, id)
  const { settings, pages, pictures, files } = await draftOf(desk, service)
  return {
    ...{ page: kept.page, revision: kept.revision, settings, pictures, files },
    pages: pages.map(known),
    places: await places(desk, site.organisation),
    mayWrite: kept.state === 'draft' || mayEdit(site.role),
  }
}

/** Keeps what a window has written; where somebody was faster, theirs stays and is handed back. */
export async function keepWritten(
  desk: Desk,
  id: string,
  { page, revision, window }: { page: Page; revision: number; window: string },
): Promise<Kept> {
  try {
    const kept = await savePage(desk, id, page, revision, window)
    return { saved: true, revision: kept.revision, page: kept.page }
  } catch (error) {
    if (!(error instanceof PageMovedOn)) throw error
    const { present, by } = error
    return { saved: false, revision: present.revision, page: present.page, by }
  }
}
