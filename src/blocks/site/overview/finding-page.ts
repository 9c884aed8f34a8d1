import type { Desk } from '#kernel/desk.ts'
import { type Ctx, idParam } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { KeptPage } from '../model/page.ts'
import { mustFindPage } from '../pages.ts'
import { mustFindSite, type Site } from '../sites.ts'

/** The page of an address, which has to be one of the site of that address. @throws Refusal `site.page-missing` */
export async function mustFindPageOf(desk: Desk, c: Ctx): Promise<{ site: Site; kept: KeptPage }> {
  const site = await mustFindSite(desk, idParam(c))
  const kept = await mustFindPage(desk, idParam(c, 'page'))
  if (kept.service !== site.service) throw new Refusal('missing', 'site.page-missing')
  return { site, kept }
}
