import type { Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import { checkPage } from './model/check.ts'
import type { KeptPage, Page } from './model/page.ts'
import { mayStandBelow, reordered } from './model/pages.ts'
import {
  addVersionRow,
  changePageRow,
  listPageRows,
  orderRows,
  removePageRow,
  savePageRow,
} from './pages.sql.ts'
import { mustHoldPage, writePage } from './pages.ts'
import { askAgain } from './publication/again.ts'
import { leadAway } from './redirects.ts'
import { mustEdit, mustPublish } from './roles.ts'
import { draftOf, type Site, tell } from './sites.ts'

/** The page goes out with the next publishing. @throws Refusal `page.findings` as long as something is wrong with it */
export const makeReady = (desk: Desk, id: string): Promise<void> => becomeReady(desk, id, null)

/** The page goes out by itself at a moment. @throws Refusal `page.findings`, `page.past` */
export async function planPage(desk: Desk, id: string, notBefore: Date): Promise<void> {
  if (notBefore <= desk.now) throw new Refusal('invalid', 'page.past')
  await becomeReady(desk, id, notBefore)
}

/** The page stays in: with the next publishing it is no longer to be seen. */
export async function makeDraft(desk: Desk, id: string): Promise<void> {
  const { site, kept } = await mustHoldPage(desk, id)
  mustEdit(site)
  if (kept.state === 'draft') return
  await changePageRow(desk, id, { state: 'draft', notBefore: null })
  await tell(desk, 'site.page-drafted', site, { page: id })
}

/** Puts a page at a place among all pages of its site, below another one in the menu or none. @throws Refusal `page.parent` */
export async function movePage(
  desk: Desk,
  id: string,
  { position, parent }: { position: number; parent: string | null },
): Promise<void> {
  const { site, kept } = await mustHoldPage(desk, id)
  await place(desk, site, kept, { position, parent, inMenu: kept.page.inMenu })
}

/** Puts a page before another one, or behind all; into the menu or out of it. @throws Refusal `page.parent` */
export async function placePage(
  desk: Desk,
  id: string,
  { before, parent, inMenu }: { before: string | null; parent: string | null; inMenu: boolean },
): Promise<void> {
  const { site, kept } = await mustHoldPage(desk, id)
  const ids = (await listPageRows(desk, site.service)).map((one) => one.id).filter((one) => one !== id)
  const at = before === null ? -1 : ids.indexOf(before)
  await place(desk, site, kept, { position: at < 0 ? ids.length : at, parent, inMenu })
}

/** Puts a page right above or below another one; done twice it changes nothing more. */
export async function stepPage(desk: Desk, id: string, step: 'up' | 'down', over: string): Promise<void> {
  const { site, kept } = await mustHoldPage(desk, id)
  const ids = (await listPageRows(desk, site.service)).map((one) => one.id).filter((one) => one !== id)
  const at = ids.indexOf(over)
  if (at < 0) return
  const { parent, inMenu } = kept.page
  await place(desk, site, kept, { position: step === 'up' ? at : at + 1, parent, inMenu })
}

type Place = { position: number; parent: string | null; inMenu: boolean }

async function place(
  desk: Desk,
  site: Site,
  kept: KeptPage,
  { position, parent, inMenu }: Place,
): Promise<void> {
  const pages = await listPageRows(desk, site.service)
  const { id, page } = kept
  if (parent !== page.parent && !mayStandBelow(pages, id, parent))
    throw new Refusal('conflict', 'page.parent')
  const ids = pages.map((one) => one.id)
  const order = reordered(ids, id, position)
  if (order.join() !== ids.join()) {
    await orderRows(desk, site.service, order)
    await tell(desk, 'site.pages-ordered', site)
  }
  if (parent !== page.parent || inMenu !== page.inMenu)
    await writePage(desk, site, kept, { ...page, parent, inMenu })
}

/** Erases a page with its versions. With `redirect` its addresses lead there. */
export async function erasePage(desk: Desk, id: string, redirect: string | null = null): Promise<void> {
  const { site, kept } = await mustHoldPage(desk, id)
  if (redirect !== null) {
    mustEdit(site)
    await leadAway(desk, site, kept, redirect)
  }
  const below = (await listPageRows(desk, site.service)).filter(({ page }) => page.parent === id)
  for (const one of below) await savePageRow(desk, one.id, unparented(one.page), one.revision + 1)
  await removePageRow(desk, id)
  await tell(desk, 'site.page-erased', site, { page: id })
}

async function becomeReady(desk: Desk, id: string, notBefore: Date | null): Promise<void> {
  const { site, kept } = await mustHoldPage(desk, id)
  mustEdit(site)
  // A planned page goes out by itself, so planning it is publishing it.
  if (notBefore) mustPublish(site)
  if (kept.state === 'ready' && kept.notBefore?.getTime() === notBefore?.getTime()) return
  const draft = await draftOf(desk, site.service)
  if (checkPage(kept.page, draft).some(({ blocks }) => blocks)) throw new Refusal('conflict', 'page.findings')
  await changePageRow(desk, id, { state: 'ready', notBefore })
  if (notBefore) await askAgain(desk, site.service, notBefore)
  // What was released is a version of its own, whoever goes on with it.
  await addVersionRow(desk, site.organisation, kept)
  await tell(desk, notBefore ? 'site.page-planned' : 'site.page-ready', site, { page: id })
}

const unparented = (page: Page): Page => ({ ...page, parent: null })
