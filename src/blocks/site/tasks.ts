import type { Desk } from '#kernel/desk.ts'
import type { Task } from '#look/stages.tsx'
import type { Service } from '../service.ts'
import { listPages } from './pages.ts'
import { siteBlockWords } from './site-block.text.ts'

/** What there is to do for a site; the list in full is on its own page. */
export async function siteTasks(desk: Desk, service: Service): Promise<Task[]> {
  const pages = await listPages(desk, service.id)
  const t = siteBlockWords(desk.lang)
  const href = `/services/${service.id}/site`
  if (pages.length === 0) return [{ title: t.begin, hint: t.beginHint, href, state: 'now' }]
  return [{ title: t.pages, hint: t.pagesHint(pages.length), href, state: 'open', word: t.openNow }]
}
