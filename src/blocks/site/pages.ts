import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { isSame } from '#kernel/same.ts'
import { followed } from './model/follow.ts'
import type { KeptPage, Page } from './model/page.ts'
import { withFreeSlugs } from './model/pages.ts'
import { readPage } from './model/read-page.ts'
import { mayEdit } from './model/rights.ts'
import { keepsVersion } from './model/versions.ts'
import { nameOf } from './names.ts'
import {
  addPageRow,
  addVersionRow,
  findLastVersion,
  findPageRow,
  listPageRows,
  savePageRow,
  tidyVersions,
} from './pages.sql.ts'
import { leaveRedirects } from './redirects.ts'
import { mustFindSite, mustHoldSite, type Site, tell } from './sites.ts'
import { tellSaved } from './together/together.ts'

const mostPages = 3000
const mostVersions = 200

/** The page was changed meanwhile: what it is now, and by whom; null: by oneself, in another window. */
export class PageMovedOn extends Refusal {
  readonly present: KeptPage
  readonly by: string | null
  constructor(present: KeptPage, by: string | null) {
    super('conflict', 'page.moved-on')
    this.present = present
    this.by = by
  }
}

/** All pages, posts and events of a site in their order, drafts too. */
export async function listPages(desk: Desk, service: string): Promise<KeptPage[]> {
  await mustFindSite(desk, service)
  return listPageRows(desk, service)
}

/** @throws Refusal `page.gone`, `service.not-yours` */
export async function mustFindPage(desk: Desk, id: string): Promise<KeptPage> {
  const kept = mustFind(await findPageRow(desk, id), 'site.page-missing')
  await mustFindSite(desk, kept.service)
  return kept
}

/** A page and its site, held for this transaction. @throws Refusal `site.ready-is-editors` for authors, once it is ready */
export async function mustHoldPage(desk: Desk, id: string): Promise<{ site: Site; kept: KeptPage }> {
  const { service } = mustFind(await findPageRow(desk, id), 'site.page-missing')
  const site = await mustHoldSite(desk, service)
  // Whoever waited for the site reads what the one before has written.
  const kept = mustFind(await findPageRow(desk, id), 'site.page-missing')
  if (kept.state === 'ready' && !mayEdit(site.role)) throw new Refusal('forbidden', 'site.ready-is-editors')
  return { site, kept }
}

/** With an id, what is sent twice is added once. */
export const addPage = async (desk: Desk, service: string, page: Page, id?: string): Promise<KeptPage> =>
  mustFind((await addPages(desk, service, [{ page, ...(id && { id }) }]))[0])

/**
 * Adds pages as drafts, behind those that are there. Whoever links them with each other gives their ids beforehand.
 * @throws Refusal `site.too-many-pages`
 */
export async function addPages(
  desk: Desk,
  service: string,
  fresh: readonly { id?: string; page: Page }[],
): Promise<KeptPage[]> {
  const site = await mustHoldSite(desk, service)
  const there = await listPageRows(desk, service)
  if (there.length + fresh.length > mostPages) throw new Refusal('conflict', 'site.too-many-pages')
  const all = there.map(({ page }) => page)
  const last = Math.max(0, ...there.map(({ position }) => position))
  const known = new Map(there.map((one) => [one.id, one]))
  const added: KeptPage[] = []
  for (const [at, { id, page }] of fresh.entries()) {
    const before = known.get(id ?? '')
    if (before) {
      added.push(before)
      continue
    }
    const clean = followed(null, withFreeSlugs(readPage(page), all), 1)
    const touched = { changedAt: desk.now, changedBy: desk.actor.account }
    const state = { state: 'draft', notBefore: null, revision: 1 } as const
    const one: KeptPage = {
      id: id ?? newId(),
      service,
      position: last + at + 1,
      page: clean,
      ...state,
      ...touched,
    }
    // An id of a page of somebody else's: nothing is said of it but that it is not here.
    if (!(await addPageRow(desk, site.organisation, one))) throw new Refusal('missing', 'site.page-missing')
    all.push(clean)
    added.push(one)
  }
  const [first, ...more] = added.filter(({ id }) => !known.has(id))
  if (first) await tell(desk, 'site.pages-added', site, { page: first.id, pages: more.length + 1 })
  return added
}

/**
 * Keeps a page that was made out of `revision`, cleaned of what no page may hold; the same again changes nothing.
 * `window`: in which it was written, where others have it open too.
 * @throws PageMovedOn when somebody else has changed it meanwhile: theirs stays
 */
export async function savePage(
  desk: Desk,
  id: string,
  page: Page,
  revision: number,
  window?: string,
): Promise<KeptPage> {
  const { site, kept } = await mustHoldPage(desk, id)
  const others = (await listPageRows(desk, site.service)).filter((one) => one.id !== id)
  const clean = withFreeSlugs(
    readPage({ ...page, kind: kept.page.kind, legal: kept.page.legal }),
    others.map((one) => one.page),
  )
  if (isSame(followed(kept.page, clean, kept.revision), kept.page)) return kept
  if (kept.revision !== revision) {
    const isMine = kept.changedBy !== null && kept.changedBy === desk.actor.account
    throw new PageMovedOn(kept, isMine ? null : await nameOf(desk, kept.changedBy))
  }
  return writePage(desk, site, kept, clean, window)
}

/** Writes a page that this desk holds, keeps what it was when another sitting begins, and tells whoever has it open. */
export async function writePage(
  desk: Desk,
  site: Site,
  kept: KeptPage,
  text: Page,
  window = '',
): Promise<KeptPage> {
  const revision = kept.revision + 1
  const page = followed(kept.page, text, revision)
  const last = await findLastVersion(desk, kept.id)
  const isNewSitting = keepsVersion(kept, last, desk.actor.account, desk.now)
  if (isNewSitting) {
    await addVersionRow(desk, site.organisation, kept)
    await tidyVersions(desk, kept.id, mostVersions)
  }
  await savePageRow(desk, kept.id, page, revision)
  await leaveRedirects(desk, site, kept, page)
  await tellSaved(desk, kept.id, window, revision)
  if (isNewSitting) await tell(desk, 'site.page-changed', site, { page: kept.id })
  return { ...kept, page, revision, changedAt: desk.now, changedBy: desk.actor.account }
}
