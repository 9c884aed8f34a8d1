import type { Desk } from '#kernel/desk.ts'
import { mustFind } from '#kernel/refusal.ts'
import { diffPages } from './model/diff.ts'
import type { KeptPage } from './model/page.ts'
import { withFreeSlugs } from './model/pages.ts'
import { namesOf } from './names.ts'
import {
  addVersionRow,
  findVersionRow,
  listPageRows,
  listVersionRows,
  type PageVersion,
} from './pages.sql.ts'
import { mustFindPage, mustHoldPage, writePage } from './pages.ts'
import { tell } from './sites.ts'

/** A version of a page, and who had worked on it. */
export type Version = PageVersion & { by: string }

/** What a page was, the newest first; what it is now is no version. */
export async function listVersions(desk: Desk, page: string): Promise<Version[]> {
  await mustFindPage(desk, page)
  const rows = await listVersionRows(desk, page)
  const names = await namesOf(
    desk,
    rows.map(({ changedBy }) => changedBy),
  )
  return rows.map((row) => ({ ...row, by: names.get(row.changedBy ?? '') ?? '' }))
}

/** @throws Refusal `site.version-missing` */
export async function mustFindVersion(desk: Desk, page: string, revision: number): Promise<Version> {
  await mustFindPage(desk, page)
  const row = mustFind(await findVersionRow(desk, page, revision), 'site.version-missing')
  return { ...row, by: (await namesOf(desk, [row.changedBy])).get(row.changedBy ?? '') ?? '' }
}

/** Makes a page what it was; what it is now becomes a version, so that this can be taken back. */
export async function restoreVersion(desk: Desk, id: string, revision: number): Promise<KeptPage> {
  const { site, kept } = await mustHoldPage(desk, id)
  const { content } = mustFind(await findVersionRow(desk, id, revision), 'site.version-missing')
  const others = (await listPageRows(desk, site.service)).filter((one) => one.id !== id)
  const { parent, inMenu } = kept.page
  // Where it stands in the menu belongs to the site as it is now.
  const page = withFreeSlugs(
    { ...content, parent, inMenu },
    others.map((one) => one.page),
  )
  // What differs in nothing but who follows whom is what it was: sent twice, one is meant.
  if (diffPages(kept.page, page).length === 0) return kept
  await addVersionRow(desk, site.organisation, kept)
  const restored = await writePage(desk, site, kept, page)
  await tell(desk, 'site.page-restored', site, { page: id })
  return restored
}
