import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import { homeDay } from '#kernel/zone.ts'
import type { FindPlaceables } from '../../placing.ts'
import { renewLaw } from '../law/renewing.ts'
import type { Beginning } from '../model/beginning.ts'
import type { KeptPage } from '../model/page.ts'
import { addPages, listPages, savePage } from '../pages.ts'
import { mustEditSite, type Site, saveSettings } from '../sites.ts'
import { beginningOf } from './answering.ts'
import { type Role, roles, toldOf } from './writing/told.ts'
import { writtenPage } from './writing/writing.ts'

export type Written = { added: number; renewed: number; left: number }

/**
 * Writes the first pages out of what was told, as drafts, and the pages of law. A second time those are written anew that nobody
 * has touched since; what people have changed is theirs.
 */
export async function writeFirstPages(desk: Desk, service: string, places: FindPlaceables): Promise<Written> {
  const site = await mustEditSite(desk, service)
  const beginning = beginningOf(site)
  const there = new Map((await listPages(desk, service)).map((page) => [page.id, page]))
  const known = (role: Role) => there.get(beginning.wrote[role]?.page ?? '')
  const at = Object.fromEntries(roles.map((role) => [role, known(role)?.id ?? newId()])) as Record<
    Role,
    string
  >
  const told = toldOf(site.settings, beginning, at)
  const day = homeDay(desk.now)
  const pages = roles.map((role) => ({ role, kept: known(role), page: writtenPage(told, role, day) }))
  const fresh = pages.filter(({ kept }) => !kept).map(({ role, page }) => ({ id: at[role], page }))
  const added = await addPages(desk, service, fresh)
  const wrote: Beginning['wrote'] = {}
  const written: Written = { added: added.length, renewed: 0, left: 0 }
  for (const { role, kept, page } of pages) {
    const noted = beginning.wrote[role]
    const result = kept
      ? await again(desk, kept, page, noted?.revision)
      : added.find(({ id }) => id === at[role])
    if (kept) written[result ? 'renewed' : 'left'] += 1
    wrote[role] = result ? { page: result.id, revision: result.revision } : (noted ?? nothing)
  }
  await renewLaw(desk, service, places)
  await note(desk, site, { ...beginning, wrote })
  return written
}

const nothing = { page: '', revision: 0 }

/** Undefined where somebody has changed the page since it was written. */
async function again(desk: Desk, kept: KeptPage, page: KeptPage['page'], revision: number | undefined) {
  if (kept.revision !== revision) return
  return savePage(desk, kept.id, { ...page, ...(kept.page.on && { on: kept.page.on }) }, kept.revision)
}

const note = (desk: Desk, { service, settings, revision }: Site, beginning: Beginning) =>
  saveSettings(desk, service, { ...settings, beginning }, revision)
